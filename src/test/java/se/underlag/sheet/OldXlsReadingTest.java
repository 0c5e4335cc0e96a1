package se.underlag.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static se.underlag.sheet.HandMadeBiff.shortText;
import static se.underlag.sheet.HandMadeBiff.u16;
import static se.underlag.sheet.HandMadeBiff.u8;
import static se.underlag.sheet.ReadCells.date;
import static se.underlag.sheet.ReadCells.faulty;
import static se.underlag.sheet.ReadCells.firstSheet;
import static se.underlag.sheet.ReadCells.number;
import static se.underlag.sheet.ReadCells.percent;
import static se.underlag.sheet.ReadCells.text;
import static se.underlag.sheet.ReadCells.time;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.underlag.finding.FindingCode;

/** Workbooks of Excel 2, 3 and 4, written by hand after the published description of the format. */
class OldXlsReadingTest {

    private static final int CELLS = 0x10;
    private static final int CHART = 0x20;
    private static final int MACROS = 0x40;
    /** The result of a formula that gave a text, the flag true, and the error of a division by zero. */
    private static final Long TEXT_RESULT = 0xFFFF_0000_0000_0000L;

    private static final Long TRUE_RESULT = 0xFFFF_0000_0001_0001L;
    private static final Long ERROR_RESULT = 0xFFFF_0000_0007_0002L;
    private static final List<String> FORMATS = List.of("General", "0.00", "0%", "d/m/yy", "h:mm");

    @TempDir
    Path folder;

    @Test
    void excel2() throws Exception {
        HandMadeBiff file = new HandMadeBiff()
                .record(0x0009, u16(2), u16(CELLS))
                .record(0x0042, u16(32769))
                .record(0x0022, u16(0));
        FORMATS.forEach(format -> file.record(0x001E, shortText(format)));
        file.record(0x0000, u16(0), u16(3), u16(0), u16(5));
        file.record(0x0004, place(0, 0), attributes(0), shortText("Vårdcentral"))
                .record(0x0002, place(0, 1), attributes(0), u16(60000))
                .record(0x0003, place(0, 2), attributes(1), 37.456)
                .record(0x0003, place(0, 3), attributes(3), 34699.0)
                .record(0x0003, place(0, 4), attributes(2), 0.75)
                .record(0x0001, place(0, 5), attributes(1))
                .record(0x0003, place(1, 0), attributes(4), 0.5)
                .record(0x0005, place(1, 1), attributes(0), u8(1), u8(0))
                .record(0x0005, place(1, 2), attributes(0), u8(0x2A), u8(1))
                .record(0x0006, place(2, 0), attributes(0), 74.912, u8(0), formula())
                .record(0x0006, place(2, 1), attributes(0), TEXT_RESULT, u8(0), formula())
                .record(0x0007, shortText("Läkare"))
                .record(0x0006, place(2, 2), attributes(0), TRUE_RESULT, u8(0), formula())
                .record(0x0006, place(2, 3), attributes(0), ERROR_RESULT, u8(0), formula())
                .record(0x000A);

        assertThat(firstSheet(file.write(folder.resolve("excel2.xls"))))
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        entry("A1", text("Vårdcentral")),
                        entry("B1", number("60000")),
                        entry("C1", number("37.456")),
                        entry("D1", date("1994-12-31T00:00:00")),
                        entry("E1", percent("0.75")),
                        entry("A2", time("1899-12-31T12:00:00")),
                        entry("B2", new Cell.Flag(true)),
                        entry("C2", faulty("#N/A")),
                        entry("A3", number("74.912")),
                        entry("B3", text("Läkare")),
                        entry("C3", new Cell.Flag(true)),
                        entry("D3", faulty("#DIV/0!"))));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4})
    void excel3And4(int version) throws Exception {
        assertThat(firstSheet(newer(version, CELLS).write(folder.resolve("gammal.xls"))))
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        entry("A1", text("Vårdcentral")),
                        entry("B1", number("-12")),
                        entry("C1", number("37.456")),
                        entry("D1", date("1994-12-31T00:00:00")),
                        entry("E1", percent("0.75")),
                        entry("A2", time("1899-12-31T12:00:00")),
                        entry("B2", new Cell.Flag(true)),
                        entry("C2", faulty("#N/A")),
                        entry("A3", number("74.912")),
                        entry("B3", text("Läkare")),
                        entry("C3", new Cell.Flag(true)),
                        entry("D3", faulty("#DIV/0!"))));
    }

    @Test
    void theOneSheetIsCalledWhatOtherReadersCallIt() throws Exception {
        Path data = newer(4, CELLS).write(folder.resolve("gammal.xls"));
        Path macros = newer(4, MACROS).write(folder.resolve("makro.xlm"));

        try (Workbook workbook = Workbooks.open(data);
                Workbook macroSheet = Workbooks.open(macros)) {
            assertThat(workbook.kind()).isEqualTo(FileKind.XLS);
            assertThat(workbook.sheets()).containsExactly(new Sheet("Sheet 1", 0, true));
            assertThat(macroSheet.sheets()).containsExactly(new Sheet("Sheet 1", 0, true, SheetKind.MACROS));
        }
        assertThat(OpenFiles.of(data)).isZero();
    }

    @Test
    void aChartIsRefusedAsWhatItIs() throws Exception {
        Path file = newer(4, CHART).write(folder.resolve("diagram.xlc"));

        assertThat(Refusals.of(file).code()).isEqualTo(FindingCode.FILE_KIND_NOT_READ);
        assertThat(Refusals.inSwedish(file)).contains("diagram");
    }

    @Test
    void aFileCutOffIsDamagedAndSetFree() throws Exception {
        byte[] whole = newer(3, CELLS).bytes();
        for (int length = 10; length < whole.length; length++) {
            Path cut = Files.write(folder.resolve("av.xls"), Arrays.copyOf(whole, length));
            assertThat(Refusals.of(cut).code()).isEqualTo(FindingCode.FILE_DAMAGED);
            assertThat(OpenFiles.of(cut)).isZero();
        }
    }

    @Test
    void aFileLockedWithAPasswordIsRefused() throws Exception {
        Path file = new HandMadeBiff()
                .record(0x0409, u16(0), u16(CELLS), u16(0))
                .record(0x002F, u16(0x1234), u16(0x5678))
                .record(0x000A)
                .write(folder.resolve("låst.xls"));

        assertThat(Refusals.of(file).code()).isEqualTo(FindingCode.FILE_ENCRYPTED);
    }

    /** The same cells in Excel 3 and 4, which differ in the numbers of three kinds of record and in one field. */
    private static HandMadeBiff newer(int version, int type) {
        boolean three = version == 3;
        HandMadeBiff file = new HandMadeBiff()
                .record(three ? 0x0209 : 0x0409, u16(0), u16(type), u16(0))
                .record(0x0042, u16(32769))
                .record(0x0022, u16(0));
        for (String format : FORMATS) {
            if (three) {
                file.record(0x001E, shortText(format));
            } else {
                file.record(0x041E, u16(0), shortText(format));
            }
        }
        // A style for each format, and one before them, so that the numbers of styles and formats differ.
        for (int format : new int[] {0, 0, 1, 2, 3, 4}) {
            file.record(three ? 0x0243 : 0x0443, u8(0), u8(format), new byte[10]);
        }
        int formula = three ? 0x0206 : 0x0406;
        return file.record(0x0200, u16(0), u16(3), u16(0), u16(5), u16(0))
                .record(0x0204, place(0, 0), u16(1), HandMadeBiff.text("Vårdcentral"))
                .record(0x027E, place(0, 1), u16(1), u16(-12 * 4 | 2), u16(0xFFFF))
                .record(0x0203, place(0, 2), u16(2), 37.456)
                .record(0x0203, place(0, 3), u16(4), 34699.0)
                .record(0x0203, place(0, 4), u16(3), 0.75)
                .record(0x0201, place(0, 5), u16(1))
                .record(0x0203, place(1, 0), u16(5), 0.5)
                .record(0x0205, place(1, 1), u16(1), u8(1), u8(0))
                .record(0x0205, place(1, 2), u16(1), u8(0x2A), u8(1))
                .record(formula, place(2, 0), u16(1), 74.912, u16(0), longFormula())
                .record(formula, place(2, 1), u16(1), TEXT_RESULT, u16(0), longFormula())
                .record(0x0207, HandMadeBiff.text("Läkare"))
                .record(formula, place(2, 2), u16(1), TRUE_RESULT, u16(0), longFormula())
                .record(formula, place(2, 3), u16(1), ERROR_RESULT, u16(0), longFormula())
                .record(0x000A);
    }

    private static byte[] place(int row, int column) {
        return new byte[] {(byte) row, 0, (byte) column, 0};
    }

    /** The three bytes of Excel 2: style and protection, format and font, border. */
    private static byte[] attributes(int format) {
        return new byte[] {0, (byte) (format | 0x40), 0};
    }

    /** The integer 1, with the length of the formula before it. */
    private static byte[] formula() {
        return new byte[] {3, 0x1E, 1, 0};
    }

    private static byte[] longFormula() {
        return new byte[] {3, 0, 0x1E, 1, 0};
    }
}
