package se.underlag.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.underlag.finding.Finding;
import se.underlag.finding.FindingText;
import se.underlag.finding.Outcome;
import se.underlag.finding.Severity;
import se.underlag.validate.Exports;
import se.underlag.validate.Judged;
import se.underlag.wording.Messages;

/** Each kind of fault, in each form of file: a copy says what is wrong and where, and corrected it is accepted. */
class RoundTripTest {

    private static final int COLUMNS = 7;
    private static final int LINKS = 3;

    @TempDir
    Path folder;

    static Stream<Arguments> faults() {
        return Stream.of(Form.values()).flatMap(form -> Fault.all().stream().map(fault -> Arguments.of(form, fault)));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_copy_marks_what_is_wrong_and_corrected_it_brings_the_figures_of_the_good_export(Form form, Fault fault) {
        Exports exports = new Exports(folder);
        Path good = form.write(folder, "god_" + fault.name(), fault.good());
        List<String> expected = Copies.figures(exports.judge(good));
        Path file = form.write(folder, fault.name(), fault.faulty());
        List<Finding> findings = exports.judge(file).findings();
        assertThat(findings).extracting(Finding::code).contains(fault.code());

        Path copy = Copies.of(file, findings);

        String name = "rättad_" + fault.name() + ".xlsx";
        Path mended = Copies.worked(copy, name, workbook -> {
            findings.forEach(finding -> assertMarked(workbook, form, finding));
            assertListed(workbook, form, findings);
            Copies.mend(workbook.getSheet(form.sheet()), fault.good(), fault.faulty(), form != Form.CSV);
        });
        Outcome<Judged> judged = exports.judge(mended);
        assertThat(judged.findings())
                .as("%s", Exports.inWords(judged.findings()))
                .isEmpty();
        assertThat(expected).isNotEmpty();
        assertThat(Copies.figures(judged)).isEqualTo(expected);
    }

    private static void assertMarked(XSSFWorkbook workbook, Form form, Finding finding) {
        XSSFSheet sheet = workbook.getSheet(form.sheet());
        Place place = Place.of(finding.location());
        if (place instanceof Place.OfRows rows) {
            boolean marked = false;
            for (Cell cell : sheet.getRow(rows.first())) {
                marked |= isMarked((XSSFCell) cell, finding);
            }
            assertThat(marked).as("a cell marked on row %s", rows).isTrue();
        } else if (place instanceof Place.OfCell cell) {
            XSSFRow row = sheet.getRow(cell.address().row());
            assertThat(isMarked(row.getCell(cell.address().column()), finding))
                    .as("marked: %s", finding)
                    .isTrue();
        }
    }

    private static boolean isMarked(XSSFCell cell, Finding finding) {
        Comment comment = cell.getCellComment();
        if (comment == null) {
            return false;
        }
        FindingText text = FindingText.of(finding, Messages.SWEDISH);
        assertThat(cell.getCellStyle().getFillPattern()).isEqualTo(FillPatternType.SOLID_FOREGROUND);
        assertThat(cell.getCellStyle().getFillForegroundColorColor().getARGBHex())
                .isEqualTo(finding.severity() == Severity.ERROR ? "FFFFD8A0" : "FFFFF0A0");
        assertThat(comment.getAuthor()).isEqualTo("underlag");
        assertThat(comment.getString().getString())
                .startsWith("underlag:\n")
                .contains(
                        "\nHittat: " + text.found(),
                        "\nVäntat: " + text.expected(),
                        "\nGör så här: " + text.whatToDo());
        return true;
    }

    private static void assertListed(XSSFWorkbook workbook, Form form, List<Finding> findings) {
        XSSFSheet list = workbook.getSheetAt(0);
        assertThat(list.getSheetName()).isEqualTo("Att rätta");
        int heading = 0;
        while (list.getRow(heading) == null || list.getRow(heading).getLastCellNum() < COLUMNS) {
            heading++;
        }
        assertThat(texts(list.getRow(heading)))
                .containsExactly("Nr", "Slag", "Blad", "Cell", "Hittat", "Väntat", "Gör så här");
        assertThat(list.getLastRowNum()).isEqualTo(heading + findings.size());
        List<String> listed = new ArrayList<>();
        for (int row = heading + 1; row <= list.getLastRowNum(); row++) {
            Hyperlink link = list.getRow(row).getCell(LINKS).getHyperlink();
            listed.add((link == null ? "" : link.getAddress() + " ")
                    + String.join("|", texts(list.getRow(row)).subList(LINKS + 1, COLUMNS)));
        }
        assertThat(listed)
                .containsExactlyInAnyOrderElementsOf(findings.stream()
                        .map(finding -> link(form, finding) + words(finding))
                        .toList());
    }

    private static String link(Form form, Finding finding) {
        Place place = Place.of(finding.location());
        String sheet = "'" + form.sheet() + "'!";
        if (place instanceof Place.OfCell cell) {
            return sheet + cell.address() + " ";
        } else if (place instanceof Place.OfRows rows) {
            return sheet + "A" + (rows.first() + 1) + " ";
        }
        return finding.location().sheet().isEmpty() ? "" : sheet + "A1 ";
    }

    private static String words(Finding finding) {
        FindingText text = FindingText.of(finding, Messages.SWEDISH);
        return String.join("|", text.found(), text.expected(), text.whatToDo());
    }

    private static List<String> texts(XSSFRow row) {
        DataFormatter shown = new DataFormatter(Locale.ROOT);
        List<String> texts = new ArrayList<>();
        row.forEach(cell -> texts.add(shown.formatCellValue(cell)));
        return texts;
    }
}
