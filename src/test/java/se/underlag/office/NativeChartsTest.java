package se.underlag.office;

import static org.assertj.core.api.Assertions.assertThat;
import static se.underlag.office.Figures.kept;
import static se.underlag.office.Figures.plain;
import static se.underlag.office.OfficePackage.attribute;
import static se.underlag.office.OfficePackage.elements;
import static se.underlag.office.OfficePackage.first;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/**
 * Each figure that a native chart of the report on Regionstyrelsen draws, in the document and in the workbook, and each cell
 * behind it: the figure of which row and column, with which sign. Said here by hand, chart by chart.
 */
class NativeChartsTest {

    /**
     * Where the figures of a chart are published.
     *
     * @param chart its code
     * @param table the code of its table
     * @param sign −1 where costs are drawn as lengths
     * @param row the row of a series and a category
     * @param column the column of them
     * @param labels the columns of the figures at the names
     * @param points how many figures it draws, totals of stacked bars included
     */
    private record Drawn(
            String chart,
            String table,
            int sign,
            BiFunction<String, Category, String> row,
            BiFunction<String, Category, String> column,
            List<String> labels,
            int points) {

        static Drawn ofRows(String chart, String table, Map<String, String> columns, int points) {
            return new Drawn(
                    chart,
                    table,
                    1,
                    (series, category) -> category.name(),
                    (series, category) -> columns.get(series),
                    List.of(),
                    points);
        }

        static Drawn ofMonths(String chart, String table, Map<String, String> columns, int points) {
            return new Drawn(
                    chart,
                    table,
                    1,
                    (series, category) -> category.name() + " " + category.group(),
                    (series, category) -> columns.get(series),
                    List.of(),
                    points);
        }

        Drawn asCost() {
            return new Drawn(chart, table, -1, row, column, labels, points);
        }

        Drawn labelled(String... columns) {
            return new Drawn(chart, table, sign, row, column, List.of(columns), points);
        }
    }

    private record Category(String group, String name) {}

    private static final String TOTAL = "Totalt";

    private static final List<Drawn> CHARTS = List.of(
            Drawn.ofRows(
                            "utfall-mot-budget",
                            "resultatrapport",
                            Map.of("Utfall 2024", "Utfall 2024", "Budget 2024", "Budget 2024"),
                            10)
                    .asCost()
                    .labelled("Budgetavvikelse"),
            Drawn.ofRows("budgetavvikelse", "resultatrapport", Map.of("Budgetavvikelse", "Budgetavvikelse"), 13),
            Drawn.ofMonths("resultat-manad", "resultat-manad", Map.of("Utfall", "Utfall", "Budget", "Budget"), 24),
            Drawn.ofRows(
                            "kostnadsanalys-forandring",
                            "kostnadsanalys",
                            Map.of("Förändring, mnkr", "Förändring, mnkr"),
                            7)
                    .labelled("Förändring %"),
            Drawn.ofRows(
                    "arsarbetare-per-yrkesgrupp",
                    "arsarbetare-avtalad",
                    Map.of("31 dec 2024", "31 dec 2024 / Totalt", "31 dec 2023", "31 dec 2023 / Totalt"),
                    12),
            Drawn.ofRows(
                    "arsarbetare-forandring",
                    "arsarbetare-avtalad",
                    Map.of("Förändring Totalt", "Förändring / Totalt"),
                    6),
            Drawn.ofRows(
                    "arsarbetare-netto-anstallningsform",
                    "arsarbetare-netto",
                    Map.of(
                            "Tillsvidare",
                            "31 dec 2024 / Tillsvidare",
                            "Visstid",
                            "31 dec 2024 / Visstid",
                            TOTAL,
                            "31 dec 2024 / Totalt"),
                    18),
            new Drawn(
                    "sjukfranvaro-kort-lang",
                    "sjukfranvaro",
                    1,
                    (series, category) -> Map.of(
                                    "Korttid",
                                    "Sjukfrånvaro, korttid %",
                                    "Långtid",
                                    "Sjukfrånvaro, långtid %",
                                    TOTAL,
                                    "Sjukfrånvaro totalt %")
                            .get(series),
                    (series, category) -> category.name() + " / " + category.group(),
                    List.of(),
                    18),
            Drawn.ofMonths(
                    "sjukfranvaro-manad",
                    "sjukfranvaro-manad",
                    Map.of(
                            "Kvinnor",
                            "Sjukfrånvaro, % / Kvinnor",
                            "Män",
                            "Sjukfrånvaro, % / Män",
                            TOTAL,
                            "Sjukfrånvaro, % / Totalt"),
                    39),
            Drawn.ofRows(
                            "listade-per-aldersgrupp",
                            "listade-aldersgrupp",
                            Map.of(
                                    "Antal listade december 2024",
                                    "Antal listade december 2024",
                                    "Antal listade december 2023",
                                    "Antal listade december 2023"),
                            8)
                    .labelled("Differens i antal", "Differens i % per åldersgrupp"),
            new Drawn(
                    "listade-andel-per-lansdel",
                    "listade-lansdel",
                    1,
                    (series, category) -> series,
                    (series, category) -> "Andel av länsdelens listade / " + category.name(),
                    List.of(),
                    20));

    private static Figures figures;
    private static OfficePackage document;
    private static Path workbook;

    @BeforeAll
    static void lookAtTheReport() {
        Path report = SampleReports.report("sv", SampleReports.REGIONSTYRELSEN);
        figures = Figures.of(report);
        document = OfficePackage.of(report.resolve("underlag.docx"));
        workbook = report.resolve("underlag.xlsx");
    }

    @Test
    void each_point_in_the_document_is_the_published_figure_of_its_series_and_category_and_so_is_its_cell()
            throws IOException {
        Map<String, Element> ofControls = new LinkedHashMap<>();
        for (Element control : elements(document.xml("word/document.xml").getDocumentElement(), "sdt")) {
            String tag = attribute(first(control, "tag"), "val");
            if (tag.startsWith("underlag:chart:") && !elements(control, "chart").isEmpty()) {
                ofControls.put(tag.substring("underlag:chart:".length()), first(control, "chart"));
            }
        }
        assertThat(ofControls.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        CHARTS.stream().map(Drawn::chart).toList());
        for (Drawn drawn : CHARTS) {
            String part = document.target("word/document.xml", attribute(ofControls.get(drawn.chart()), "id"));
            Element chart = document.xml(part).getDocumentElement();
            byte[] embedded = document.bytes(document.target(part, attribute(first(chart, "externalData"), "id")));
            try (XSSFWorkbook opened = new XSSFWorkbook(new ByteArrayInputStream(embedded))) {
                compare(drawn, chart, opened.getSheetAt(0), 0);
            }
        }
    }

    @Test
    void each_point_in_the_workbook_is_the_published_figure_of_its_series_and_category_and_so_is_its_cell()
            throws IOException {
        OfficePackage sheets = OfficePackage.of(workbook);
        Map<String, Element> ofSheets = new LinkedHashMap<>();
        for (String part : sheets.parts("xl/charts/chart.*\\.xml")) {
            Element chart = sheets.xml(part).getDocumentElement();
            String formula = first(chart, "f").getTextContent();
            ofSheets.put(formula.substring(1, formula.indexOf("'!")), chart);
        }
        assertThat(ofSheets).hasSameSizeAs(CHARTS);
        try (XSSFWorkbook opened = new XSSFWorkbook(Files.newInputStream(workbook))) {
            for (Drawn drawn : CHARTS) {
                String sheet = sheet(drawn, opened);
                compare(drawn, ofSheets.get(sheet), opened.getSheet(sheet), 3);
            }
        }
    }

    /** The sheet that has the title of the chart in the document. */
    private static String sheet(Drawn drawn, XSSFWorkbook opened) {
        String tag = "underlag:title:(chart:)?" + drawn.chart();
        String title = elements(document.xml("word/document.xml").getDocumentElement(), "sdt").stream()
                .filter(control -> attribute(first(control, "tag"), "val").matches(tag))
                .map(control -> first(control, "sdtContent").getTextContent())
                // A table that is called as its chart stands before it.
                .reduce((former, later) -> later)
                .orElseThrow();
        return IntStream.range(0, opened.getNumberOfSheets())
                .mapToObj(opened::getSheetAt)
                .filter(sheet -> sheet.getSheetName().startsWith("Diagram "))
                .filter(sheet -> sheet.getRow(0).getCell(0).getStringCellValue().endsWith(". " + title))
                .map(XSSFSheet::getSheetName)
                .findFirst()
                .orElseThrow();
    }

    private static void compare(Drawn drawn, Element chart, XSSFSheet sheet, int headingRow) {
        assertThat(chart).as(drawn.chart()).isNotNull();
        List<String> headings = new ArrayList<>();
        sheet.getRow(headingRow).forEach(cell -> headings.add(cell.getStringCellValue()));
        assertThat(headings).as(drawn.chart()).contains("Kategori").doesNotHaveDuplicates();
        boolean stacked = attribute(first(chart, "grouping"), "val").equals("stacked");
        int points = 0;
        for (Element series : elements(chart, "ser")) {
            AreaReference values = area(series, "val", sheet);
            int column = values.getFirstCell().getCol();
            String called = headings.get(column);
            assertThat(elements(first(series, "tx"), "v"))
                    .as("the total is nameless")
                    .extracting(Element::getTextContent)
                    .containsExactly(stacked && called.equals(TOTAL) ? "\u00A0" : called);
            Map<Integer, String> cached = texts(first(series, "val"));
            for (int row = values.getFirstCell().getRow();
                    row <= values.getLastCell().getRow();
                    row++) {
                int place = row - values.getFirstCell().getRow();
                Category category = category(sheet, row, headings);
                CSVRecord figure = figures.only(
                        drawn.table(),
                        plain(drawn.row().apply(called, category)),
                        plain(drawn.column().apply(called, category)));
                String about = drawn.chart() + ": " + called + ", " + category;
                Cell cell = sheet.getRow(row).getCell(column);
                if (figure.get("value").isEmpty()) {
                    assertThat(cell.getCellType()).as(about).isEqualTo(CellType.STRING);
                    assertThat(cached).as(about).doesNotContainKey(place);
                } else {
                    BigDecimal expected = kept(kept(figure).doubleValue() * drawn.sign());
                    assertThat(kept(cell.getNumericCellValue())).as(about).isEqualTo(expected);
                    assertThat(cached).as(about).containsKey(place);
                    assertThat(kept(Double.parseDouble(cached.get(place))))
                            .as(about)
                            .isEqualTo(expected);
                }
                points++;
            }
            compareNames(drawn, series, sheet, headings);
        }
        assertThat(points).as(drawn.chart()).isEqualTo(drawn.points());
        assertThat(elements(chart, "ser").size() * categories(chart, sheet))
                .as("every category has each series")
                .isEqualTo(points);
    }

    /** What stands at the axis: the name, and what the figures at the names are; and that the cells hold the same. */
    private static void compareNames(Drawn drawn, Element series, XSSFSheet sheet, List<String> headings) {
        AreaReference names = area(series, "cat", sheet);
        int column = names.getLastCell().getCol();
        Element cache = elements(series, "lvl").isEmpty() ? first(series, "cat") : first(series, "lvl");
        Map<Integer, String> shown = texts(cache);
        int from = names.getFirstCell().getRow();
        for (int row = from; row <= names.getLastCell().getRow(); row++) {
            Category category = category(sheet, row, headings);
            String text = shown.get(row - from);
            assertThat(sheet.getRow(row).getCell(column).getStringCellValue()).isEqualTo(text);
            assertThat(text.replace('\n', ' ')).as(drawn.chart()).startsWith(category.name());
            List<String> displays = new ArrayList<>();
            for (int i = 0; i < drawn.labels().size(); i++) {
                CSVRecord figure = figures.only(
                        drawn.table(), plain(category.name()), drawn.labels().get(i));
                int place =
                        headings.indexOf("Text i diagrammet") - drawn.labels().size() + i;
                assertThat(kept(sheet.getRow(row).getCell(place).getNumericCellValue()))
                        .as(drawn.chart() + ": " + headings.get(place) + ", " + category)
                        .isEqualTo(kept(figure));
                displays.add(figure.get("display"));
            }
            if (!displays.isEmpty()) {
                assertThat(plain(text).replace("+", "").replace(" %", ""))
                        .endsWith("\n" + String.join("; ", displays).replace(" %", ""));
            }
        }
    }

    private static int categories(Element chart, XSSFSheet sheet) {
        AreaReference names = area(elements(chart, "ser").get(0), "cat", sheet);
        return names.getLastCell().getRow() - names.getFirstCell().getRow() + 1;
    }

    /** Each cell holds one thing. */
    private static Category category(XSSFSheet sheet, int row, List<String> headings) {
        int name = headings.indexOf("Kategori");
        String group = name == 0 ? "" : sheet.getRow(row).getCell(name - 1).getStringCellValue();
        Category category = new Category(group, sheet.getRow(row).getCell(name).getStringCellValue());
        assertThat(category.name()).isNotBlank().doesNotContain("\n");
        assertThat(name == 0 || !group.isBlank()).as("group of " + category).isTrue();
        return category;
    }

    private static AreaReference area(Element series, String what, XSSFSheet sheet) {
        String formula = first(first(series, what), "f").getTextContent();
        assertThat(formula).startsWith("'" + sheet.getSheetName() + "'!");
        return new AreaReference(formula, SpreadsheetVersion.EXCEL2007);
    }

    private static Map<Integer, String> texts(Element cache) {
        Map<Integer, String> texts = new LinkedHashMap<>();
        elements(cache, "pt")
                .forEach(point -> texts.put(
                        Integer.parseInt(attribute(point, "idx")),
                        first(point, "v").getTextContent()));
        return texts;
    }
}
