package se.underlag.bench;

import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** Goes through every cell of a workbook with fastexcel-reader and looks at its value. */
public final class FastexcelRead {

    private FastexcelRead() {}

    /** @param arguments the workbook */
    public static void main(String[] arguments) throws IOException {
        Seen seen = new Seen();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new File(arguments[0]))) {
            List<Sheet> sheets = workbook.getSheets().toList();
            for (Sheet sheet : sheets) {
                try (Stream<Row> rows = sheet.openStream()) {
                    rows.forEach(row -> look(row, seen));
                }
            }
        }
        System.out.println(seen);
    }

    private static void look(Row row, Seen seen) {
        seen.row();
        for (Cell cell : row) {
            if (cell != null && cell.getValue() != null) {
                seen.cell(cell.getValue());
            }
        }
    }
}
