package se.underlag.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import se.underlag.source.UnwritableFile;

/**
 * Copies of what is stored. Each lies in a folder of its own that has its name only when it is complete and was found to
 * hold as much as the original:
 *
 * <pre>
 * underlag-2025-01-14-020000/store/000041/   as in the data folder, with its checksums
 * underlag-2025-01-14-020000/README.txt      how to restore it
 * </pre>
 */
public final class Backups {

    private static final String NAME = "underlag-";
    private static final String UNFINISHED = ".tmp-" + NAME;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss", Locale.ROOT);

    /** Nobody is still writing one that was last touched so long ago. */
    private static final Duration ABANDONED = Duration.ofDays(1);

    /** What is copied. */
    private interface Original {
        Contents copyTo(Path folder) throws IOException;
    }

    private final Original original;
    private final Clock clock;

    Backups(Database database, Clock clock) {
        this(database::copyTo, clock);
    }

    private Backups(Original original, Clock clock) {
        this.original = original;
        this.clock = clock;
    }

    /** Of a data folder that another process owns. */
    public static Backups ofOther(Path data, Clock clock) {
        return new Backups(new OthersStore(data)::copyTo, clock);
    }

    /**
     * Makes a copy, while others go on storing. Those made earlier stay.
     *
     * @param to the folder in which it is to lie, which is made where it is missing
     * @param readme how to restore it
     * @throws UnwritableFile when it cannot be written
     * @throws StoreFailure when the store itself has failed
     * @throws UnreadableStore when it is another's and cannot be read
     */
    public Backup make(Path to, String readme) {
        Path folder = free(to);
        Path unfinished = to.resolve(UNFINISHED + ProcessHandle.current().pid() + "-" + MOMENT.format(now()));
        try {
            Files.createDirectories(to);
            clearAbandoned(to);
            Files.createDirectory(unfinished);
            Contents contents = original.copyTo(unfinished.resolve(DataFolder.STORE));
            Path how = unfinished.resolve("README.txt");
            Files.writeString(how, readme);
            Durable.force(how);
            long bytes = size(unfinished);
            Durable.rename(unfinished, folder);
            return new Backup(folder, bytes, contents);
        } catch (IOException e) {
            clear(unfinished);
            throw new UnwritableFile(folder, e);
        } catch (RuntimeException e) {
            clear(unfinished);
            boolean ofTheCopy = e instanceof StoreFailure failure
                    && failure.folder()
                            .filter(where -> where.startsWith(unfinished))
                            .isPresent();
            throw ofTheCopy ? new UnwritableFile(folder, new IOException(e)) : e;
        } catch (Error e) {
            clear(unfinished);
            throw e;
        }
    }

    private ZonedDateTime now() {
        return clock.instant().atZone(clock.getZone());
    }

    private Path free(Path to) {
        String name = NAME + MOMENT.format(now());
        Path folder = to.resolve(name);
        for (int number = 2; Files.exists(folder); number++) {
            folder = to.resolve(name + "-" + number);
        }
        return folder;
    }

    /** What was left by kills; another process may be writing one at this moment. */
    private void clearAbandoned(Path to) throws IOException {
        List<Path> all;
        try (Stream<Path> entries = Files.list(to)) {
            all = entries.filter(entry -> String.valueOf(entry.getFileName()).startsWith(UNFINISHED))
                    .toList();
        }
        Instant before = clock.instant().minus(ABANDONED);
        for (Path entry : all) {
            if (Files.getLastModifiedTime(entry).compareTo(FileTime.from(before)) < 0) {
                Durable.delete(entry);
            }
        }
    }

    private static void clear(Path unfinished) {
        try {
            Durable.delete(unfinished);
        } catch (IOException leftForLater) {
            // It is abandoned from now on.
        }
    }

    private static long size(Path folder) throws IOException {
        long bytes = 0;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
        }
        return bytes;
    }
}
