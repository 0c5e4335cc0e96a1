package se.underlag.bench;

import java.nio.file.Path;
import se.underlag.sheet.Cell;
import se.underlag.sheet.RowCursor;
import se.underlag.sheet.Sheet;
import se.underlag.sheet.UnreadableFile;
import se.underlag.sheet.Workbook;
import se.underlag.sheet.Workbooks;

/** Goes through every cell of a workbook by the door of {@code sheet} and looks at its value. */
public final class SheetRead {

    private SheetRead() {}

    /** @param arguments the workbook */
    public static void main(String[] arguments) throws UnreadableFile {
        Seen seen = new Seen();
        try (Workbook workbook = Workbooks.open(Path.of(arguments[0]))) {
            for (Sheet sheet : workbook.sheets()) {
                try (RowCursor rows = workbook.rows(sheet)) {
                    while (rows.next()) {
                        look(rows, seen);
                    }
                }
            }
        }
        System.out.println(seen);
    }

    private static void look(RowCursor rows, Seen seen) {
        seen.row();
        for (Cell cell : rows.row().cells()) {
            if (cell instanceof Cell.Text text) {
                seen.cell(text.value());
            } else if (cell instanceof Cell.Numeric number) {
                seen.cell(number.value());
            } else if (!cell.isBlank()) {
                seen.cell(cell);
            }
        }
    }
}
