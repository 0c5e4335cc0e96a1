/** A report as an Excel workbook: one table a sheet, real numbers, native charts. */
@NullMarked
package se.underlag.workbook;

import org.jspecify.annotations.NullMarked;
