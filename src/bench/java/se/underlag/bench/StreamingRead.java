package se.underlag.bench;

import com.github.pjfanning.xlsx.StreamingReader;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;

/** Goes through every cell of workbooks with excel-streaming-reader and looks at its value. */
public final class StreamingRead {

    private StreamingRead() {}

    /** @param arguments a workbook, or a folder of them */
    public static void main(String[] arguments) throws IOException {
        Seen seen = new Seen();
        for (Path file : Inputs.of(arguments[0])) {
            try (Workbook workbook = StreamingReader.builder()
                    .rowCacheSize(100)
                    .bufferSize(1 << 16)
                    .open(file.toFile())) {
                for (Sheet sheet : workbook) {
                    for (Row row : sheet) {
                        look(row, seen);
                    }
                }
            }
        }
        System.out.println(seen);
    }

    private static void look(Row row, Seen seen) {
        seen.row();
        for (Cell cell : row) {
            if (cell.getCellType() == CellType.NUMERIC) {
                seen.cell(cell.getNumericCellValue());
            } else if (cell.getCellType() != CellType.BLANK) {
                seen.cell(cell.getStringCellValue());
            }
        }
    }
}
