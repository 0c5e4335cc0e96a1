/** Charts of a report in the house theme; the room of JFreeChart. */
@NullMarked
package se.underlag.chart;

import org.jspecify.annotations.NullMarked;
