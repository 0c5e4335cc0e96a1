package se.underlag.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.underlag.finding.Finding;
import se.underlag.finding.FindingCode;
import se.underlag.finding.Outcome;
import se.underlag.sheet.HandMadeXlsx;
import se.underlag.sheet.OtherSum;

/** A file that is not what was written is told to be so, and nothing else: what stands in its cells nobody wrote. */
class DamagedFileTest {

    @TempDir
    Path folder;

    Exports exports;

    @BeforeEach
    void definitions() {
        exports = new Exports(folder);
    }

    @Test
    void an_export_that_would_be_accepted_is_refused() throws Exception {
        Path file = Files.copy(
                Path.of("input-samples/hr/personal_regionkansliet_2024-12.xlsx"),
                folder.resolve("personal_regionkansliet_2024-12.xlsx"));
        assertThat(exports.judge(file).value()).isPresent();

        OtherSum.tell(file, "xl/worksheets/sheet1.xml");

        assertDamagedOnly(exports.judge(file));
    }

    @Test
    void what_is_wrong_with_its_cells_is_not_told() throws Exception {
        Path file = folder.resolve("personal.xlsx");
        new HandMadeXlsx()
                .sheet("Blad1", "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>Inget som är känt</v></c></row>")
                .write(file);
        assertThat(exports.judge(file).findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.SOURCE_UNKNOWN);

        OtherSum.tell(file, "xl/worksheets/sheet1.xml");

        assertDamagedOnly(exports.judge(file));
    }

    private static void assertDamagedOnly(Outcome<Judged> outcome) {
        assertThat(outcome.value()).isEmpty();
        assertThat(outcome.findings()).extracting(Finding::code).containsExactly(FindingCode.FILE_DAMAGED);
    }
}
