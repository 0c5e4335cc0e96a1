package se.underlag.office;

import static org.assertj.core.api.Assertions.assertThat;
import static se.underlag.office.Figures.kept;
import static se.underlag.office.Figures.plain;
import static se.underlag.office.OfficePackage.attribute;
import static se.underlag.office.OfficePackage.elements;
import static se.underlag.office.OfficePackage.first;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import se.underlag.ooxml.TextWidth;

/** Word and Excel of every report in both languages: each place of each table, against {@code figures.csv}. */
class AllReportsTest {

    private static final DataFormatter SHOWN = new DataFormatter(Locale.forLanguageTag("sv-SE"));

    static Stream<Arguments> reports() {
        return SampleReports.LANGUAGES.stream()
                .flatMap(language -> SampleReports.ALL.stream().map(report -> Arguments.of(language, report)));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void every_part_follows_the_schema_also_those_of_the_workbooks_within_the_document(String language, String report)
            throws Exception {
        Path folder = SampleReports.report(language, report);
        OfficePackage document = OfficePackage.of(folder.resolve("underlag.docx"));
        List<OfficePackage> packages =
                new ArrayList<>(List.of(document, OfficePackage.of(folder.resolve("underlag.xlsx"))));
        document.parts(".*\\.xlsx").forEach(part -> packages.add(OfficePackage.of(document.bytes(part))));
        assertThat(packages.size() - 2)
                .isEqualTo(document.parts("word/charts/chart.*\\.xml").size());
        List<String> mistakes = new ArrayList<>();
        try (OfficeSchema schema = new OfficeSchema()) {
            for (OfficePackage made : packages) {
                // That of a package's own properties is none of Office: POI reads them as strictly.
                for (String part : made.parts("(word|xl|docProps)/(?!core)[^_]*\\.xml")) {
                    schema.mistakes(made.bytes(part)).forEach(mistake -> mistakes.add(part + ": " + mistake));
                }
            }
        }
        assertThat(mistakes.stream().distinct()).isEmpty();
        for (String file : List.of("underlag.docx", "underlag.xlsx")) {
            try (OPCPackage opened = OPCPackage.open(folder.resolve(file).toFile(), PackageAccess.READ)) {
                assertThat(opened.getPackageProperties().getTitleProperty()).isPresent();
                assertThat(opened.getPackageProperties().getLanguageProperty()).hasValue(language);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("reports")
    void every_place_of_every_table_is_as_published_in_word_and_in_excel(String language, String report)
            throws IOException {
        Path folder = SampleReports.report(language, report);
        Figures figures = Figures.of(folder);
        int compared = 0;
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(folder.resolve("underlag.xlsx")))) {
            List<Element> tables = tables(OfficePackage.of(folder.resolve("underlag.docx")));
            for (int i = 0; i < tables.size(); i++) {
                String id = tag(tables.get(i)).substring("underlag:table:".length());
                XSSFSheet sheet = workbook.getSheetAt(i + 2);
                compared += compare(report + "/" + id, rows(tables.get(i)), sheet, figures.ofTable(id));
            }
        }
        assertThat(compared).isEqualTo(figures.lines().size()).isPositive();
    }

    private static int compare(String id, List<List<String>> rows, XSSFSheet sheet, List<CSVRecord> figures) {
        XSSFTable table = sheet.getTables().get(0);
        int heading = table.getStartRowIndex();
        assertThat(rows).as(id).hasSize(table.getEndRowIndex() - heading);
        int at = 0;
        for (int row = 0; row < rows.size(); row++) {
            String label = sheet.getRow(heading + 1 + row).getCell(0).getStringCellValue();
            assertThat(plain(label).replaceFirst("^(- )+", ""))
                    .isEqualTo(plain(rows.get(row).get(0)));
            List<String> words = spread(rows.get(row), sheet.getRow(heading));
            for (int column = 1; column <= table.getEndColIndex(); column++) {
                String word = words.get(column);
                Cell cell = sheet.getRow(heading + 1 + row).getCell(column);
                if (word.isEmpty()) {
                    assertThat(cell).as(id + ", " + label + ", " + column).isNull();
                    continue;
                }
                CSVRecord figure = figures.get(at++);
                String place = id + ", " + figure.get("row") + ", " + figure.get("column");
                assertThat(figure.get("row")).as(place).isEqualTo(plain(label));
                assertThat(figure.get("column"))
                        .as(place)
                        .isEqualTo(plain(sheet.getRow(heading).getCell(column).getStringCellValue()));
                // A sign before a status is no part of what is published.
                String display = Pattern.quote(figure.get("display"));
                assertThat(plain(word)).as(place).matches("([●▲■↑→↓] )?" + display);
                compare(place, cell, figure, plain(word));
            }
        }
        assertThat(at).as(id).isEqualTo(figures.size());
        return at;
    }

    /** What stands in parentheses in Word, {@code 3 (2)}, has a column of its own in Excel, {@code Grön fg år}. */
    private static List<String> spread(List<String> words, XSSFRow headings) {
        List<String> spread = new ArrayList<>();
        for (String word : words) {
            spread.add(word);
            int at = spread.size() - 1;
            boolean beside = headings.getCell(at + 1) != null
                    && plain(headings.getCell(at + 1).getStringCellValue())
                            .startsWith(plain(headings.getCell(at).getStringCellValue()) + " ");
            Matcher both = Pattern.compile("(.+)\\s\\(([^)]+)\\)").matcher(plain(word));
            if (beside && words.size() < headings.getLastCellNum()) {
                boolean known = both.matches();
                spread.set(at, known ? both.group(1) : word);
                spread.add(known ? both.group(2) : "");
            }
        }
        return spread;
    }

    private static void compare(String place, Cell cell, CSVRecord figure, String word) {
        if (figure.get("value").isEmpty()) {
            assertThat(cell.getCellType()).as(place).isEqualTo(CellType.STRING);
            assertThat(plain(cell.getStringCellValue())).as(place).isEqualTo(word);
        } else {
            assertThat(cell.getCellType()).as(place).isEqualTo(CellType.NUMERIC);
            assertThat(kept(cell.getNumericCellValue())).as(place).isEqualTo(kept(figure));
            // A cell says itself what it is a percentage of one; a table may say so in its heading.
            assertThat(plain(SHOWN.formatCellValue(cell)).replace(" %", ""))
                    .as(place)
                    .isEqualTo(word.replace(" %", ""));
        }
    }

    @ParameterizedTest
    @MethodSource("reports")
    void words_stand_at_the_left_and_go_on_in_more_lines_in_columns_that_hold_their_longest_word(
            String language, String report) throws IOException {
        Path folder = SampleReports.report(language, report);
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(folder.resolve("underlag.xlsx")))) {
            for (int i = 2; i < workbook.getNumberOfSheets(); i++) {
                XSSFSheet sheet = workbook.getSheetAt(i);
                for (XSSFTable table : sheet.getTables()) {
                    for (int column = 1; column <= table.getEndColIndex(); column++) {
                        lookAtWords(sheet, table, column);
                    }
                }
            }
        }
    }

    private static void lookAtWords(XSSFSheet sheet, XSSFTable table, int column) {
        List<Cell> cells = new ArrayList<>();
        for (int row = table.getStartRowIndex() + 1; row <= table.getEndRowIndex(); row++) {
            Cell cell = sheet.getRow(row).getCell(column);
            if (cell != null) {
                cells.add(cell);
            }
        }
        boolean words = cells.stream().allMatch(cell -> cell.getCellType() == CellType.STRING)
                && cells.stream().anyMatch(cell -> cell.getStringCellValue().contains(" "));
        if (!words || table.getName().startsWith("Diagram") || table.getName().startsWith("Chart")) {
            return;
        }
        for (Cell cell : cells) {
            CellStyle style = cell.getCellStyle();
            assertThat(style.getAlignment())
                    .as(cell.getAddress() + " of " + sheet.getSheetName())
                    .isEqualTo(HorizontalAlignment.LEFT);
            double width = sheet.getColumnWidth(column) / 256.0;
            assertThat(style.getWrapText() || cell.getStringCellValue().length() <= width)
                    .as(cell.getStringCellValue())
                    .isTrue();
            assertThat(Stream.of(cell.getStringCellValue().split(" "))).allMatch(word -> word.length() <= width);
        }
    }

    @Test
    void a_column_of_texts_has_room_for_them_where_the_page_has_it_and_units_stand_at_the_left_as_texts_do() {
        Element remarks = table("servicenamnden", "indikatorer");
        List<Element> columns = elements(remarks, "gridCol");
        int width = Integer.parseInt(attribute(columns.get(columns.size() - 1), "w"));
        TextWidth letters = new TextWidth(18);
        assertThat(rows(remarks))
                .extracting(row -> row.get(row.size() - 1))
                .contains("Leveranser av tre lastbilar är försenade.")
                .allMatch(text -> letters.of(text) < width);
        Element budget = table("halso-och-sjukvardsnamnden", "nyckeltal");
        List<Element> row = elements(elements(budget, "tr").get(1), "tc");
        Element unit = row.get(row.size() - 1);
        assertThat(withoutMarks(unit)).isEqualTo("%");
        assertThat(style(unit)).isEqualTo(style(row.get(0))).isNotEqualTo(style(row.get(1)));
    }

    @Test
    void the_cover_counts_what_there_is_and_explains_what_is_shown_in_the_workbook_only() throws IOException {
        Path folder = SampleReports.report("sv", "servicenamnden");
        Map<String, String> cover = new HashMap<>();
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(folder.resolve("underlag.xlsx")))) {
            workbook.getSheetAt(0).forEach(row -> {
                if (row.getCell(0) != null && row.getCell(1) != null) {
                    cover.put(SHOWN.formatCellValue(row.getCell(0)), SHOWN.formatCellValue(row.getCell(1)));
                }
            });
        }
        assertThat(cover)
                .containsEntry("Innehåll", "6 tabeller. Bladet Innehåll leder dit.")
                .containsKey("fg år");
        assertThat(Files.readString(folder.resolve("index.html"))).contains("6 tabeller och 189 siffror.");
    }

    private static Element table(String report, String id) {
        Path folder = SampleReports.report("sv", report);
        return tables(OfficePackage.of(folder.resolve("underlag.docx"))).stream()
                .filter(control -> tag(control).equals("underlag:table:" + id))
                .findFirst()
                .orElseThrow();
    }

    private static String style(Element cell) {
        return attribute(first(cell, "pStyle"), "val");
    }

    private static List<Element> tables(OfficePackage document) {
        return elements(document.xml("word/document.xml").getDocumentElement(), "sdt").stream()
                .filter(control -> tag(control).startsWith("underlag:table:"))
                .toList();
    }

    /** The texts of a table's rows, labels first; of one in parts the columns of all parts after each other. */
    private static List<List<String>> rows(Element control) {
        List<List<String>> rows = new ArrayList<>();
        List<Element> parts = elements(control, "tbl");
        for (int part = 0; part < parts.size(); part++) {
            List<Element> body = elements(parts.get(part), "tr").stream()
                    .filter(row -> elements(row, "tblHeader").isEmpty())
                    .toList();
            for (int row = 0; row < body.size(); row++) {
                if (part == 0) {
                    rows.add(new ArrayList<>());
                }
                elements(body.get(row), "tc").stream()
                        .skip(part == 0 ? 0 : 1)
                        .map(AllReportsTest::withoutMarks)
                        .forEach(rows.get(row)::add);
            }
        }
        return rows;
    }

    private static String withoutMarks(Element cell) {
        StringBuilder text = new StringBuilder();
        for (Element run : elements(cell, "r")) {
            if (elements(run, "vertAlign").isEmpty()) {
                text.append(run.getTextContent());
            }
        }
        return text.toString();
    }

    private static String tag(Element control) {
        return attribute(first(control, "tag"), "val");
    }
}
