package se.underlag.sheet;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import se.underlag.sheet.Cell.DateKind;
import se.underlag.source.CellAddress;

/** Reads whole files for a test, and names the cells it expects. */
final class ReadCells {

    private ReadCells() {}

    /** The cells of a file's first sheet that are not blank, by address. */
    static Map<String, Cell> firstSheet(Path file) throws UnreadableFile {
        return all(file).values().iterator().next();
    }

    /** The cells of every sheet, by sheet and address. */
    static Map<String, Map<String, Cell>> all(Path file) throws UnreadableFile {
        Map<String, Map<String, Cell>> sheets = new LinkedHashMap<>();
        try (Workbook workbook = Workbooks.open(file)) {
            for (Sheet sheet : workbook.sheets()) {
                Map<String, Cell> cells = new TreeMap<>();
                try (RowCursor rows = workbook.rows(sheet)) {
                    while (rows.next()) {
                        Row row = rows.row();
                        for (int column = 0; column < row.width(); column++) {
                            if (!row.cell(column).isBlank()) {
                                cells.put(new CellAddress(row.index(), column).toString(), row.cell(column));
                            }
                        }
                    }
                }
                sheets.put(sheet.name(), cells);
            }
            workbook.check();
        }
        return sheets;
    }

    static Cell text(String value) {
        return new Cell.Text(value);
    }

    static Cell number(String value) {
        return new Cell.Numeric(new BigDecimal(value), false);
    }

    static Cell percent(String value) {
        return new Cell.Numeric(new BigDecimal(value), true);
    }

    static Cell date(String value) {
        return new Cell.Dated(LocalDateTime.parse(value), DateKind.DATE);
    }

    static Cell time(String value) {
        return new Cell.Dated(LocalDateTime.parse(value), DateKind.TIME);
    }

    static Cell faulty(String code) {
        return new Cell.Faulty(code);
    }
}
