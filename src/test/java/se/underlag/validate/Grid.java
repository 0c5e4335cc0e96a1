package se.underlag.validate;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellReference;

/** A small export as cells, to be changed here and there and written as a file of any kind. */
final class Grid {

    /** The kinds of files that exports come in. */
    enum Kind {
        CSV,
        XLSX,
        XLS
    }

    private static final String MAIN = "Uttag";

    private final Map<String, List<List<Object>>> sheets = new LinkedHashMap<>();
    private final Set<String> hidden = new TreeSet<>();

    private Grid() {}

    /** The lines of a CSV file, each cell a text. */
    static Grid of(String csv) {
        Grid grid = new Grid();
        List<List<Object>> rows = csv.lines()
                .map(line -> new ArrayList<Object>(List.of(line.split(";", -1))))
                .collect(Collectors.toCollection(ArrayList::new));
        grid.sheets.put(MAIN, rows);
        return grid;
    }

    /** Puts a text, a whole number or a date into a cell of the sheet with the data. */
    Grid with(String address, Object value) {
        return on(MAIN, address, value);
    }

    /** The same on another sheet, which a CSV file does not have. */
    Grid on(String sheet, String address, Object value) {
        CellReference place = new CellReference(address);
        List<List<Object>> rows = sheets.computeIfAbsent(sheet, name -> new ArrayList<>());
        while (rows.size() <= place.getRow()) {
            rows.add(new ArrayList<>());
        }
        List<Object> row = rows.get(place.getRow());
        while (row.size() <= place.getCol()) {
            row.add("");
        }
        row.set(place.getCol(), value);
        return this;
    }

    Grid hiding(String sheet) {
        hidden.add(sheet);
        return this;
    }

    Path write(Path file, Kind kind) {
        try {
            if (kind == Kind.CSV) {
                return Files.writeString(file, csv(), StandardCharsets.UTF_8);
            }
            try (Workbook workbook = WorkbookFactory.create(kind == Kind.XLSX);
                    OutputStream out = Files.newOutputStream(file)) {
                sheets.forEach((name, rows) -> fill(workbook, name, rows));
                hidden.forEach(name -> workbook.setSheetHidden(workbook.getSheetIndex(name), true));
                workbook.write(out);
            }
            return file;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String csv() {
        return sheets.get(MAIN).stream()
                .map(row -> row.stream().map(String::valueOf).collect(Collectors.joining(";")))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static void fill(Workbook workbook, String name, List<List<Object>> rows) {
        Sheet sheet = workbook.createSheet(name);
        CellStyle day = workbook.createCellStyle();
        day.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
        for (int r = 0; r < rows.size(); r++) {
            Row row = sheet.createRow(r);
            for (int c = 0; c < rows.get(r).size(); c++) {
                fill(row.createCell(c), rows.get(r).get(c), day);
            }
        }
    }

    private static void fill(Cell cell, Object value, CellStyle day) {
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof LocalDate date) {
            cell.setCellValue(date);
            cell.setCellStyle(day);
        } else if (!value.equals("")) {
            cell.setCellValue(String.valueOf(value));
        }
    }
}
