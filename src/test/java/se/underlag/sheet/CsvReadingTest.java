package se.underlag.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static se.underlag.sheet.ReadCells.firstSheet;
import static se.underlag.sheet.ReadCells.text;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.underlag.finding.FindingCode;

class CsvReadingTest {

    private static final Charset WESTERN = Charset.forName("windows-1252");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UTF-8",
                "windows-1252",
                "UTF-16LE",
                "UTF-16BE",
                "UTF-16LE with mark",
                "UTF-16BE with mark",
                "UTF-8 with mark"
            })
    void everyEncodingGivesTheSameTexts(String encoding) throws Exception {
        Charset charset = Charset.forName(encoding.replace(" with mark", ""));
        String mark = encoding.endsWith("mark") ? "\uFEFF" : "";
        Path file = write((mark + "Vårdcentral;Ålder\nÄngen;Ö – 5\n").getBytes(charset));

        assertThat(firstSheet(file))
                .containsExactly(
                        entry("A1", text("Vårdcentral")),
                        entry("A2", text("Ängen")),
                        entry("B1", text("Ålder")),
                        entry("B2", text("Ö – 5")));
    }

    @Test
    void oneCharacterFarDownThatIsNoUtf8DecidesTheEncoding() throws Exception {
        Path file = write(("a;b\n".repeat(200_000) + "Kök;1\n").getBytes(WESTERN));

        assertThat(firstSheet(file)).containsEntry("A200001", text("Kök"));
    }

    @Test
    void bytesThatAreNoTextInAnyEncodingAreRefused() throws Exception {
        // Å in the code page of DOS, which windows-1252 does not have.
        Path file = write(new byte[] {'a', ';', (byte) 0x8F, 'r', '\n'});

        assertThat(Refusals.of(file).code()).isEqualTo(FindingCode.TEXT_ENCODING);
        assertThat(Refusals.inSwedish(file)).contains("windows-1252").contains("CSV UTF-8");
    }

    @Test
    void aFileWithAMarkThatLiesIsRefused() throws Exception {
        Path file = write("\u00EF\u00BB\u00BFK\u00F6k;1\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(Refusals.of(file).code()).isEqualTo(FindingCode.TEXT_ENCODING);
    }

    @Test
    void aFewZeroBytesDoNotMakeUtf16() throws Exception {
        Path file = write("a;b\n\0;1\nVårdcentral;2\n".getBytes(WESTERN));

        assertThat(Refusals.of(file).code()).isEqualTo(FindingCode.FILE_KIND_NOT_READ);
    }

    @Test
    void bytesThatAreMostlyZeroOnBothSidesAreNoText() throws Exception {
        assertThat(Refusals.of(write(new byte[64])).code()).isEqualTo(FindingCode.FILE_KIND_NOT_READ);
        byte[] binary = new byte[64];
        for (int i = 0; i < binary.length; i += 2) {
            binary[i] = (byte) (1 + i % 8);
        }
        assertThat(Refusals.of(write(binary)).code()).isEqualTo(FindingCode.FILE_KIND_NOT_READ);
    }

    @Test
    void aWebPageInUtf16IsRefusedAsAWebPage() throws Exception {
        for (String mark : List.of("", "\uFEFF")) {
            Path file = write(
                    (mark + "<html><table><tr><td>1</td></tr></table></html>").getBytes(StandardCharsets.UTF_16LE));

            assertThat(Refusals.inSwedish(file)).contains("webbsida");
        }
    }

    @Test
    void aVerticalBarSeparatesWhereNothingElseDoes() throws Exception {
        Path bars = write("Enhet|Timmar\nA|12,5\n\"B|b\"|13,5\nC|0,25\n");
        assertThat(firstSheet(bars)).containsEntry("B2", text("12,5")).containsEntry("A3", text("B|b"));
        Path semicolons = write("a|b;Antal|n\nA|x;1|2\nB|y;3|4\n");
        assertThat(firstSheet(semicolons)).containsEntry("A2", text("A|x"));
        Path commas = write("a|b,c\nA|x,1\nB|y,3\n");
        assertThat(firstSheet(commas)).containsEntry("B2", text("1"));
        assertThat(firstSheet(write("en enda kolumn\nA\n"))).containsEntry("A1", text("en enda kolumn"));
    }

    @Test
    void theSemicolonSeparatesWhereTheCommaIsDecimal() throws Exception {
        Path file = write("Enhet;Timmar\nA;12,5\nB;13,5\nC;0,25\n");

        assertThat(firstSheet(file)).containsEntry("B2", text("12,5")).containsEntry("A4", text("C"));
    }

    @Test
    void commaAndTabSeparateWhereTheyOccurOnEachLine() throws Exception {
        assertThat(firstSheet(write("a,b,c\n1,\"x;y;z\",3\n"))).containsEntry("B2", text("x;y;z"));
        assertThat(firstSheet(write("a,b\n\"x;\"\"y;\"\"\",3\n"))).containsEntry("A2", text("x;\"y;\""));
        assertThat(firstSheet(write("a\tb\n1,5\t\"x;y\"\n2,5\tz\n"))).containsEntry("A2", text("1,5"));
    }

    @Test
    void metadataLinesAboveTheHeaderDoNotDecideTheDelimiter() throws Exception {
        Path file = write("Listade, alla, per ålder\nUttag: 2024-12-31, kl 10\nVårdcentral;Ålder;Antal\n"
                + "Ängen;0;1\n".repeat(20));

        assertThat(firstSheet(file))
                .containsEntry("A1", text("Listade, alla, per ålder"))
                .containsEntry("C4", text("1"));
    }

    @Test
    void excelsOwnDirectiveNamesTheDelimiterAndIsNoData() throws Exception {
        Path file = write("sep=,\r\na;b,c\r\n");

        assertThat(firstSheet(file)).containsExactly(entry("A2", text("a;b")), entry("B2", text("c")));
    }

    @Test
    void quotedFieldsHoldDelimitersQuotesAndLineBreaksAndRowsCountLines() throws Exception {
        Path file = write("h1;h2\r\n\"Brickebacken; \"\"Norr\"\"\r\nÖrebro\";2\n\n\rsist;3");

        List<Integer> indexes = new ArrayList<>();
        try (Workbook workbook = Workbooks.open(file);
                RowCursor rows = workbook.rows(workbook.sheets().get(0))) {
            while (rows.next()) {
                indexes.add(rows.row().index());
            }
        }

        assertThat(indexes).containsExactly(0, 1, 5);
        assertThat(firstSheet(file)).containsEntry("A2", text("Brickebacken; \"Norr\"\nÖrebro"));
    }

    @Test
    void aQuotationMarkInsideAFieldIsACharacterAndTextAfterAClosingOneBelongsToTheField() throws Exception {
        Path file = write("a;b\n5\" rör;\"x\" y\n");

        assertThat(firstSheet(file)).containsEntry("A2", text("5\" rör")).containsEntry("B2", text("x y"));
    }

    @Test
    void aQuotationMarkNeverClosedIsRefusedRatherThanTakingTheRestOfTheFile() throws Exception {
        Path file = write("a;b\n\"oavslutad;1\n2;3\n");

        assertThat(Refusals.of(file).code()).isEqualTo(FindingCode.FILE_DAMAGED);
        assertThat(Refusals.inSwedish(file)).contains("citattecken");
    }

    @Test
    void aRecordWithoutEndStopsBeforeItFillsTheMemory() throws Exception {
        Path file = write("a;\"" + "x".repeat(9_000_000) + "\"\n");

        assertThat(Refusals.of(file).code()).isEqualTo(FindingCode.FILE_DAMAGED);
    }

    @Test
    void emptyFieldsAreBlankAndWhollyBlankRowsArePassedOver() throws Exception {
        Path file = write("a;;c;;\n;;\n\nd\n");

        try (Workbook workbook = Workbooks.open(file);
                RowCursor rows = workbook.rows(workbook.sheets().get(0))) {
            assertThat(workbook.sheets()).containsExactly(new Sheet("", 0, true));
            assertThat(rows.next()).isTrue();
            assertThat(rows.row()).isEqualTo(new Row(0, List.of(text("a"), Cell.BLANK, text("c"))));
            assertThat(rows.next()).isTrue();
            assertThat(rows.row()).isEqualTo(new Row(3, List.of(text("d"))));
            assertThat(rows.next()).isFalse();
        }
        assertThat(OpenFiles.of(file)).isZero();
    }

    private Path write(String text) throws IOException {
        return write(text.getBytes(StandardCharsets.UTF_8));
    }

    private Path write(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("fil.csv"), bytes);
    }
}
