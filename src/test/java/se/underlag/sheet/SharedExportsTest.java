package se.underlag.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The sample exports and the published files are all read to their ends. */
class SharedExportsTest {

    @Test
    void everyFileHasCells() throws Exception {
        for (String folder : new String[] {"exports", "exports-more", "real"}) {
            for (Path file : Corpus.files(Corpus.shared(folder))) {
                if (!file.toString().endsWith(".md")) {
                    Map<String, Map<String, Cell>> sheets = ReadCells.all(file);
                    assertThat(sheets.values().stream().mapToInt(Map::size).sum())
                            .as(file.toString())
                            .isGreaterThan(10);
                    assertThat(OpenFiles.of(file)).isZero();
                }
            }
        }
    }
}
