package se.underlag.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.underlag.finding.Finding;
import se.underlag.finding.FindingCode;
import se.underlag.sheet.HandMadeXlsx;
import se.underlag.sheet.Sheet;
import se.underlag.sheet.SheetKind;
import se.underlag.sheet.Workbook;
import se.underlag.sheet.Workbooks;
import se.underlag.source.CellAddress;
import se.underlag.source.SourceLocation;

/** Macros and signatures do not come into a copy, which says so. */
class LeftOutTest {

    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final List<Finding> FINDINGS = List.of(
            Finding.of(FindingCode.VALUE_MISSING, SourceLocation.of("x", "Data", new CellAddress(0, 0)), "kolumnen"));

    @TempDir
    Path folder;

    private static String note(Path copy) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(copy))) {
            return workbook.getSheetAt(0).getRow(2).getCell(0).getStringCellValue();
        }
    }

    @Test
    void macros_are_left_out_and_the_copy_is_a_workbook_without() throws IOException {
        Path file = folder.resolve("med makron.xlsm");
        try (XSSFWorkbook workbook = new XSSFWorkbook(XSSFWorkbookType.XLSM);
                OutputStream out = Files.newOutputStream(file)) {
            workbook.createSheet("Data").createRow(0).createCell(0).setCellValue("ett");
            workbook.setVBAProject(new ByteArrayInputStream(new byte[] {1, 2, 3}));
            workbook.write(out);
        }
        assertThat(Parts.of(file)).containsKey("xl/vbaProject.bin");

        Path copy = Copies.of(file, FINDINGS);

        Map<String, String> parts = Parts.of(copy);
        assertThat(parts).doesNotContainKey("xl/vbaProject.bin");
        assertThat(parts.get("xl/_rels/workbook.xml.rels")).doesNotContain("vbaProject");
        assertThat(parts.get("[Content_Types].xml"))
                .doesNotContain("vbaProject", "macroEnabled")
                .contains("spreadsheetml.sheet.main+xml");
        assertThat(note(copy)).isEqualTo("Makron följer inte med i kopian.");
    }

    @Test
    void a_sheet_of_macros_becomes_an_empty_one_of_the_same_title() throws Exception {
        Path file = new HandMadeXlsx()
                .sheet("Data", "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>")
                .macroSheet("Makro1", "<row r=\"1\"><c r=\"A1\"><f>RUN(A2)</f><v>1</v></c></row>")
                .write(folder.resolve("gamla makron.xlsm"));
        try (Workbook workbook = Workbooks.open(Copies.of(file, FINDINGS))) {
            assertThat(workbook.sheets())
                    .extracting(Sheet::name, Sheet::kind)
                    .containsExactly(tuple("Data", SheetKind.CELLS), tuple("Makro1", SheetKind.CELLS));
        }
    }

    @Test
    void a_signature_that_the_marks_would_break_is_left_out() throws IOException {
        Path file = new HandMadeXlsx()
                .sheet("Data", "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>")
                .part(
                        "_rels/.rels",
                        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships xmlns=\""
                                + PACKAGE
                                + "relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/"
                                + "officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/>"
                                + "<Relationship Id=\"rId2\" Type=\"" + PACKAGE
                                + "relationships/digital-signature/origin\" Target=\"_xmlsignatures/origin.xml\"/>"
                                + "</Relationships>")
                .part("_xmlsignatures/origin.xml", " ".repeat(60) + "<a/>")
                .part("_xmlsignatures/sig1.xml", " ".repeat(60) + "<Signature/>")
                .write(folder.resolve("signerad.xlsx"));

        Path copy = Copies.of(file, FINDINGS);

        assertThat(Parts.of(copy).toString()).doesNotContain("_xmlsignatures", "digital-signature");
        assertThat(note(copy)).isEqualTo("Den digitala signaturen följer inte med i kopian.");
    }
}
