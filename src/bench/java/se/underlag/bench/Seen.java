package se.underlag.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Counts what a reader hands over, so that nothing can be left unread and all can be seen to read the same. */
final class Seen {

    private long rows;
    private long cells;
    private long letters;

    void row() {
        rows++;
    }

    void cell(Object value) {
        cells++;
        if (value instanceof String text) {
            letters += text.length();
        }
    }

    /** What a process has told that it has seen, in what it printed; empty where it did not. */
    static Optional<String> toldIn(Path printed) throws IOException {
        try (Stream<String> lines = Files.lines(printed)) {
            return lines.filter(line -> line.matches("\\d+ rows, \\d+ cells, \\d+ letters"))
                    .findFirst();
        }
    }

    @Override
    public String toString() {
        return rows + " rows, " + cells + " cells, " + letters + " letters";
    }
}
