/** Turns the rows of a recognised export into observations of series. */
@NullMarked
package se.underlag.normalise;

import org.jspecify.annotations.NullMarked;
