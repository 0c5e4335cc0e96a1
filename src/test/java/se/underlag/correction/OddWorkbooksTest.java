package se.underlag.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.underlag.finding.Finding;
import se.underlag.finding.FindingCode;
import se.underlag.sheet.CellPrinter;
import se.underlag.sheet.HandMadeXlsx;
import se.underlag.source.CellAddress;
import se.underlag.source.SourceLocation;
import se.underlag.wording.Messages;

/** Workbooks that no ordinary program writes, and that are read all the same, are given back as well. */
class OddWorkbooksTest {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    @TempDir
    Path folder;

    private static Finding at(int row, int column) {
        return Finding.of(
                FindingCode.VALUE_MISSING, SourceLocation.of("x", "Data", new CellAddress(row, column)), "kolumnen");
    }

    private String cells(Path file) throws IOException {
        StringBuilder lines = new StringBuilder();
        new CellPrinter(lines, Messages.SWEDISH).print(file, "x");
        return lines.toString();
    }

    /** Makes a copy that reads as the original does, and gives the sheet in it. */
    private String sheet(HandMadeXlsx workbook, Finding... findings) throws IOException {
        Path file = workbook.write(folder.resolve("x.xlsx"));
        Path copy = Copies.of(file, List.of(findings));
        assertThat(cells(copy)).isEqualTo(cells(file)).isNotEmpty();
        return Parts.of(copy).get("xl/worksheets/sheet1.xml");
    }

    private static HandMadeXlsx data(String rows) {
        return new HandMadeXlsx().sheet("Data", rows);
    }

    @Test
    void cells_that_are_not_there_are_put_where_they_belong() throws IOException {
        String sheet = sheet(
                data("<row r=\"2\" spans=\"1:2\"><c r=\"A2\"><v>1</v></c><c r=\"D2\"><v>4</v></c></row>"
                        + "<row r=\"9\"><c r=\"A9\"><v>9</v></c></row>"),
                at(1, 1),
                at(1, 2),
                at(1, 7),
                at(4, 0),
                at(0, 0),
                at(11, 1));
        assertThat(sheet.replaceAll("(?s).*<sheetData>(.*)</sheetData>.*", "$1").replaceAll(" s=\"\\d+\"", ""))
                .isEqualTo("<row r=\"1\"><c r=\"A1\"/></row>"
                        + "<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"B2\"/><c r=\"C2\"/><c r=\"D2\"><v>4</v></c><c r=\"H2\"/></row>"
                        + "<row r=\"5\"><c r=\"A5\"/></row>"
                        + "<row r=\"9\"><c r=\"A9\"><v>9</v></c></row>"
                        + "<row r=\"12\"><c r=\"B12\"/></row>");
    }

    /** The number of this file among several; nobody has the others, and all of it is here. */
    @Test
    void an_archive_that_says_it_is_one_of_several_is_read_by_itself() throws IOException {
        Path file = data("<row r=\"1\"><c><v>1</v></c></row>").write(folder.resolve("x.xlsx"));
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 18] = (byte) 0xFF;
        bytes[bytes.length - 17] = (byte) 0xFF;
        Files.write(file, bytes);

        assertThat(cells(Copies.of(file, List.of(at(0, 1)))))
                .isEqualTo(cells(file))
                .isNotEmpty();
    }

    @Test
    void rows_that_are_empty_elements_are_opened() throws IOException {
        assertThat(sheet(data("<row r=\"1\"><c><v>1</v></c></row><row r=\"3\" ht=\"20\"/>"), at(2, 1)))
                .containsPattern("<row r=\"3\" ht=\"20\"><c r=\"B3\" s=\"\\d+\"/></row>");
    }

    @Test
    void a_sheet_without_rows_gets_one() throws IOException {
        HandMadeXlsx workbook = new HandMadeXlsx()
                .wholeSheet("Data", "", "worksheet", "<worksheet xmlns=\"" + MAIN + "\"><sheetData/></worksheet>")
                .sheet("Mer", "<row><c><v>1</v></c></row>");
        assertThat(sheet(workbook, at(2, 1)))
                .containsPattern("<sheetData><row r=\"3\"><c r=\"B3\" s=\"\\d+\"/></row></sheetData>");
    }

    @Test
    void rows_and_cells_without_addresses_are_counted() throws IOException {
        assertThat(sheet(
                        data(
                                "<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c><c s='0'><v>4</v></c></row>"),
                        at(1, 1)))
                .containsPattern("<c><v>3</v></c><c s=\"\\d+\"><v>4</v></c></row>");
    }

    @Test
    void a_prefix_before_every_name_is_kept() throws IOException {
        String sheet = sheet(
                new HandMadeXlsx()
                        .wholeSheet(
                                "Data",
                                "",
                                "worksheet",
                                "<x:worksheet xmlns:x=\"" + MAIN + "\"><x:sheetData><x:row r=\"1\"><x:c r=\"A1\">"
                                        + "<x:v>1</x:v></x:c></x:row></x:sheetData><x:extLst/></x:worksheet>"),
                at(0, 0),
                at(1, 0));
        assertThat(sheet)
                .containsPattern(
                        "<x:c r=\"A1\" s=\"\\d+\"><x:v>1</x:v></x:c></x:row><x:row r=\"2\"><x:c r=\"A2\" s=\"\\d+\"/>")
                .containsPattern("</x:sheetData><x:legacyDrawing [^>]*/><x:extLst/></x:worksheet>");
    }

    @Test
    void the_strict_dialect_is_kept() throws IOException {
        Path file = new HandMadeXlsx()
                .strict()
                .sheet("Data", "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>")
                .write(folder.resolve("strikt.xlsx"));
        Map<String, String> parts = Parts.of(Copies.of(file, List.of(at(0, 0))));
        String strict = "http://purl.oclc.org/ooxml/";
        assertThat(parts.get("xl/comments1.xml")).contains(strict + "spreadsheetml/main");
        assertThat(parts.get("xl/worksheets/sheet2.xml")).contains(strict + "spreadsheetml/main", "<pane ");
        assertThat(parts.get("xl/worksheets/_rels/sheet1.xml.rels"))
                .contains(strict + "officeDocument/relationships/comments")
                .contains(strict + "officeDocument/relationships/vmlDrawing");
        parts.forEach((part, content) -> {
            boolean ofThePackage =
                    part.endsWith(".rels") || part.equals("[Content_Types].xml") || part.endsWith(".vml");
            assertThat(ofThePackage ? "" : content).as(part).doesNotContain("schemas.openxmlformats.org");
        });
    }

    @Test
    void parts_that_are_each_declared_on_their_own_are_joined_by_ours() throws IOException {
        String types = "http://schemas.openxmlformats.org/package/2006/content-types";
        String openXml = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        String relationships = "application/vnd.openxmlformats-package.relationships+xml";
        sheet(
                data("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>")
                        .part(
                                "[Content_Types].xml",
                                "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Types xmlns=\"" + types
                                        + "\">" + override("_rels/.rels", relationships)
                                        + override("xl/_rels/workbook.xml.rels", relationships)
                                        + override("xl/workbook.xml", openXml + "sheet.main+xml")
                                        + override("xl/worksheets/sheet1.xml", openXml + "worksheet+xml") + "</Types>"),
                at(0, 0));
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"/" + part + "\" ContentType=\"" + type + "\"/>";
    }

    /** A sheet with comments on A1 and A2, and boxes as Excel writes them. */
    private static HandMadeXlsx commented(String firstAuthor) {
        String declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
        String kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
        return new HandMadeXlsx()
                .wholeSheet(
                        "Data",
                        "",
                        "worksheet",
                        "<worksheet xmlns=\"" + MAIN + "\"><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"
                                + "</sheetData><legacyDrawing xmlns:r=\"" + kind.substring(0, kind.length() - 1)
                                + "\" r:id=\"rId2\"/></worksheet>")
                .part(
                        "xl/worksheets/_rels/sheet1.xml.rels",
                        declaration
                                + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                                + "<Relationship Id=\"rId1\" Type=\"" + kind
                                + "comments\" Target=\"../comments7.xml\"/>"
                                + "<Relationship Id=\"rId2\" Type=\"" + kind
                                + "vmlDrawing\" Target=\"../drawings/boxes.xml\"/></Relationships>")
                .part(
                        "xl/comments7.xml",
                        declaration + "<comments xmlns=\"" + MAIN + "\"><authors><author>" + firstAuthor
                                + "</author></authors><commentList><comment ref=\"A1\" authorId=\"0\"><text><t>kvar</t>"
                                + "</text></comment></commentList></comments>")
                .part(
                        "xl/drawings/boxes.xml",
                        "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:x=\"urn:schemas-microsoft-com:office:excel\">\n"
                                + "<v:shape id=\"_x0000_s1030\"><v:textbox><div>en<br>knapp</div></v:textbox></v:shape></xml>");
    }

    @Test
    void boxes_that_are_no_xml_because_of_line_breaks_are_added_to() throws IOException {
        Path file = commented("Anna").write(folder.resolve("rutor.xlsx"));
        Map<String, String> parts = Parts.of(Copies.of(file, List.of(at(0, 0), at(4, 1))));
        assertThat(parts.get("xl/drawings/boxes.xml"))
                .contains("knapp", "_x0000_s1030", "_x0000_s1031", "_x0000_s1032")
                .contains("<x:Row>4</x:Row><x:Column>1</x:Column>");
        assertThat(parts.get("xl/comments7.xml")).contains("underlag:", ">kvar<");
        assertThat(parts.get("xl/worksheets/sheet1.xml")).containsOnlyOnce("legacyDrawing");
        assertThat(parts).doesNotContainKey("xl/comments1.xml");
    }

    @Test
    void a_conversation_on_a_cell_is_left_alone() throws IOException {
        Path file = commented("tc={0A1B}").write(folder.resolve("samtal.xlsx"));
        Map<String, String> parts = Parts.of(Copies.of(file, List.of(at(0, 0))));
        assertThat(parts.get("xl/comments7.xml")).contains(">kvar<").doesNotContain("underlag");
        assertThat(parts.get("xl/worksheets/sheet1.xml")).as("coloured").containsPattern("<c r=\"A1\" s=\"\\d+\">");
    }
}
