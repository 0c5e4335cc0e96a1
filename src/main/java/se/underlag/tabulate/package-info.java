/** Tables of a report: rows and columns of figures with how they are shown, notes and sources. */
@NullMarked
package se.underlag.tabulate;

import org.jspecify.annotations.NullMarked;
