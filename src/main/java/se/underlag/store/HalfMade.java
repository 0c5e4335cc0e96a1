package se.underlag.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a kill leaves while HSQLDB makes a database: it writes its log, its script under another name and its properties
 * before the script is in place, and only then lets anybody in. A start in that state may take the database for one that
 * was in use and look for the script in vain, at this start and every later one.
 */
final class HalfMade {

    private static final String SCRIPT = HsqldbSettings.NAME + ".script";
    private static final String LOG = HsqldbSettings.NAME + ".log";

    /** What may lie there before anything was stored. Rows would be in {@code .data}, and statements in the log. */
    private static final Set<String> BEFORE_ANYBODY_IS_IN = Set.of(
            LOG,
            SCRIPT + ".new",
            HsqldbSettings.NAME + ".properties",
            HsqldbSettings.NAME + ".properties.new",
            HsqldbSettings.NAME + ".tmp");

    private HalfMade() {}

    /** Clears away a database that nobody was ever let into; leaves every other as it is. */
    static void clearIn(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> ofDatabase = entries.filter(entry -> name(entry).startsWith(HsqldbSettings.NAME + "."))
                    .toList();
            if (isHalfMade(ofDatabase)) {
                for (Path entry : ofDatabase) {
                    if (Files.isRegularFile(entry)) {
                        Files.delete(entry);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isHalfMade(List<Path> ofDatabase) throws IOException {
        for (Path entry : ofDatabase) {
            boolean logged = name(entry).equals(LOG) && Files.size(entry) > 0;
            if (logged || !BEFORE_ANYBODY_IS_IN.contains(name(entry))) {
                return false;
            }
        }
        return true;
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
