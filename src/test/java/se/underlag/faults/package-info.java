/** The built jar under faults and load, in processes of its own. */
@NullMarked
package se.underlag.faults;

import org.jspecify.annotations.NullMarked;
