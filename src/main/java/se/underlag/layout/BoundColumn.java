package se.underlag.layout;

import java.util.Optional;

/**
 * A column of a definition, found in a sheet.
 *
 * @param id the definition's name for it
 * @param index its place in the sheet, from 0
 * @param heading the heading as it stands in the file, several rows joined by {@code " / "}
 * @param period the period its heading names, where it names one
 */
public record BoundColumn(String id, int index, String heading, Optional<PeriodText.Reading> period) {}
