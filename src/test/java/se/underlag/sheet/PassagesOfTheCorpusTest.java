package se.underlag.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import se.underlag.wording.IdentityNumbers;

/**
 * What goes with the workbooks of the corpus besides their cells. A file whose cells can be read can be looked through; and
 * in files from all over the world there are no Swedish identity numbers.
 */
class PassagesOfTheCorpusTest {

    private final Map<Passage.Kind, Integer> passages = new EnumMap<>(Passage.Kind.class);
    private final List<String> found = new ArrayList<>();

    @Test
    void every_workbook_that_is_read_is_looked_through_and_nothing_is_taken_for_an_identity_number()
            throws IOException {
        int read = 0;
        List<String> notLookedThrough = new ArrayList<>();
        for (Path file : Corpus.files(Corpus.root())) {
            if (readsCells(file)) {
                read++;
                try (Workbook workbook = Workbooks.open(file)) {
                    lookThrough(workbook, file);
                } catch (UnreadableFile told) {
                    notLookedThrough.add(file.getFileName() + ": " + told.finding());
                }
            }
        }
        System.out.println(read + " workbooks have " + passages + "; not looked through: " + notLookedThrough);
        assertThat(found).isEmpty();
        assertThat(passages)
                .containsKeys(
                        Passage.Kind.COMMENT,
                        Passage.Kind.DRAWING,
                        Passage.Kind.FORMULA,
                        Passage.Kind.HEADER_FOOTER,
                        Passage.Kind.LINK,
                        Passage.Kind.NAME,
                        Passage.Kind.PIVOT,
                        Passage.Kind.PROPERTY,
                        Passage.Kind.VALIDATION);
        assertThat(notLookedThrough).isEmpty();
    }

    private static boolean readsCells(Path file) {
        try {
            ReadCells.all(file);
            return true;
        } catch (UnreadableFile told) {
            return false;
        }
    }

    private void lookThrough(Workbook workbook, Path file) throws UnreadableFile {
        Consumer<Passage> look = passage -> {
            passages.merge(passage.kind(), 1, Integer::sum);
            if (IdentityNumbers.isIn(passage.text())) {
                found.add(file.getFileName() + " " + passage);
            }
        };
        workbook.passages(look);
        for (Sheet sheet : workbook.sheets()) {
            try (RowCursor rows = workbook.rows(sheet, look)) {
                while (rows.next()) {}
            }
        }
    }
}
