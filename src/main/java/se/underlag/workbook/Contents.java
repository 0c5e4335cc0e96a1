package se.underlag.workbook;

import java.util.ArrayList;
import java.util.List;
import se.underlag.ooxml.CellStyles;
import se.underlag.ooxml.CellStyles.Look;
import se.underlag.ooxml.SheetCells;

/** The sheet that leads to the others. */
final class Contents {

    private static final List<Integer> WIDTHS = List.of(16, 100);
    private static final int HEADING_ROW = 2;

    private final Words words;
    private final String name;
    private final List<Entry> entries = new ArrayList<>();

    Contents(Words words, String name) {
        this.words = words;
        this.name = name;
    }

    private record Entry(String sheet, String title) {}

    void list(String sheet, String title) {
        entries.add(new Entry(sheet, title));
    }

    Sheet made(CellStyles styles) {
        SheetCells cells = new SheetCells(styles, WIDTHS);
        List<String> headings = List.of(words.text("contents.sheet"), words.text("contents.title"));
        cells.line(name, Look.TITLE);
        headings.forEach(heading -> cells.text(heading, Look.HEADING));
        cells.end();
        Sheet sheet = new Sheet(cells).frozen(HEADING_ROW, 1);
        for (Entry entry : entries) {
            sheet.link("A" + cells.row(), entry.sheet());
            cells.text(entry.sheet(), Look.LINK)
                    .text(entry.title(), Look.WRAPPED)
                    .end();
        }
        return entries.isEmpty()
                ? sheet
                : sheet.with(new ExcelTable(words.text("contents.name"), name, HEADING_ROW, entries.size(), headings));
    }
}
