package se.underlag.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static se.underlag.sheet.HandMadeBiff.u16;
import static se.underlag.sheet.HandMadeBiff.u8;
import static se.underlag.sheet.ReadCells.firstSheet;
import static se.underlag.sheet.ReadCells.number;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.underlag.finding.FindingCode;

/**
 * Files that pack no better than honest ones, and yet would take all memory or all time: each is refused by a limit of
 * ours, before either is used up.
 */
class EndlessFilesTest {

    /** Longer than any text, and packed to no less than half, as honest content is. */
    private static final String LONG = digits(3_000_000);

    @TempDir
    Path folder;

    private static String digits(int length) {
        char[] digits = new char[length];
        Random random = new Random(7);
        for (int i = 0; i < length; i++) {
            digits[i] = (char) ('0' + random.nextInt(10));
        }
        return new String(digits);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row><c t=\"str\"><v>%s</v></c></row>",
                "<row><c t=\"str\"><v><![CDATA[%s]]></v></c></row>",
                "<row><c><v>1</v></c><!-- %s --></row>",
                "<row><c r=\"%s\"><v>1</v></c></row>",
                "<row><c a%s=\"\"><v>1</v></c></row>"
            })
    void aPieceOfXmlLongerThanAnyTextIsNotTakenIntoMemory(String rows) throws Exception {
        Path honest = new HandMadeXlsx().sheet("Blad1", rows.formatted("1")).write(folder.resolve("hel.xlsx"));
        assertThat(firstSheet(honest)).isNotEmpty();
        Path endless = new HandMadeXlsx().sheet("Blad1", rows.formatted(LONG)).write(folder.resolve("lång.xlsx"));

        assertThat(Refusals.of(endless).code()).isEqualTo(FindingCode.FILE_UNSAFE);
        assertThat(OpenFiles.of(endless)).isZero();
    }

    @Test
    void aTextFullOfBracketsIsAsLongAsItIs() throws Exception {
        Path endless = new HandMadeXlsx()
                .texts("<si><t><![CDATA[" + LONG.replace('7', '<').replace('8', '>') + "]]></t></si>")
                .sheet("Blad1", "<row><c t=\"s\"><v>0</v></c></row>")
                .write(folder.resolve("lång.xlsx"));

        assertThat(Refusals.of(endless).code()).isEqualTo(FindingCode.FILE_UNSAFE);
    }

    /** The parser takes a time that grows with the square of the names. */
    @ParameterizedTest
    @ValueSource(strings = {"<x%d/>", "<c a%d=\"\"/>", "<c xmlns:n%d=\"u\"/>"})
    void aPartWithThousandsOfNamesIsRefused(String element) throws Exception {
        String names = IntStream.range(0, 6000).mapToObj(element::formatted).collect(Collectors.joining());
        Path endless = new HandMadeXlsx()
                .sheet("Blad1", "<row>" + names + "<c><v>1</v></c></row>")
                .write(folder.resolve("namn.xlsx"));

        assertThat(Refusals.of(endless).code()).isEqualTo(FindingCode.FILE_UNSAFE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[Content_Types].xml", "xl/_rels/workbook.xml.rels"})
    void whatDescribesTheWorkbookMayNotBeLarge(String part) throws Exception {
        String comment = "<!--" + LONG.substring(LONG.length() / 2) + "-->";
        HandMadeXlsx workbook = new HandMadeXlsx().sheet("Blad1", "<row><c><v>1</v></c></row>");
        Path honest = workbook.before(part, comment).write(folder.resolve("hel.xlsx"));
        assertThat(firstSheet(honest)).isNotEmpty();
        Path endless = workbook.before(part, comment + comment + comment).write(folder.resolve("stor.xlsx"));

        assertThat(Refusals.of(endless).code()).isEqualTo(FindingCode.FILE_UNSAFE);
        assertThat(OpenFiles.of(endless)).isZero();
    }

    @Test
    void moreStylesThanAnyProgramAllowsAreRefused() throws Exception {
        Map<Integer, String> formats = IntStream.range(0, 100_001)
                .boxed()
                .collect(Collectors.toMap(id -> id + 200, id -> "0", (one, same) -> one, TreeMap::new));
        Path endless = new HandMadeXlsx()
                .formats(formats)
                .sheet("Blad1", "<row><c><v>1</v></c></row>")
                .write(folder.resolve("format.xlsx"));

        assertThat(Refusals.of(endless).code()).isEqualTo(FindingCode.FILE_UNSAFE);
    }

    @Test
    void aRowOfManyLongTextsIsRefused() throws Exception {
        String cell = "<c t=\"s\"><v>0</v></c>";
        HandMadeXlsx workbook = new HandMadeXlsx().texts("<si><t>" + "å".repeat(32_767) + "</t></si>");
        Path honest = workbook.sheet("Blad1", ("<row>" + cell.repeat(60) + "</row>").repeat(2))
                .write(folder.resolve("bred.xlsx"));
        assertThat(firstSheet(honest)).hasSize(120);
        Path endless =
                workbook.sheet("Blad2", "<row>" + cell.repeat(80) + "</row>").write(folder.resolve("bredare.xlsx"));

        assertThat(Refusals.of(endless).code()).isEqualTo(FindingCode.FILE_UNSAFE);
    }

    @Test
    void aSheetThatIsSeveralSheetsIsRefused() throws Exception {
        Path file = new HandMadeXlsx()
                .sheet("Blad1", "<row><c><v>1</v></c></row>")
                .sheet("Blad2", "<row><c><v>2</v></c></row>")
                .replacing("xl/_rels/workbook.xml.rels", "sheet2.xml", "sheet1.xml")
                .write(folder.resolve("två.xlsx"));

        assertThat(Refusals.of(file).code()).isEqualTo(FindingCode.FILE_DAMAGED);
        assertThat(Refusals.inSwedish(file)).contains("två blad är samma del");
    }

    @Test
    void entriesOfAnArchiveThatShareTheirBytesAreRefused() throws Exception {
        Path file = new HandMadeXlsx()
                .sheet("Blad1", "<row><c><v>1</v></c></row>")
                .sheet("Blad2", "<row><c><v>2</v></c></row>")
                .write(folder.resolve("delad.xlsx"));
        assertThat(firstSheet(file)).isNotEmpty();
        pointAtTheFirst(file, "xl/worksheets/sheet2.xml");

        assertThat(Refusals.inSwedish(file)).contains("zip-arkivet är trasigt");
        assertThat(OpenFiles.of(file)).isZero();
    }

    /** Changes where the directory of an archive says that an entry lies: at its beginning, where another does. */
    private static void pointAtTheFirst(Path file, String entry) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int record = text.lastIndexOf(entry) - 46;
        assertThat(text.substring(record, record + 4)).isEqualTo("PK\1\2");
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(record + 42, 0);
        Files.write(file, bytes);
    }

    @Test
    void aSheetOfAnXlsThatIsSeveralSheetsIsRefused() throws Exception {
        assertThat(firstSheet(xls(1, 1))).containsExactly(entry("A1", number("12.5")));

        assertThat(Refusals.inSwedish(xls(2, 1))).contains("två blad är samma del");
    }

    @Test
    void sheetsInSheetsInSheetsAreRefused() throws Exception {
        assertThat(firstSheet(xls(1, 2))).containsExactly(entry("A1", number("12.5")));

        assertThat(Refusals.inSwedish(xls(1, 1000))).contains("posterna i arbetsboken");
    }

    /** A workbook of Excel 97 whose sheets all begin at the same place, in a sheet within as many others. */
    private Path xls(int sheets, int depth) throws IOException {
        int globals = 12 + sheets * 18 + 4;
        HandMadeBiff book = new HandMadeBiff().record(0x0809, u16(0x0600), u16(5), u16(0), u16(0));
        for (int i = 0; i < sheets; i++) {
            book.record(
                    0x0085, u16(globals), u16(0), u8(0), u8(0), u8(6), u8(0), new byte[] {'B', 'l', 'a', 'd', ' ', '1'
                    });
        }
        book.record(0x000A);
        for (int i = 0; i < depth; i++) {
            book.record(0x0809, u16(0x0600), u16(0x10), u16(0), u16(0));
        }
        for (int i = 1; i < depth; i++) {
            book.record(0x000A);
        }
        book.record(0x0203, u16(0), u16(0), u16(0), 12.5).record(0x000A);
        try (POIFSFileSystem container = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(folder.resolve("bok.xls"))) {
            container.createDocument(new ByteArrayInputStream(book.bytes()), "Workbook");
            container.writeFilesystem(out);
        }
        return folder.resolve("bok.xls");
    }

    @Test
    void aFieldOfACsvFileThatIsLongerThanAnyCellIsRefused() throws Exception {
        Path longest = csv(131_072);
        assertThat(firstSheet(longest)).containsOnlyKeys("A1", "B1", "A2");

        assertThat(Refusals.inSwedish(csv(131_073))).contains("längre än någon cell");
    }

    private Path csv(int length) throws IOException {
        return Files.writeString(folder.resolve("fil.csv"), "Enhet;Antal\n\"" + "a".repeat(length) + "\"\n");
    }

    /** To POI an encrypted stream never ends: it goes on with records made of nothing for two gigabytes. */
    @Test
    @Timeout(value = 2, unit = TimeUnit.MINUTES)
    void anEncryptedWorkbookThatIsCutEndsWhereItEnds() throws Exception {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        Biff8EncryptionKey.setCurrentUserPassword(Decryptor.DEFAULT_PASSWORD);
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createSheet("Blad1").createRow(0).createCell(0).setCellValue("text");
            workbook.write(whole);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        Path cut = folder.resolve("avkortad.xls");
        try (POIFSFileSystem from = new POIFSFileSystem(new ByteArrayInputStream(whole.toByteArray()));
                POIFSFileSystem to = new POIFSFileSystem();
                InputStream records = from.createDocumentInputStream("Workbook");
                OutputStream out = Files.newOutputStream(cut)) {
            byte[] all = records.readAllBytes();
            to.createDocument(new ByteArrayInputStream(all, 0, all.length * 2 / 3), "Workbook");
            to.writeFilesystem(out);
        }

        assertThat(ReadCells.all(Files.write(folder.resolve("hel.xls"), whole.toByteArray())))
                .isNotEmpty();
        assertThat(Refusals.of(cut).code()).isEqualTo(FindingCode.FILE_DAMAGED);
        assertThat(OpenFiles.of(cut)).isZero();
    }

    /** A method of packing that no office program uses, and for which a library would be needed that is not there. */
    @Test
    void aPartPackedByAMethodThatIsNotKnownIsDamage() throws Exception {
        Path file =
                new HandMadeXlsx().sheet("Blad1", "<row><c><v>1</v></c></row>").write(folder.resolve("zstd.xlsx"));
        byte[] bytes = Files.readAllBytes(file);
        int zstd = 93;
        for (int at = 0; at < bytes.length - 46; at++) {
            boolean local = bytes[at] == 'P' && bytes[at + 1] == 'K' && bytes[at + 2] == 3 && bytes[at + 3] == 4;
            boolean central = bytes[at] == 'P' && bytes[at + 1] == 'K' && bytes[at + 2] == 1 && bytes[at + 3] == 2;
            if (local) {
                bytes[at + 8] = (byte) zstd;
            } else if (central) {
                bytes[at + 10] = (byte) zstd;
            }
        }
        Files.write(file, bytes);

        assertThat(Refusals.of(file).code()).isEqualTo(FindingCode.FILE_DAMAGED);
        assertThat(OpenFiles.of(file)).isZero();
    }
}
