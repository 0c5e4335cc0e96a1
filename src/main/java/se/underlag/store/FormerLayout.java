package se.underlag.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A store as earlier versions left it: HSQLDB's files lie in its folder directly. They become the first generation. */
final class FormerLayout {

    private static final String SCRIPT = HsqldbSettings.NAME + ".script";

    private final Path store;

    FormerLayout(Path store) {
        this.store = store;
    }

    /** Whether there is one, after a half made one has been cleared away. */
    boolean isThere() throws IOException {
        HalfMade.clearIn(store);
        return Files.isDirectory(store) && !files().isEmpty();
    }

    /**
     * Makes it a generation. HSQLDB goes through its log where it was not closed; what it says to that decides, as there
     * are no checksums yet.
     *
     * @throws DamagedStore when HSQLDB does not understand the log or finds rows and indexes that do not agree
     */
    void become(Generation first, Generations generations) throws IOException {
        Path making = generations.emptyMaking();
        List<Path> files = files();
        for (Path file : files) {
            Files.copy(file, making.resolve(file.getFileName()));
        }
        Path log = making.resolve(HsqldbSettings.LOG);
        if (Files.exists(log)) {
            Replay.cutTornLine(log);
        }
        new EngineCopy(making, store.resolve(SCRIPT)).opened(jdbc -> making);
        generations.seal(making, first);
        for (Path file : files) {
            Files.delete(file);
        }
        Durable.delete(store.resolve(HsqldbSettings.NAME + ".tmp"));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> entries = Files.list(store)) {
            return entries.filter(Files::isRegularFile)
                    .filter(entry -> String.valueOf(entry.getFileName()).startsWith(HsqldbSettings.NAME + "."))
                    .toList();
        }
    }
}
