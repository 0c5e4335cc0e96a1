package se.underlag.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.underlag.finding.Finding;
import se.underlag.finding.FindingCode;
import se.underlag.finding.Outcome;
import se.underlag.sheet.Sheet;
import se.underlag.sheet.UnreadableFile;
import se.underlag.sheet.Workbook;
import se.underlag.sheet.Workbooks;
import se.underlag.validate.Exports;
import se.underlag.validate.Judged;

/** Copies that another program has opened and saved: nothing is lost, and our list is still known. */
class LibreOfficeTest {

    private static final Set<FindingCode> KINDS = Set.of(
            FindingCode.CODE_UNKNOWN,
            FindingCode.VALUE_MISSING,
            FindingCode.TOTAL_DIFFERS,
            FindingCode.COLUMN_MISSING,
            FindingCode.NOT_QUALITY_ASSURED);

    @TempDir
    Path folder;

    private Exports exports;

    @BeforeEach
    void installed() {
        LibreOffice.assumeInstalled();
        exports = new Exports(folder);
    }

    /** A copy and the same corrected. */
    private record Pair(Fault fault, Form form, Path copy, Path mended) {}

    private List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        for (Form form : Form.values()) {
            for (Fault fault : Fault.all()) {
                if (KINDS.contains(fault.code())) {
                    String name = fault.name() + "_" + fault.code() + "_" + form;
                    Path file = form.write(folder, name, fault.faulty());
                    Path copy = Copies.of(file, exports.judge(file).findings());
                    Path mended = Copies.worked(
                            copy,
                            name + "_hel.xlsx",
                            workbook -> Copies.mend(
                                    workbook.getSheet(form.sheet()), fault.good(), fault.faulty(), form != Form.CSV));
                    pairs.add(new Pair(fault, form, copy, mended));
                }
            }
        }
        return pairs;
    }

    private static List<String> codes(Outcome<Judged> outcome) {
        return outcome.findings().stream()
                .map(finding -> finding.code() + " " + finding.location().place())
                .toList();
    }

    private static List<String> lists(Path file) throws UnreadableFile {
        try (Workbook workbook = Workbooks.open(file)) {
            return workbook.correctionLists().stream().map(Sheet::name).toList();
        }
    }

    @Test
    void copies_that_were_opened_and_saved_are_judged_as_before() throws Exception {
        List<Pair> pairs = pairs();
        List<Path> files = pairs.stream()
                .flatMap(pair -> List.of(pair.copy(), pair.mended()).stream())
                .toList();
        for (String format : List.of("xlsx", "xls")) {
            Path saved = Files.createDirectories(folder.resolve("sparade som " + format));
            LibreOffice.save(files, format, saved);
            for (Pair pair : pairs) {
                Path copy = saved(pair.copy(), format, saved);
                assertThat(lists(copy)).as("%s", pair).containsExactly("Att rätta");
                assertThat(codes(exports.judge(copy)))
                        .as("%s as %s", pair, format)
                        .isEqualTo(codes(exports.judge(pair.copy())))
                        .isNotEmpty();
                Path mended = saved(pair.mended(), format, saved);
                assertThat(lists(mended)).as("%s", pair).containsExactly("Att rätta");
                Outcome<Judged> judged = exports.judge(mended);
                assertThat(judged.findings()).as("%s as %s", pair, format).isEmpty();
                Path good = pair.form()
                        .write(
                                folder,
                                "god_" + pair.fault().name(),
                                pair.fault().good());
                assertThat(Copies.figures(judged))
                        .as("%s as %s", pair, format)
                        .isEqualTo(Copies.figures(exports.judge(good)));
            }
        }
    }

    private static Path saved(Path file, String format, Path folder) {
        String name = file.getFileName().toString();
        return folder.resolve(name.substring(0, name.lastIndexOf('.')) + "." + format);
    }

    @Test
    void marks_can_be_taken_away_again_after_it() throws Exception {
        String faulty = Exports.PERSONAL.replace(";75;50", ";175;50").replace(";Chef;", ";Cheff;");
        Path original = RichWorkbook.write(folder.resolve("personal.xlsx"), faulty);
        List<Finding> findings = exports.judge(original).findings();
        assertThat(findings).hasSize(2);
        Path saved = Files.createDirectories(folder.resolve("sparade"));
        LibreOffice.save(List.of(Copies.of(original, findings)), "xlsx", saved);

        Path bare = Copies.of(saved.resolve("personal.xlsx.rättas.xlsx"), List.of());

        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(bare))) {
            XSSFSheet data = workbook.getSheet(RichWorkbook.DATA);
            assertThat(data.getRow(6)
                            .getCell(7)
                            .getCellStyle()
                            .getFillForegroundColorColor()
                            .getARGBHex())
                    .isEqualTo("FFCCFFCC");
            assertThat(data.getRow(6).getCell(4).getCellStyle().getFillForegroundColorColor())
                    .isNull();
            Map<CellAddress, ?> comments = data.getCellComments();
            assertThat(comments.keySet()).containsExactlyInAnyOrder(new CellAddress("E7"), new CellAddress("C8"));
            assertThat(data.getCellComment(new CellAddress("E7")).getString().getString())
                    .isEqualTo("Ska det stå så här?");
        }
    }
}
