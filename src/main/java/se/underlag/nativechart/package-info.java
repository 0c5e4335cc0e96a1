/** A chart as Word and Excel draw it themselves, with its figures in a workbook of its own. */
@NullMarked
package se.underlag.nativechart;

import org.jspecify.annotations.NullMarked;
