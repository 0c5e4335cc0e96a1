/** Deliveries and observations in HSQLDB; the room of JDBC. */
@NullMarked
package se.underlag.store;

import org.jspecify.annotations.NullMarked;
