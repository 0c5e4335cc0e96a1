package se.underlag.validate;

import java.util.List;
import java.util.function.Consumer;
import se.underlag.finding.Finding;
import se.underlag.finding.FindingCode;
import se.underlag.layout.Layout;
import se.underlag.sheet.Passage;
import se.underlag.sheet.RowCursor;
import se.underlag.sheet.Sheet;
import se.underlag.sheet.UnreadableFile;
import se.underlag.sheet.Workbook;
import se.underlag.source.SourceLocation;
import se.underlag.wording.IdentityNumbers;

/**
 * What of a workbook is never data and goes with it all the same: hidden sheets, read-me sheets, pivots, macros, the names
 * of all sheets, and everything that stands around the cells. No identity number may stand in them.
 */
final class OtherSheets {

    private final Workbook workbook;
    private final Layout layout;

    OtherSheets(Workbook workbook, Layout layout) {
        this.workbook = workbook;
        this.layout = layout;
    }

    /**
     * Reads them from beginning to end, once.
     *
     * @throws UnreadableFile when one of them turns out to be damaged: nobody could say what is in it
     */
    void look(Consumer<Finding> findings) throws UnreadableFile {
        Surroundings surroundings = new Surroundings(layout.file(), workbook.sheets(), findings);
        for (Sheet sheet : workbook.sheets()) {
            lookAtName(sheet, findings);
            if (layout.sheets().stream().noneMatch(data -> data.sheet().equals(sheet))) {
                lookAtCells(sheet, surroundings, findings);
            }
        }
        workbook.passages(passage -> {
            if (passage.kind() != Passage.Kind.SHEET_NAME || !isOfSheet(passage.text())) {
                surroundings.look(passage);
            }
        });
    }

    /** Charts that are sheets have names too, and no cells. */
    private boolean isOfSheet(String text) {
        return workbook.sheets().stream().anyMatch(sheet -> text.contains(sheet.name()));
    }

    private void lookAtName(Sheet sheet, Consumer<Finding> findings) {
        if (IdentityNumbers.isIn(sheet.name())) {
            findings.accept(Finding.of(
                    FindingCode.PERSONAL_NUMBER, SourceLocation.of(layout.file(), sheet.name()), "@place.sheet", ""));
        }
    }

    private void lookAtCells(Sheet sheet, Surroundings surroundings, Consumer<Finding> findings) throws UnreadableFile {
        IdentitySearch search =
                new IdentitySearch(layout.file(), sheet, layout.definition().numbers());
        try (RowCursor rows = workbook.rows(sheet, surroundings::look)) {
            while (rows.next()) {
                search.look(rows.row(), List.of(), findings);
            }
        }
        search.end(findings);
    }
}
