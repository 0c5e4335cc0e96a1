package se.underlag.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import se.underlag.finding.Finding;
import se.underlag.finding.Outcome;
import se.underlag.validate.Judged;
import se.underlag.wording.Messages;

/** Copies as their analysts handle them: made, opened, corrected, saved. */
final class Copies {

    private Copies() {}

    /** The copy of a file, beside it. */
    static Path of(Path original, List<Finding> findings) {
        Path target = original.resolveSibling(original.getFileName() + ".rättas.xlsx");
        try {
            assertThat(CorrectionCopy.write(original, findings, Messages.SWEDISH, target))
                    .as("a copy of %s", original.getFileName())
                    .isTrue();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return target;
    }

    /** What is done to a workbook between opening and saving it. */
    interface Work {
        void doTo(XSSFWorkbook workbook);
    }

    /** Opens a workbook, works on it and saves it under another name beside it. */
    static Path worked(Path copy, String name, Work work) {
        Path saved = copy.resolveSibling(name);
        try (InputStream in = Files.newInputStream(copy);
                XSSFWorkbook workbook = new XSSFWorkbook(in);
                OutputStream out = Files.newOutputStream(saved)) {
            work.doTo(workbook);
            workbook.write(out);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return saved;
    }

    /** Types into every cell in which two texts differ what the good one has there. */
    static void mend(Sheet sheet, String good, String faulty, boolean numbers) {
        int rows = (int) Math.max(good.lines().count(), faulty.lines().count());
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < 12; column++) {
                String right = Form.field(good, row, column);
                if (!right.equals(Form.field(faulty, row, column))) {
                    Form.put(sheet, row, column, right, numbers);
                }
            }
        }
    }

    /** What a file brings, but for where it came from: that is another file after all. */
    static List<String> figures(Outcome<Judged> outcome) {
        return outcome.value().orElseThrow().brought().stream()
                .flatMap(brought -> brought.observations().stream().map(one -> "%s %s %s %s %s %s %s %s"
                        .formatted(
                                brought.organisation(),
                                brought.period(),
                                brought.qualityAssured(),
                                one.series(),
                                one.breakdown(),
                                one.period(),
                                one.basis(),
                                one.measure())))
                .toList();
    }
}
