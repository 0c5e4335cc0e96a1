package se.underlag.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static se.underlag.office.OfficePackage.attribute;
import static se.underlag.office.OfficePackage.elements;
import static se.underlag.office.OfficePackage.first;

import java.awt.Color;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/** What an author gets of the sample exports, opened again with other means than it was written with. */
class OfficeFilesTest {

    @TempDir
    static Path folder;

    private static Path report;
    private static OfficePackage document;
    private static Path workbook;

    @BeforeAll
    static void lookAtTheReport() {
        report = SampleReports.report("sv", SampleReports.REGIONSTYRELSEN);
        document = OfficePackage.of(report.resolve("underlag.docx"));
        workbook = report.resolve("underlag.xlsx");
    }

    @Test
    void captions_count_themselves_and_headings_come_again_on_each_page() {
        Element body = document.xml("word/document.xml").getDocumentElement();
        assertThat(elements(body, "instrText"))
                .extracting(Element::getTextContent)
                .contains(" SEQ Tabell \\* ARABIC ", " SEQ Diagram \\* ARABIC ");
        List<Element> captions = elements(body, "p").stream()
                .filter(paragraph -> !elements(paragraph, "instrText").isEmpty())
                .toList();
        assertThat(captions)
                .as("an own style of captions need not say that they stay with what they are about")
                .isNotEmpty()
                .allMatch(
                        caption -> !elements(first(caption, "pPr"), "keepNext").isEmpty());
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
    void captions_show_what_word_will_count_and_contents_and_workbook_have_the_same_numbers() throws IOException {
        Element body = document.xml("word/document.xml").getDocumentElement();
        Map<String, Integer> counted = new HashMap<>();
        List<String> captions = new ArrayList<>();
        for (Element paragraph : elements(body, "p")) {
            List<Element> field = elements(paragraph, "instrText");
            if (!field.isEmpty()) {
                String kind = field.get(0).getTextContent().strip().split(" ")[1];
                String title = first(paragraph, "sdtContent").getTextContent();
                captions.add(kind + " " + counted.merge(kind, 1, Integer::sum) + ". " + title);
                assertThat(shown(paragraph)).isEqualTo(captions.get(captions.size() - 1));
            }
        }
        List<String> sheets = new ArrayList<>();
        try (XSSFWorkbook opened = new XSSFWorkbook(Files.newInputStream(workbook))) {
            opened.forEach(sheet -> sheets.add(sheet.getRow(0).getCell(0).getStringCellValue()));
        }
        assertThat(sheets).containsAll(captions);
        assertThat(elements(body, "hyperlink"))
                .extracting(entry -> shown(entry).replaceFirst("(\\d+)", "$1. "))
                .containsExactlyInAnyOrderElementsOf(captions);
    }

    private static String shown(Element paragraph) {
        return elements(paragraph, "t").stream()
                .map(Element::getTextContent)
                .collect(Collectors.joining())
                .replace('\u00A0', ' ');
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
    void the_workbook_has_one_table_a_sheet_from_its_first_column_and_leads_to_each() throws IOException {
        try (XSSFWorkbook opened = new XSSFWorkbook(Files.newInputStream(workbook))) {
            assertThat(opened.getSheetAt(0).getSheetName()).isEqualTo("Om underlaget");
            assertThat(opened.getSheetAt(1).getHyperlinkList())
                    .hasSize(tables().size() + controls("underlag:chart:").size());
            for (int i = 0; i < opened.getNumberOfSheets(); i++) {
                XSSFSheet sheet = opened.getSheetAt(i);
                assertThat(sheet.getNumMergedRegions()).as(sheet.getSheetName()).isZero();
                assertThat(sheet.getTables()).as(sheet.getSheetName()).hasSizeLessThanOrEqualTo(1);
                assertThat(sheet.getTables()).allMatch(table -> table.getStartColIndex() == 0);
            }
        }
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
        String picture = Files.readString(report.resolve("charts/budgetavvikelse.svg"));
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
                            report.resolve(name).toString())
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
}
