package se.underlag.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.underlag.wording.Messages;

class CellPrinterTest {

    @TempDir
    Path folder;

    @Test
    void everyCellIsALineWithFilePlaceTypeAndValue() throws Exception {
        Map<Integer, String> formats = new LinkedHashMap<>();
        formats.put(14, "");
        formats.put(46, "");
        Path file = new HandMadeXlsx()
                .formats(formats)
                .hiddenSheet(
                        "Dolt",
                        "<row r=\"2\"><c r=\"A2\"><v>37.456</v></c><c r=\"B2\"><v>123456789012</v></c>"
                                + "<c r=\"C2\" t=\"str\"><v>a\\b\tc\nd</v></c><c r=\"D2\" t=\"b\"><v>1</v></c>"
                                + "<c r=\"E2\" s=\"1\"><v>45657</v></c><c r=\"F2\" s=\"2\"><v>1.5</v></c>"
                                + "<c r=\"G2\"><f>1</f></c><c r=\"H2\"><v>0.0000001</v></c></row>")
                .write(folder.resolve("bok.xlsx"));

        assertThat(printed(file, "hr/bok.xlsx"))
                .isEqualTo("hr/bok.xlsx\tDolt\tA2\tnumber\t37.456\n"
                        + "hr/bok.xlsx\tDolt\tB2\tnumber\t123456789012\n"
                        + "hr/bok.xlsx\tDolt\tC2\ttext\ta\\\\b\\tc\\nd\n"
                        + "hr/bok.xlsx\tDolt\tD2\tbool\ttrue\n"
                        + "hr/bok.xlsx\tDolt\tE2\tdate\t2024-12-31T00:00:00\n"
                        + "hr/bok.xlsx\tDolt\tF2\ttime\t1 day, 12:00:00\n"
                        + "hr/bok.xlsx\tDolt\tG2\terror\t#UNCALCULATED\n"
                        + "hr/bok.xlsx\tDolt\tH2\tnumber\t1E-7\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.5|12:00:00",
                "0|00:00:00",
                "1|1 day, 0:00:00",
                "10.25|10 days, 6:00:00",
                "-0.25|-1 day, 18:00:00",
                "-2.5|-3 days, 12:00:00",
                "0.000005|00:00:00.432000"
            })
    void aLengthOfTimeIsWrittenInDaysAndTheClock(String days, String shown) throws Exception {
        Path file = new HandMadeXlsx()
                .formats(Map.of(46, ""))
                .sheet("Blad1", "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>" + days + "</v></c></row>")
                .write(folder.resolve("tid.xlsx"));

        assertThat(printed(file, "tid.xlsx")).isEqualTo("tid.xlsx\tBlad1\tA1\ttime\t" + shown + "\n");
    }

    @Test
    void aFileThatCannotBeReadIsALineWithTheReason() throws Exception {
        Path file = Files.write(folder.resolve("x.pdf"), "%PDF-1.7".getBytes(StandardCharsets.UTF_8));

        assertThat(printed(file, "x.pdf"))
                .isEqualTo("x.pdf\t!\t\tunreadable\tFilen är ett PDF-dokument. Hämta exporten som Excel eller CSV.\n");
    }

    private static String printed(Path file, String shownAs) throws Exception {
        StringBuilder out = new StringBuilder();
        new CellPrinter(out, Messages.SWEDISH).print(file, shownAs);
        return out.toString();
    }
}
