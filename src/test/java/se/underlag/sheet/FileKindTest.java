package se.underlag.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static se.underlag.sheet.ReadCells.firstSheet;
import static se.underlag.sheet.ReadCells.text;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.underlag.finding.FindingCode;

class FileKindTest {

    @TempDir
    Path folder;

    @Test
    void theNameOfAFileDoesNotMatter() throws Exception {
        Path csv = write("export.xls", "Enhet;Antal\nA;1\n");
        Path workbook = new HandMadeXlsx()
                .sheet("Blad1", "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>x</t></is></c></row>")
                .write(folder.resolve("export.csv"));

        assertThat(firstSheet(csv)).containsEntry("A1", text("Enhet"));
        assertThat(firstSheet(workbook)).containsExactly(entry("A1", text("x")));
    }

    @Test
    void anEmptyFileIsSaidToBeEmpty() throws Exception {
        assertThat(Refusals.of(write("tom.xlsx", "")).code()).isEqualTo(FindingCode.FILE_EMPTY);
    }

    @Test
    void aFileThatIsNotThereIsSaidToBeMissing() {
        Path file = folder.resolve("borta.xlsx");

        assertThat(Refusals.of(file).code()).isEqualTo(FindingCode.FILE_NOT_OPENED);
        assertThat(Refusals.inSwedish(file)).contains("den finns inte");
    }

    @Test
    void webPagesAndXmlCalledXlsAreRefusedAsWhatTheyAre() throws Exception {
        assertThat(refusal("\uFEFF \n<HTML><table><tr><td>1</td></tr></table></HTML>"))
                .contains("webbsida");
        assertThat(refusal("<table border=1><tr><td>1</td></tr></table>")).contains("webbsida");
        assertThat(refusal("<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>"))
                .contains("XML");
    }

    @Test
    void otherDocumentsAreRefusedAsWhatTheyAre() throws Exception {
        assertThat(refusal("%PDF-1.7\n...")).contains("PDF");
        assertThat(refusal("{\\rtf1 hej}")).contains("textdokument");
        assertThat(refusal("a\0b\0\u0001\u0002")).contains("okänt slag");
    }

    @Test
    void xlsbAndOdsAreRefusedWithTheAdviceToSaveAsXlsx() throws Exception {
        Path ods = zip("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
        assertThat(Refusals.inSwedish(ods)).contains(".ods").contains("spara den som .xlsx");
        Path xlsb = zip(
                "[Content_Types].xml",
                "<Types><Override PartName=\"/xl/workbook.bin\" ContentType=\"application/vnd.ms-excel.sheet.binary.macroEnabled.main\"/></Types>");
        assertThat(Refusals.inSwedish(xlsb)).contains(".xlsb").contains("spara den som .xlsx");
    }

    @Test
    void aZipWithoutAWorkbookIsRefusedAsAZip() throws Exception {
        assertThat(Refusals.inSwedish(zip("data.csv", "a;b\n1;2\n"))).contains("zip-arkiv utan arbetsbok");
    }

    @Test
    void anEncryptedWorkbookIsRefusedWithTheAdviceToSaveItWithoutPassword() throws Exception {
        Path file = folder.resolve("låst.xlsx");
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("hemligt");
            try (OutputStream data = encryptor.getDataStream(container)) {
                data.write(new byte[1000]);
            }
            try (OutputStream out = Files.newOutputStream(file)) {
                container.writeFilesystem(out);
            }
        }

        assertThat(Refusals.inSwedish(file)).contains("lösenordsskyddad").contains("utan lösenord");
    }

    @Test
    void aWorkbookCutOffIsDamagedAndSetFree() throws Exception {
        Path whole = new HandMadeXlsx()
                .sheet("Blad1", "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>".repeat(500))
                .write(folder.resolve("hel.xlsx"));
        byte[] bytes = Files.readAllBytes(whole);
        for (int part = 1; part < 20; part++) {
            Path cut = Files.write(folder.resolve("av.xlsx"), Arrays.copyOf(bytes, bytes.length * part / 20));
            assertThat(Refusals.of(cut).code()).as("%d/20", part).isEqualTo(FindingCode.FILE_DAMAGED);
            assertThat(OpenFiles.of(cut)).isZero();
        }
    }

    @Test
    void xmlThatIsBrokenOrDeclaresEntitiesIsRefused() throws Exception {
        Path broken = new HandMadeXlsx()
                .wholeSheet("Blad1", "", "worksheet", "<worksheet><sheetData><row><c><v>1</c></row>")
                .write(folder.resolve("trasig.xlsx"));
        assertThat(Refusals.inSwedish(broken)).contains("inte giltig XML");
        Path bomb = new HandMadeXlsx()
                .part(
                        "xl/worksheets/sheet9.xml",
                        "<!DOCTYPE lolz [<!ENTITY a \"aaaa\"><!ENTITY b SYSTEM \"file:///etc/hostname\">]>"
                                + "<worksheet><sheetData><row><c t=\"str\"><v>&a;&b;</v></c></row></sheetData></worksheet>")
                .sheet("Blad1", "")
                .write(folder.resolve("entitet.xlsx"));
        Path renamed = new HandMadeXlsx()
                .sheet("Blad1", "")
                .part(
                        "xl/worksheets/sheet1.xml",
                        "<!DOCTYPE lolz [<!ENTITY a \"aaaa\">]><worksheet><sheetData><row><c t=\"str\"><v>&a;</v></c>"
                                + "</row></sheetData></worksheet>")
                .write(folder.resolve("entitet2.xlsx"));
        assertThat(firstSheet(bomb)).isEmpty();
        assertThat(Refusals.inSwedish(renamed)).contains("entiteter");
    }

    @Test
    void aCellOutsideEverySheetIsDamage() throws Exception {
        Path file = new HandMadeXlsx()
                .sheet("Blad1", "<row r=\"1\"><c r=\"ZZZZZZZ1\"><v>1</v></c></row>")
                .write(folder.resolve("bred.xlsx"));

        assertThat(Refusals.of(file).code()).isEqualTo(FindingCode.FILE_DAMAGED);
    }

    @Test
    void theLastRowOfTheLargestSheetIsReadAndOneBelowItIsDamage() throws Exception {
        String last = "<row r=\"1048576\"><c><v>1</v></c></row>";
        Path full = new HandMadeXlsx().sheet("Blad1", last).write(folder.resolve("full.xlsx"));
        Path over = new HandMadeXlsx().sheet("Blad1", last + "<row/>").write(folder.resolve("lång.xlsx"));

        assertThat(firstSheet(full)).containsOnlyKeys("A1048576");
        assertThat(Refusals.of(over).code()).isEqualTo(FindingCode.FILE_DAMAGED);
    }

    private String refusal(String content) throws IOException {
        return Refusals.inSwedish(write("fil.xls", content));
    }

    private Path write(String name, String content) throws IOException {
        return Files.write(folder.resolve(name), content.getBytes(StandardCharsets.UTF_8));
    }

    private Path zip(String entry, String content) throws IOException {
        Path file = folder.resolve("arkiv.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            out.putNextEntry(new ZipEntry(entry));
            out.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }
}
