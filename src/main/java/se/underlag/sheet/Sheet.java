package se.underlag.sheet;

/**
 * A sheet of a workbook. A CSV file has one, without a name.
 *
 * @param name the name on its tab; empty for CSV
 * @param index its place among the sheets, from 0
 * @param visible false where the author has hidden it
 */
public record Sheet(String name, int index, boolean visible) {}
