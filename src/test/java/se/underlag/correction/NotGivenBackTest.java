package se.underlag.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.underlag.finding.Finding;
import se.underlag.finding.FindingCode;
import se.underlag.sheet.HandMadeXlsx;
import se.underlag.source.SourceLocation;
import se.underlag.validate.Exports;
import se.underlag.wording.Messages;

/** What is no workbook is not given back as one, and no half copy is left lying. */
class NotGivenBackTest {

    private static final List<Finding> FINDINGS =
            List.of(Finding.of(FindingCode.VALUE_MISSING, new SourceLocation("x", "Data", "A1"), "kolumnen"));

    @TempDir
    Path folder;

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private void assertNotGivenBack(Path file) throws IOException {
        Path target = folder.resolve(file.getFileName() + ".rättas.xlsx");
        assertThat(CorrectionCopy.write(file, FINDINGS, Messages.SWEDISH, target))
                .isFalse();
        assertThat(names()).containsExactly(file.getFileName().toString());
        Files.delete(file);
    }

    @Test
    void other_files_are_not_given_back() throws IOException {
        assertNotGivenBack(Files.writeString(folder.resolve("a.pdf"), "%PDF-1.7 …"));
        assertNotGivenBack(Files.createFile(folder.resolve("tom.csv")));
        assertNotGivenBack(Files.writeString(folder.resolve("sida.xls"), "<html><table></table></html>"));
        assertNotGivenBack(Files.write(folder.resolve("skadad.xlsx"), new byte[] {'P', 'K', 3, 4, 0, 0, 0}));
        assertNotGivenBack(folder.resolve("finns inte.xlsx")
                .resolveSibling(Files.writeString(
                                folder.resolve("citat.csv"), "a;b\n\"" + "x".repeat(9_000_000), StandardCharsets.UTF_8)
                        .getFileName()));
    }

    @Test
    void a_workbook_with_a_document_type_in_a_part_that_is_written_anew_is_not_given_back() throws IOException {
        assertNotGivenBack(new HandMadeXlsx()
                .sheet("Data", "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>")
                .part(
                        "xl/worksheets/_rels/sheet1.xml.rels",
                        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                                + "<!DOCTYPE r [<!ENTITY e \"x\">]><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">&e;</Relationships>")
                .write(folder.resolve("entiteter.xlsx")));
    }

    @Test
    void a_damaged_workbook_that_can_be_opened_is_not_given_back() throws IOException {
        Path file = new HandMadeXlsx()
                .sheet("Data", "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>")
                .write(folder.resolve("skadad.xlsx"));
        List<Finding> damaged =
                List.of(Finding.of(FindingCode.FILE_DAMAGED, SourceLocation.of("skadad.xlsx"), "@damage.ARCHIVE"));
        Path target = folder.resolve("skadad.xlsx.rättas.xlsx");

        assertThat(CorrectionCopy.write(file, damaged, Messages.SWEDISH, target))
                .isFalse();
        assertThat(names()).containsExactly("skadad.xlsx");
    }

    @Test
    void a_former_copy_is_replaced() throws IOException {
        Path file = new Exports(folder).write("sjuk.csv", Exports.HOURS);
        Path target = Files.writeString(folder.resolve("sjuk.csv.rättas.xlsx"), "en gammal kopia");
        assertThat(CorrectionCopy.write(file, FINDINGS, Messages.ENGLISH, target))
                .isTrue();
        assertThat(names()).containsExactly("sjuk.csv", "sjuk.csv.rättas.xlsx");
        assertThat(Parts.of(target)).containsKey("xl/workbook.xml");
    }

    @Test
    void a_copy_that_cannot_be_written_is_our_failure() throws IOException {
        Path file = new Exports(folder).write("sjuk.csv", Exports.HOURS);
        Path target = folder.resolve("finns inte").resolve("sjuk.csv.rättas.xlsx");
        assertThatThrownBy(() -> CorrectionCopy.write(file, FINDINGS, Messages.SWEDISH, target))
                .isInstanceOf(IOException.class);
    }

    @Test
    void the_same_file_gives_the_same_copy() throws IOException {
        Path file = new Exports(folder).write("sjuk.csv", Exports.HOURS);
        byte[] first = Files.readAllBytes(Copies.of(file, FINDINGS));
        assertThat(Files.readAllBytes(Copies.of(file, FINDINGS))).isEqualTo(first);
    }

    @Test
    void a_file_whose_end_is_missing() throws IOException {
        Path file = Files.writeString(folder.resolve("halv.csv"), "a;b;c\n1;2;3\n1;2;3\n1;");
        Finding cutOff = Finding.of(FindingCode.ROW_CUT_OFF, SourceLocation.ofRow("halv.csv", "", 3), 2, 3);

        assertThat(CorrectionCopy.write(file, List.of(cutOff), Messages.SWEDISH, folder.resolve("halv.rättas.xlsx")))
                .isFalse();
        assertThat(names()).containsExactly("halv.csv");
    }
}
