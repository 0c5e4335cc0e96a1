package se.underlag.series;

/**
 * Which rows of a file an observation was added up from.
 *
 * @param sheet the sheet's name; empty for CSV
 * @param firstRow the first row that gave something, from 1 as people count
 * @param lastRow the last such row, from 1
 * @param rows how many rows gave something
 */
public record Origin(String sheet, int firstRow, int lastRow, int rows) {}
