package se.underlag.correction;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The forms in which the same export may be dropped, written from lines of text with semicolons between the fields. */
enum Form {
    CSV("Data"),
    XLSX("Utdrag"),
    XLS("Utdrag");

    private final String sheet;

    Form(String sheet) {
        this.sheet = sheet;
    }

    /** The title of the sheet with the data in the copy. */
    String sheet() {
        return sheet;
    }

    /** Writes an export whose name ends as files of this form do. */
    Path write(Path folder, String name, String text) {
        try {
            Path file = folder.resolve(name + "." + name().toLowerCase(Locale.ROOT));
            if (this == CSV) {
                return Files.writeString(file, text, StandardCharsets.UTF_8);
            }
            try (Workbook workbook = this == XLS ? new HSSFWorkbook() : new XSSFWorkbook();
                    OutputStream out = Files.newOutputStream(file)) {
                fill(workbook.createSheet(sheet), text);
                workbook.write(out);
            }
            return file;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static void fill(Sheet sheet, String text) {
        List<String> lines = text.lines().toList();
        for (int r = 0; r < lines.size(); r++) {
            List<String> fields = fields(lines.get(r));
            for (int c = 0; c < fields.size(); c++) {
                put(sheet, r, c, fields.get(c), true);
            }
        }
    }

    /** What stands in a field of the text; empty where there is none. */
    static String field(String text, int row, int column) {
        List<String> lines = text.lines().toList();
        List<String> fields = row < lines.size() ? fields(lines.get(row)) : List.of();
        return column < fields.size() ? fields.get(column) : "";
    }

    private static List<String> fields(String line) {
        return List.of(line.split(";", -1));
    }

    /**
     * Types a field into a cell; its style stays.
     *
     * @param numbers true where what looks like a number becomes one
     */
    static void put(Sheet sheet, int row, int column, String field, boolean numbers) {
        Row line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        if (field.isEmpty()) {
            if (line.getCell(column) != null) {
                bare(line, column);
            }
            return;
        }
        Cell cell = bare(line, column);
        if (numbers && field.matches("-?\\d{1,3}(,\\d+)?")) {
            cell.setCellValue(Double.parseDouble(field.replace(',', '.')));
        } else {
            cell.setCellValue(field);
        }
    }

    /** A cell without its content; made anew, since POI leaves a text that stands in the cell beside what is set. */
    private static Cell bare(Row line, int column) {
        Cell former = line.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
        CellStyle style = former.getCellStyle();
        line.removeCell(former);
        Cell cell = line.createCell(column);
        cell.setCellStyle(style);
        return cell;
    }
}
