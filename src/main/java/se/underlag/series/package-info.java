/** The vocabulary: series, units, periods, code lists, observations and measures. */
@NullMarked
package se.underlag.series;

import org.jspecify.annotations.NullMarked;
