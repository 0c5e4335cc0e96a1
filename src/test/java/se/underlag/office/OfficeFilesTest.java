package se.underlag.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static se.underlag.office.OfficePackage.attribute;
import static se.underlag.office.OfficePackage.elements;
import static se.underlag.office.OfficePackage.first;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/** What an author gets of the sample exports, opened again with other means than it was written with. */
class OfficeFilesTest {

    private static final MathContext AS_KEPT = new MathContext(12);

    @TempDir
    static Path folder;

    private static Commands commands;
    private static OfficePackage document;
    private static Path workbook;

    @BeforeAll
    static void makeTheReports() {
        commands = new Commands(folder);
        commands.run(Path.of("input-samples"));
        document = OfficePackage.of(commands.report().resolve("underlag.docx"));
        workbook = commands.report().resolve("underlag.xlsx");
    }

    @Test
    void every_part_follows_the_schema() throws Exception {
        List<String> mistakes = new ArrayList<>();
        try (OfficeSchema schema = new OfficeSchema()) {
            for (OfficePackage made : List.of(document, OfficePackage.of(workbook))) {
                for (String part : made.parts("(word|xl)/[^_]*\\.xml")) {
                    schema.mistakes(made.bytes(part)).forEach(mistake -> mistakes.add(part + ": " + mistake));
                }
            }
            assertThat(schema.mistakes("<w:p xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"/>"
                            .getBytes()))
                    .as("what is no part is told")
                    .isNotEmpty();
        }
        assertThat(mistakes.stream().distinct()).isEmpty();
    }

    @Test
    void the_tables_of_the_document_show_the_figures_as_they_are_published() {
        int compared = 0;
        for (Element control : controls("underlag:table:")) {
            String id = tag(control).substring("underlag:table:".length());
            List<String> shown = elements(first(control, "tbl"), "tr").stream()
                    .filter(row -> elements(row, "tblHeader").isEmpty())
                    .flatMap(row -> elements(row, "tc").stream().skip(1))
                    .map(OfficeFilesTest::withoutMarks)
                    .toList();
            List<CSVRecord> figures = commands.figures(id);
            assertThat(shown)
                    .as(id)
                    .isEqualTo(figures.stream().map(line -> line.get("display")).toList());
            compared += shown.size();
        }
        assertThat(compared).isGreaterThan(390);
    }

    @Test
    void captions_count_themselves_and_headings_come_again_on_each_page() {
        Element body = document.xml("word/document.xml").getDocumentElement();
        assertThat(elements(body, "instrText"))
                .extracting(Element::getTextContent)
                .contains(" SEQ Tabell \\* ARABIC ", " SEQ Diagram \\* ARABIC ");
        for (Element table : elements(body, "tbl")) {
            List<Element> rows = elements(table, "tr");
            assertThat(elements(rows.get(0), "tblHeader")).hasSize(1);
            assertThat(rows).allMatch(row -> !elements(row, "cantSplit").isEmpty());
            assertThat(attribute(first(table, "tblCaption"), "val")).isNotBlank();
        }
        Set<String> styles = elements(document.xml("word/styles.xml").getDocumentElement(), "style").stream()
                .map(style -> attribute(style, "styleId"))
                .collect(Collectors.toSet());
        assertThat(elements(body, "pStyle")).isNotEmpty().allMatch(used -> styles.contains(attribute(used, "val")));
        assertThat(elements(body, "tag")).allMatch(tag -> attribute(tag, "val").length() <= 64);
    }

    @Test
    void charts_are_native_and_their_workbooks_hold_the_published_figures() throws IOException {
        int numbers = 0;
        int charts = 0;
        for (Element control : controls("underlag:chart:")) {
            List<Element> drawn = elements(control, "chart");
            if (drawn.isEmpty()) {
                assertThat(elements(control, "blip")).hasSize(1);
                continue;
            }
            charts++;
            String part = document.target("word/document.xml", attribute(drawn.get(0), "id"));
            Element chart = document.xml(part).getDocumentElement();
            byte[] embedded = document.bytes(document.target(part, attribute(first(chart, "externalData"), "id")));
            try (XSSFWorkbook opened = new XSSFWorkbook(new ByteArrayInputStream(embedded))) {
                Set<BigDecimal> published = published(tableOf(control));
                for (Row row : opened.getSheetAt(0)) {
                    for (Cell cell : row) {
                        if (cell.getCellType() == CellType.NUMERIC) {
                            numbers++;
                            assertThat(published).as(tag(control)).contains(kept(cell.getNumericCellValue()));
                        }
                    }
                }
                assertThat(cached(chart)).as(tag(control)).isEqualTo(referred(chart, opened.getSheetAt(0)));
            }
        }
        assertThat(charts).isGreaterThan(7);
        assertThat(numbers).isGreaterThan(100);
    }

    @Test
    void everything_that_is_no_text_has_an_alternative_text() {
        OfficePackage sheets = OfficePackage.of(workbook);
        List<Element> drawings =
                new ArrayList<>(elements(document.xml("word/document.xml").getDocumentElement(), "docPr"));
        for (String part : sheets.parts("xl/drawings/drawing.*\\.xml")) {
            drawings.addAll(elements(sheets.xml(part).getDocumentElement(), "cNvPr"));
        }
        assertThat(drawings).hasSizeGreaterThan(16);
        assertThat(drawings)
                .extracting(drawing -> attribute(drawing, "descr"))
                .allMatch(text -> text.length() > 20 && text.length() <= 250, "20 to 250 characters");
    }

    @Test
    void the_workbook_has_one_table_a_sheet_with_the_published_numbers() throws IOException {
        int compared = 0;
        try (XSSFWorkbook opened = new XSSFWorkbook(Files.newInputStream(workbook))) {
            assertThat(opened.getSheetAt(0).getSheetName()).isEqualTo("Om underlaget");
            assertThat(opened.getSheetAt(1).getHyperlinkList()).hasSizeGreaterThan(16);
            for (int i = 0; i < opened.getNumberOfSheets(); i++) {
                XSSFSheet sheet = opened.getSheetAt(i);
                assertThat(sheet.getNumMergedRegions()).as(sheet.getSheetName()).isZero();
                assertThat(sheet.getTables()).as(sheet.getSheetName()).hasSizeLessThanOrEqualTo(1);
                assertThat(sheet.getTables()).allMatch(table -> table.getStartColIndex() == 0);
            }
            List<String> tables = tables();
            for (int i = 0; i < tables.size(); i++) {
                compared += compare(opened.getSheet("Tabell " + (i + 1)), tables.get(i));
            }
        }
        assertThat(compared).isGreaterThan(390);
    }

    @Test
    void what_stands_beneath_a_table_is_as_wide_as_it_and_says_what_the_document_says() throws IOException {
        int lines = 0;
        try (XSSFWorkbook opened = new XSSFWorkbook(Files.newInputStream(workbook))) {
            List<String> tables = tables();
            for (int i = 0; i < tables.size(); i++) {
                XSSFSheet sheet = opened.getSheet("Tabell " + (i + 1));
                XSSFTable table = sheet.getTables().get(0);
                double width = IntStream.rangeClosed(0, table.getEndColIndex())
                        .mapToDouble(column -> sheet.getColumnWidth(column) / 256.0)
                        .sum();
                List<String> beneath = new ArrayList<>();
                for (int row = table.getEndRowIndex() + 1; row <= sheet.getLastRowNum(); row++) {
                    assertThat(sheet.getRow(row).getPhysicalNumberOfCells()).isOne();
                    Cell cell = sheet.getRow(row).getCell(0);
                    assertThat(cell.getCellStyle().getWrapText()).isFalse();
                    beneath.add(cell.getStringCellValue());
                }
                assertThat(beneath)
                        .as(sheet.getSheetName())
                        .isNotEmpty()
                        // Letters are narrower than the digits by which columns are measured.
                        .allMatch(line -> line.length() <= 1.3 * Math.max(width, 95));
                assertThat(String.join(" ", beneath))
                        .startsWith(said(tables.get(i)))
                        .contains(" Källa: ");
                lines += beneath.size();
            }
        }
        assertThat(lines).isGreaterThan(40);
    }

    private static String said(String table) {
        return controls("underlag:text:").stream()
                .filter(control -> tag(control).equals("underlag:text:" + table))
                .map(control -> first(control, "sdtContent").getTextContent())
                .findFirst()
                .orElse("");
    }

    @Test
    void both_say_what_they_are_called_and_in_which_language() {
        for (OfficePackage made : List.of(document, OfficePackage.of(workbook))) {
            Element properties = made.xml("docProps/core.xml").getDocumentElement();
            assertThat(first(properties, "title").getTextContent()).isEqualTo("Regionstyrelsen, uppföljning");
            assertThat(first(properties, "language").getTextContent()).isEqualTo("sv");
            assertThat(made.text("_rels/.rels")).contains("docProps/core.xml");
        }
    }

    @Test
    void both_have_the_typeface_of_the_house_for_what_names_none() {
        byte[] theme = document.bytes(document.parts("word/theme/.*\\.xml").get(0));
        assertThat(theme).isEqualTo(OfficePackage.of(workbook).bytes("xl/theme/theme1.xml"));
        assertThat(new String(theme, StandardCharsets.UTF_8)).contains("<a:minorFont><a:latin typeface=\"Calibri\"/>");
        assertThat(document.text("word/_rels/document.xml.rels")).contains("relationships/theme");
    }

    @Test
    void the_worse_side_of_zero_has_the_colour_that_it_has_in_the_picture() throws IOException {
        Element chart = drawn("budgetavvikelse");
        Element values = first(first(chart, "val"), "numCache");
        Set<String> worse = elements(values, "pt").stream()
                .filter(point -> first(point, "v").getTextContent().startsWith("-"))
                .map(point -> attribute(point, "idx"))
                .collect(Collectors.toSet());
        List<Element> apart = elements(chart, "dPt");
        assertThat(worse).isNotEmpty();
        assertThat(apart.stream().map(point -> attribute(first(point, "idx"), "val")))
                .containsExactlyInAnyOrderElementsOf(worse);
        String colour = attribute(first(apart.get(0), "srgbClr"), "val");
        Color ink = Color.decode("#" + colour);
        String fill = "fill:rgb(%d,%d,%d)".formatted(ink.getRed(), ink.getGreen(), ink.getBlue());
        String picture = Files.readString(commands.report().resolve("charts/budgetavvikelse.svg"));
        assertThat(Pattern.compile(fill, Pattern.LITERAL).matcher(picture).results())
                .as(fill)
                .hasSameSizeAs(worse);
        assertThat(attribute(first(first(chart, "ser"), "srgbClr"), "val")).isNotEqualTo(colour);
    }

    @Test
    void totals_of_stacked_bars_which_have_no_colour_are_no_entry_of_the_legend() {
        for (Element series : elements(drawn("sjukfranvaro-kort-lang"), "ser")) {
            boolean coloured = !elements(first(series, "spPr"), "srgbClr").isEmpty();
            String name = first(first(series, "tx"), "v").getTextContent();
            assertThat(name.replace('\u00A0', ' ').isBlank()).as(name).isEqualTo(!coloured);
        }
    }

    private static Element drawn(String chart) {
        Element control = controls("underlag:chart:" + chart).get(0);
        return document.xml(document.target("word/document.xml", attribute(first(control, "chart"), "id")))
                .getDocumentElement();
    }

    private static int compare(XSSFSheet sheet, String id) {
        XSSFTable table = sheet.getTables().get(0);
        List<CSVRecord> figures = commands.figures(id);
        int at = 0;
        for (int row = table.getStartRowIndex() + 1; row <= table.getEndRowIndex(); row++) {
            for (int column = 1; column <= table.getEndColIndex(); column++) {
                Cell cell = sheet.getRow(row).getCell(column);
                CSVRecord figure = figures.get(at++);
                String place = id + ", " + figure.get("row") + ", " + figure.get("column");
                assertThat(sheet.getRow(row)
                                .getCell(0)
                                .getStringCellValue()
                                .replace('\u00A0', ' ')
                                .replace('–', '-'))
                        .isEqualTo(figure.get("row"));
                if (figure.get("value").isEmpty()) {
                    assertThat(cell.getCellType()).as(place).isEqualTo(CellType.STRING);
                } else {
                    assertThat(kept(cell.getNumericCellValue())).as(place).isEqualTo(kept(figure));
                }
            }
        }
        assertThat(at).isEqualTo(figures.size());
        return at;
    }

    @Test
    void an_office_program_opens_both_and_prints_them() throws Exception {
        assumeTrue(isInstalled(), "needs soffice (LibreOffice Writer and Calc) on the path");
        for (String name : List.of("underlag.docx", "underlag.xlsx")) {
            Path pdf = folder.resolve("pdf").resolve(name.substring(0, name.indexOf('.')) + ".pdf");
            Process process = new ProcessBuilder(
                            "soffice",
                            "-env:UserInstallation=" + folder.resolve("office").toUri(),
                            "--headless",
                            "--convert-to",
                            "pdf",
                            "--outdir",
                            pdf.getParent().toString(),
                            commands.report().resolve(name).toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("soffice.log").toFile())
                    .start();
            assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
            assertThat(pdf).as(Files.readString(folder.resolve("soffice.log"))).isNotEmptyFile();
            Files.delete(pdf);
        }
    }

    private static boolean isInstalled() {
        try {
            return new ProcessBuilder("soffice", "--version")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor(1, TimeUnit.MINUTES);
        } catch (IOException | InterruptedException absent) {
            return false;
        }
    }

    private static List<String> tables() {
        return controls("underlag:table:").stream()
                .map(control -> tag(control).substring("underlag:table:".length()))
                .toList();
    }

    private static List<Element> controls(String prefix) {
        return elements(document.xml("word/document.xml").getDocumentElement(), "sdt").stream()
                .filter(control -> tag(control).startsWith(prefix))
                .toList();
    }

    private static String tag(Element control) {
        return attribute(first(control, "tag"), "val");
    }

    /** The table whose code stands, in whatever form, in the definition of a chart. */
    private static String tableOf(Element chart) throws IOException {
        String id = tag(chart).substring("underlag:chart:".length());
        return Files.readAllLines(Path.of("jobs/charts", id + ".yml")).stream()
                .filter(line -> line.startsWith("table: "))
                .map(line -> line.substring("table: ".length()).strip())
                .findFirst()
                .orElseThrow();
    }

    /** All figures of a table as a workbook keeps them, costs turned as well as not. */
    private static Set<BigDecimal> published(String table) {
        Set<BigDecimal> published = commands.figures(table).stream()
                .filter(line -> !line.get("value").isEmpty())
                .map(OfficeFilesTest::kept)
                .collect(Collectors.toSet());
        published.addAll(published.stream().map(BigDecimal::negate).toList());
        return published;
    }

    private static BigDecimal kept(CSVRecord figure) {
        BigDecimal value = new BigDecimal(figure.get("value"));
        return kept((figure.get("unit").equals("%") ? value.movePointLeft(2) : value).doubleValue());
    }

    private static BigDecimal kept(double number) {
        BigDecimal rounded = BigDecimal.valueOf(number).round(AS_KEPT).stripTrailingZeros();
        return rounded.signum() == 0 ? BigDecimal.ZERO : rounded;
    }

    private static String withoutMarks(Element cell) {
        StringBuilder text = new StringBuilder();
        for (Element run : elements(cell, "r")) {
            if (elements(run, "vertAlign").isEmpty()) {
                text.append(run.getTextContent());
            }
        }
        return text.toString().replace('\u00A0', ' ').replace('−', '-').replace('–', '-');
    }

    /** The figures that a chart says it shows, each with the cell it says that it is in. */
    private static List<String> cached(Element chart) {
        List<String> cached = new ArrayList<>();
        for (Element reference : elements(chart, "numRef")) {
            elements(reference, "pt")
                    .forEach(point -> cached.add(first(reference, "f").getTextContent()
                            + " " + attribute(point, "idx") + " "
                            + kept(Double.parseDouble(first(point, "v").getTextContent()))));
        }
        return cached;
    }

    private static List<String> referred(Element chart, XSSFSheet sheet) {
        List<String> referred = new ArrayList<>();
        for (Element reference : elements(chart, "numRef")) {
            String formula = first(reference, "f").getTextContent();
            assertThat(formula).startsWith("'" + sheet.getSheetName() + "'!");
            var area =
                    new org.apache.poi.ss.util.AreaReference(formula, org.apache.poi.ss.SpreadsheetVersion.EXCEL2007);
            int first = area.getFirstCell().getRow();
            for (int row = first; row <= area.getLastCell().getRow(); row++) {
                Cell cell = sheet.getRow(row).getCell(area.getFirstCell().getCol());
                if (cell.getCellType() == CellType.NUMERIC) {
                    referred.add(formula + " " + (row - first) + " " + kept(cell.getNumericCellValue()));
                }
            }
        }
        return referred;
    }
}
