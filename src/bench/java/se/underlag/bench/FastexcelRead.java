package se.underlag.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** Goes through every cell of workbooks with fastexcel-reader and looks at its value. */
public final class FastexcelRead {

    private FastexcelRead() {}

    /** @param arguments a workbook, or a folder of them */
    public static void main(String[] arguments) throws IOException {
        Seen seen = new Seen();
        for (Path file : Inputs.of(arguments[0])) {
            try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
                List<Sheet> sheets = workbook.getSheets().toList();
                for (Sheet sheet : sheets) {
                    try (Stream<Row> rows = sheet.openStream()) {
                        rows.forEach(row -> look(row, seen));
                    }
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
