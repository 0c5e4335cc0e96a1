package se.underlag.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.underlag.finding.Finding;
import se.underlag.finding.FindingCode;
import se.underlag.sheet.Cell.Text;
import se.underlag.source.SourceLocation;

/**
 * What is read from the bytes of a CSV file means what the parser says it means: rows, indexes, failures and whether the file
 * ends in the middle of a record, wherever the bytes that are looked at at once end.
 */
class UsualCsvTest {

    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final String DELIMITERS = ";,\t| a\0";
    private static final int USUAL_WINDOW = 1 << 17;
    private static final SourceLocation PLACE = SourceLocation.of("fil.csv");

    @TempDir
    Path folder;

    /** All that a file gives: its rows, why there are no more, and where it was cut off. */
    private record Given(List<Row> rows, Optional<Finding> failure, Optional<CutOff> cut) {

        static Given by(CsvSource source) throws IOException {
            List<Row> rows = new ArrayList<>();
            try (source) {
                while (source.next()) {
                    rows.add(source.row());
                }
                return new Given(rows, Optional.empty(), source.cutOff());
            } catch (IOException failure) {
                return new Given(
                        rows, Optional.of(ReadFailure.of(PLACE, failure).finding()), Optional.empty());
            }
        }
    }

    @Test
    void randomTextsGiveTheSameByBytesAndByTheParser() throws Exception {
        long seed = 20261129;
        Random random = new Random(seed);
        for (int round = 0; round < 10_000; round++) {
            Charset charset = random.nextBoolean() ? StandardCharsets.UTF_8 : WESTERN;
            char delimiter = DELIMITERS.charAt(random.nextInt(DELIMITERS.length()));
            String text = randomText(random, delimiter, charset);
            int window = 1 + random.nextInt(random.nextBoolean() ? 12 : 200);

            assertAlike("seed " + seed + ", round " + round, text.getBytes(charset), charset, delimiter, window);
        }
    }

    /** Records that mostly have the same number of fields, in which now and then something else stands. */
    private static String randomText(Random random, char delimiter, Charset charset) {
        boolean quotes = random.nextInt(3) == 0;
        int width = 1 + random.nextInt(4);
        String usualEnd = List.of("\n", "\r\n", "\r").get(random.nextInt(3));
        StringBuilder text = new StringBuilder(random.nextInt(8) == 0 && charset != WESTERN ? "\uFEFF" : "");
        int records = random.nextInt(12);
        for (int record = 0; record < records; record++) {
            int fields = random.nextInt(6) == 0 ? random.nextInt(6) : width;
            for (int field = 0; field < fields; field++) {
                text.append(field == 0 ? "" : delimiter).append(randomField(random, quotes, charset));
            }
            text.append(
                    random.nextInt(6) == 0
                            ? List.of("\n", "\r\n", "\r", "\n\r", "\n\n").get(random.nextInt(5))
                            : usualEnd);
        }
        return random.nextBoolean() ? text.toString() : text.substring(0, random.nextInt(text.length() + 1));
    }

    private static String randomField(Random random, boolean quotes, Charset charset) {
        return switch (random.nextInt(quotes ? 16 : 12)) {
            case 0 -> "";
            case 1 -> "Örebro";
            case 2 -> "\u00A0–€ ";
            case 3 -> charset == WESTERN ? "ÿ" : "\uD83D\uDE00\u2212";
            case 4 -> "\0\t\u0007";
            case 5 -> "x".repeat(random.nextInt(90));
            case 6 -> "=SUM(A1)";
            case 7, 8, 9, 10, 11 -> String.valueOf(random.nextInt(20));
            case 12 -> "5\" rör";
            case 13 -> "\"a;,\t| \"\"b\r\nc\"";
            case 14 -> "\"\"";
            default -> random.nextInt(4) == 0 ? "\"" : "\"x\" y";
        };
    }

    @Test
    void whatNoSpreadsheetHoldsIsTheSameDamage() throws Exception {
        String begin = "a;b\n1;2\n";
        for (String record : List.of(
                "x".repeat(USUAL_WINDOW) + "\n",
                "x".repeat(USUAL_WINDOW),
                "x".repeat(USUAL_WINDOW + 1) + "\n",
                "å".repeat(USUAL_WINDOW) + ";b\n",
                "å".repeat(USUAL_WINDOW + 1) + ";b\n",
                ("x".repeat(100_000) + ";").repeat(21) + "\n",
                ";".repeat(16_383) + "x\n",
                ";".repeat(16_384) + "x\n",
                ";".repeat(16_384) + "x;\"\n",
                ";".repeat(100_000) + "\n",
                ";".repeat(8_100_000) + "\n",
                "\"" + "x".repeat(8_100_000) + "\"\n")) {
            byte[] bytes = (begin + record + "3;4").getBytes(StandardCharsets.UTF_8);

            assertAlike(
                    "%.10s, %d".formatted(record, record.length()), bytes, StandardCharsets.UTF_8, ';', USUAL_WINDOW);
        }
    }

    @Test
    void allLengthsOfAFileAroundTheEndOfWhatIsLookedAtGiveTheSame() throws Exception {
        for (String end : List.of("\n", "\r\n", "\r", "\n\n", "", ";", "\"å\"\n", "\r\n\"")) {
            for (int length = USUAL_WINDOW - 3; length <= USUAL_WINDOW + 2; length++) {
                String text =
                        "1;2\n".repeat(length / 4 - 4) + "xxxxxxxxxxxx;yyyyyyy".substring(0, 16 + length % 4) + end;

                assertAlike(
                        length + end, text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8, ';', USUAL_WINDOW);
            }
        }
    }

    @Test
    void aColumnOfManyTextsGivesEachAsItStands() throws Exception {
        Random random = new Random(7);
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < 60_000; row++) {
            text.append(random.nextInt(50))
                    .append("å;")
                    .append(row)
                    .append(";")
                    .append(random.nextInt(5_000))
                    .append('\n');
        }
        byte[] bytes = text.toString().getBytes(WESTERN);

        assertAlike("many texts", bytes, WESTERN, ';', USUAL_WINDOW);
    }

    @Test
    void aTextThatReturnsInAColumnIsTheSameCell() throws Exception {
        byte[] bytes = "Örebro;1\nKarlskoga;2\nÖrebro;3\n".getBytes(StandardCharsets.UTF_8);

        List<Row> rows = Given.by(new PlainCsvRows(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8, ';'))
                .rows();

        assertThat(rows.get(2).cell(0))
                .isEqualTo(new Text("Örebro"))
                .isSameAs(rows.get(0).cell(0));
    }

    @Test
    void aDirectiveMayNameADelimiterThatIsNoAscii() throws Exception {
        for (Charset charset : List.of(StandardCharsets.UTF_8, WESTERN)) {
            Path file = Files.write(folder.resolve("fil.csv"), "sep=§\na;b§c\n".getBytes(charset));

            assertThat(ReadCells.firstSheet(file))
                    .containsEntry("A2", ReadCells.text("a;b"))
                    .containsEntry("B2", ReadCells.text("c"));
        }
    }

    @Test
    void aFileWhoseDirectiveNamesNoDelimiterIsRefusedAndLetGo() throws Exception {
        for (String named : List.of("\"", "\n", "\r")) {
            Path file = Files.writeString(folder.resolve("fil.csv"), "sep=" + named + "\na;b\n");

            assertThat(Refusals.of(file).code()).isEqualTo(FindingCode.FILE_DAMAGED);
            assertThat(OpenFiles.of(file)).isZero();
        }
    }

    @Test
    void aLargeFileWithAQuotationMarkFarDownIsReadToItsEndAndItsCutIsTold() throws Exception {
        Path file = folder.resolve("stor.csv");
        String usual = "Brickebacken;2024;1\n".repeat(80_000);
        Files.writeString(file, "\uFEFF" + usual + "\"Norr;\n\"\"Öst\"\"\";2024;2\n" + usual + "Brick;20");

        try (Workbook workbook = Workbooks.open(file)) {
            int rows = 0;
            try (RowCursor cursor = workbook.rows(workbook.sheets().get(0))) {
                while (cursor.next()) {
                    assertThat(cursor.row().index()).isEqualTo(rows > 80_000 ? rows + 1 : rows);
                    String name = rows == 80_000 ? "Norr;\n\"Öst\"" : rows == 160_001 ? "Brick" : "Brickebacken";
                    assertThat(cursor.row().cell(0)).isEqualTo(new Text(name));
                    rows++;
                }
            }
            assertThat(rows).isEqualTo(160_002);
            assertThat(workbook.cutOff()).contains(new CutOff(160_002, 2, 3, true));
        }
        assertThat(OpenFiles.of(file)).isZero();
    }

    private static void assertAlike(String what, byte[] bytes, Charset charset, char delimiter, int window)
            throws IOException {
        Given byParser =
                Given.by(new CsvRows(new InputStreamReader(new ByteArrayInputStream(bytes), charset), delimiter));
        Given byBytes = Given.by(new PlainCsvRows(new ByteArrayInputStream(bytes), charset, delimiter, window));
        if (!byBytes.equals(byParser)) {
            assertThat(byBytes).as(what).isEqualTo(byParser);
        }
    }
}
