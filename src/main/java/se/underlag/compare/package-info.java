/** This year beside last year, by period; the room of Tablesaw together with tabulate. */
@NullMarked
package se.underlag.compare;

import org.jspecify.annotations.NullMarked;
