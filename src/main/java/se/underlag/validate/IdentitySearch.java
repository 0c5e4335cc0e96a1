package se.underlag.validate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import se.underlag.finding.Finding;
import se.underlag.finding.FindingCode;
import se.underlag.layout.SourceDefinition.NumberStyle;
import se.underlag.sheet.Cell;
import se.underlag.sheet.Row;
import se.underlag.sheet.Sheet;
import se.underlag.source.CellAddress;
import se.underlag.source.SourceLocation;

/** Looks for identity numbers in the cells of one sheet; each cell with one is a finding, which does not tell it. */
final class IdentitySearch {

    private final String file;
    private final Sheet sheet;
    private final NumberStyle style;
    private final ShortNumbers shortNumbers = new ShortNumbers();

    IdentitySearch(String file, Sheet sheet, NumberStyle style) {
        this.file = file;
        this.sheet = sheet;
        this.style = style;
    }

    /**
     * @param watches what is looked for in each column, from A on; all in those after the last
     * @return the columns with one
     */
    List<Integer> look(Row row, List<Watch> watches, Consumer<Finding> findings) {
        List<Cell> cells = row.cells();
        List<Integer> found = List.of();
        for (int column = 0; column < cells.size(); column++) {
            Watch watch = column < watches.size() ? watches.get(column) : Watch.ALL;
            Cell cell = cells.get(column);
            if (watch.finds(cell, style)) {
                found = found.isEmpty() ? new ArrayList<>() : found;
                found.add(column);
                findings.accept(finding(new CellAddress(row.index(), column)));
            } else if (watch == Watch.ALL) {
                shortNumbers.see(cell, row.index(), column);
            }
        }
        return found;
    }

    /** Tells what can only be told when all rows of the sheet have been looked at. */
    void end(Consumer<Finding> findings) {
        shortNumbers.end(place -> findings.accept(finding(place)));
    }

    private Finding finding(CellAddress place) {
        return Finding.of(
                FindingCode.PERSONAL_NUMBER,
                SourceLocation.of(file, sheet.name(), place),
                "@place.cell",
                sheet.visible() ? "" : sheet.name());
    }
}
