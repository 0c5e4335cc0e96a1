package se.underlag.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static se.underlag.sheet.ReadCells.all;
import static se.underlag.sheet.ReadCells.firstSheet;
import static se.underlag.sheet.ReadCells.number;
import static se.underlag.sheet.ReadCells.text;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.underlag.finding.FindingCode;
import se.underlag.finding.FindingText;
import se.underlag.source.SourceLocation;
import se.underlag.wording.Messages;

/** What is small on disk and endless when unpacked is refused; what merely packs well is read. */
class ZipBombTest {

    private static final int ROWS = 20_000;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[Content_Types].xml",
                "xl/workbook.xml",
                "xl/styles.xml",
                "xl/sharedStrings.xml",
                "xl/worksheets/sheet1.xml"
            })
    void aPartThatUnpacksToAThousandTimesItsSizeIsRefused(String part) throws Exception {
        HandMadeXlsx honest = new HandMadeXlsx()
                .formats(Map.of(14, ""))
                .texts("<si><t>a</t></si>")
                .sheet("Blad1", "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>");
        assertThat(firstSheet(honest.write(folder.resolve("hel.xlsx")))).containsExactly(entry("A1", text("a")));
        Path bomb = honest.inflated(part, 20_000_000).write(folder.resolve("bomb.xlsx"));
        assertThat(Files.size(bomb)).isLessThan(30_000);

        assertThat(Refusals.of(bomb).code()).isEqualTo(FindingCode.FILE_UNSAFE);
        assertThat(OpenFiles.of(bomb)).isZero();
    }

    /** Two hundred thousand bytes that would be 200 MB; were they all unpacked, a thousand of them would take minutes. */
    @Test
    @Timeout(60)
    void aBombIsRefusedWithoutUnpackingIt() throws Exception {
        Path bomb = new HandMadeXlsx()
                .sheet("Blad1", "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>")
                .inflated("xl/worksheets/sheet1.xml", 200_000_000)
                .write(folder.resolve("bomb.xlsx"));

        for (int i = 0; i < 1000; i++) {
            assertThat(Refusals.of(bomb).code()).isEqualTo(FindingCode.FILE_UNSAFE);
        }
    }

    @Test
    void anHonestSheetThatPacksWellIsRead() throws Exception {
        StringBuilder rows = new StringBuilder();
        for (int i = 1; i <= ROWS; i++) {
            rows.append("<row>").append("<c><v>0</v></c>".repeat(40)).append("</row>");
        }
        Path file = new HandMadeXlsx().sheet("Blad1", rows.toString()).write(folder.resolve("nollor.xlsx"));
        assertThat(rows.length() / Files.size(file)).isBetween(110L, (long) UnpackingLimit.RATIO);

        assertThat(all(file).get("Blad1")).hasSize(40 * ROWS).containsEntry("AN" + ROWS, number("0"));
    }

    @Test
    void theListOfTextsMayNotTakeAllMemory() throws Exception {
        Path file = new HandMadeXlsx()
                .texts(("<si><t>" + "å".repeat(500) + "</t></si>").repeat(5000))
                .sheet("Blad1", "")
                .write(folder.resolve("texter.xlsx"));
        try (Parts archive = Parts.open(file)) {
            Optional<Part> texts = archive.part(PartName.of("xl/sharedStrings.xml"));
            assertThat(texts).isPresent();
            try (SharedStrings enough = new SharedStrings(texts, 10_000_000, 0);
                    SharedStrings tooMany = new SharedStrings(texts, 3_000_000, 2_000_000);
                    SharedStrings honest = new SharedStrings(texts, 3_000_000, 10_000_000)) {
                assertThat(enough.cell(4999).isBlank()).isFalse();
                assertThatThrownBy(() -> tooMany.cell(4999)).isInstanceOf(UnsafeContent.class);
                assertThatThrownBy(() -> honest.cell(4999)).isInstanceOf(OutOfMemoryError.class);
            }
        }
        assertThat(ReadFailure.of(SourceLocation.of("texter.xlsx"), new UnsafeContent("x"))
                        .finding()
                        .code())
                .isEqualTo(FindingCode.FILE_UNSAFE);
    }

    @Test
    void theWordsNameTheLimitThatStands() throws Exception {
        Path bomb = new HandMadeXlsx()
                .sheet("Blad1", "")
                .inflated("xl/worksheets/sheet1.xml", 20_000_000)
                .write(folder.resolve("bomb.xlsx"));

        FindingText text = FindingText.of(Refusals.of(bomb), Messages.ENGLISH);
        assertThat(UnpackingLimit.RATIO).isEqualTo(400);
        assertThat(text.expected()).contains("four hundred times");
    }
}
