package se.underlag.source;

import se.underlag.wording.Told;

/**
 * Where a figure or a finding came from: a file, a sheet of it, and a cell or a range of rows. Printed {@code
 * personal.xlsx › Anställningar › I17}. Identity numbers in the names of files and sheets are hidden.
 *
 * @param file the file's name
 * @param sheet the sheet's name, or empty: the whole file, or a CSV file, which has no sheets
 * @param place a cell ({@code I17}) or rows ({@code 6-95}), or empty: the whole sheet
 */
public record SourceLocation(String file, String sheet, String place) {

    public SourceLocation {
        file = Told.of(file);
        sheet = Told.of(sheet);
    }

    public static SourceLocation of(String file) {
        return new SourceLocation(file, "", "");
    }

    public static SourceLocation of(String file, String sheet) {
        return new SourceLocation(file, sheet, "");
    }

    public static SourceLocation of(String file, String sheet, CellAddress cell) {
        return new SourceLocation(file, sheet, cell.toString());
    }

    /** A whole row; {@code row} counts from 0. */
    public static SourceLocation ofRow(String file, String sheet, int row) {
        return new SourceLocation(file, sheet, String.valueOf(row + 1));
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(file);
        if (!sheet.isEmpty()) {
            text.append(" › ").append(sheet);
        }
        if (!place.isEmpty()) {
            text.append(" › ").append(place);
        }
        return text.toString();
    }
}
