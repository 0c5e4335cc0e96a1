package se.underlag.store;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.underlag.source.UnwritableFile;

/**
 * The folder under {@code --data}, owned by one process at a time. The operating system drops the lock when its owner
 * dies, however it dies, so a dead owner's lock is taken over without ado; who owns it is written in {@code
 * underlag.lock}:
 *
 * <pre>
 * 4711
 * mars.region.se
 * 2025-01-14T02:00:00Z
 * watch
 * </pre>
 */
public final class DataFolder implements Closeable {

    /** The folder in it with the database. */
    public static final String STORE = "store";

    /**
     * The file beside it that says that something was stored here once: where it lies and the store is gone, nothing is
     * begun anew by itself. Who means to begin anew removes it.
     */
    public static final String USED = "underlag.used";

    private static final String LOCK_FILE = "underlag.lock";

    /** The byte that is locked lies far beyond the text: on Windows nobody can read what is locked. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private static final Locking OF_THE_SYSTEM = channel -> channel.tryLock(LOCKED_BYTE, 1, false);

    private static final int LONGEST_TEXT = 4096;

    private final Path folder;
    private final Path real;
    private final FileChannel channel;

    private DataFolder(Path folder, Path real, FileChannel channel) {
        this.folder = folder;
        this.real = real;
        this.channel = channel;
    }

    /**
     * Takes the folder, which is made where it is missing.
     *
     * @throws DataFolderInUse at once, when a living process owns it
     * @throws NoFileLocks when the file system cannot say who owns it
     * @throws UncheckedIOException when the folder cannot be made or written
     */
    public static DataFolder take(Path folder, Clock clock) throws DataFolderInUse {
        return take(folder, "", clock);
    }

    /**
     * Takes the folder, which is made where it is missing.
     *
     * @param command what it is taken for, told to whoever comes meanwhile
     * @throws DataFolderInUse at once, when a living process owns it
     * @throws NoFileLocks when the file system cannot say who owns it
     * @throws UncheckedIOException when the folder cannot be made or written
     */
    public static DataFolder take(Path folder, String command, Clock clock) throws DataFolderInUse {
        return take(folder, command, clock, OF_THE_SYSTEM);
    }

    /** Asks the operating system for the lock; gives none where another process has it. */
    interface Locking {
        @Nullable
        FileLock lock(FileChannel channel) throws IOException;
    }

    static DataFolder take(Path folder, String command, Clock clock, Locking locking) throws DataFolderInUse {
        Owner owner = Owner.thisProcess(command, clock);
        try {
            Files.createDirectories(folder);
            Path real = folder.toRealPath();
            Optional<Owner> ourselves = HeldFolders.hold(real, owner);
            if (ourselves.isPresent()) {
                throw new DataFolderInUse(folder, ourselves.get());
            }
            try {
                return new DataFolder(folder, real, locked(folder, owner, locking));
            } catch (IOException | RuntimeException | Error | DataFolderInUse e) {
                HeldFolders.letGo(real);
                throw e;
            }
        } catch (IOException e) {
            throw new UnwritableFile(folder.resolve(LOCK_FILE), e);
        }
    }

    private static FileChannel locked(Path folder, Owner owner, Locking locking) throws IOException, DataFolderInUse {
        FileChannel channel = FileChannel.open(
                folder.resolve(LOCK_FILE),
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        try {
            if (!isLocked(folder, channel, locking)) {
                throw new DataFolderInUse(folder, ownerToldIn(channel));
            }
            tell(channel, owner);
            return channel;
        } catch (IOException | RuntimeException | Error | DataFolderInUse e) {
            channel.close();
            throw e;
        }
    }

    private static boolean isLocked(Path folder, FileChannel channel, Locking locking) {
        try {
            return locking.lock(channel) != null;
        } catch (IOException e) {
            throw new NoFileLocks(folder, e);
        }
    }

    /** Whether a living process owns a folder, at this moment. */
    public static boolean isOwned(Path folder) throws IOException {
        // To look at the lock from within its owner would drop it.
        if (Files.isDirectory(folder) && HeldFolders.isHeld(folder.toRealPath())) {
            return true;
        }
        try (FileChannel channel = FileChannel.open(folder.resolve(LOCK_FILE), StandardOpenOption.WRITE)) {
            return !isLocked(folder, channel, OF_THE_SYSTEM);
        } catch (NoSuchFileException never) {
            return false;
        }
    }

    private static void tell(FileChannel channel, Owner owner) throws IOException {
        String text = String.join("\n", owner.lines()) + "\n";
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
        channel.force(true);
    }

    private static Owner ownerToldIn(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(LONGEST_TEXT);
        channel.read(bytes, 0);
        String text = StandardCharsets.UTF_8.decode(bytes.flip()).toString();
        List<String> lines = text.lines().toList();
        return lines.size() < 3
                ? Owner.UNKNOWN
                : new Owner(lines.get(0), lines.get(1), lines.get(2), lines.size() > 3 ? lines.get(3) : "");
    }

    public Path path() {
        return folder;
    }

    /** Where the database's files lie. */
    public Path database() {
        return folder.resolve(STORE);
    }

    /** True for a folder in which something was stored, though it may be gone. */
    public static boolean isUsed(Path folder) {
        return Files.isDirectory(folder.resolve(STORE)) || Files.exists(folder.resolve(USED));
    }

    /** Where a run lays aside what files bring until it is decided what becomes of them. */
    public Path aside() {
        return folder.resolve("aside");
    }

    /** Where others lay what they ask the owner of a data folder to do for them. */
    public static Path errands(Path folder) {
        return folder.resolve("errands");
    }

    /** Lets go of the folder. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            HeldFolders.letGo(real);
        }
    }

    /**
     * Who owns a data folder.
     *
     * @param process its process id
     * @param host the name of its machine
     * @param since since when, to the second in UTC
     * @param command what it does, the name of a command; blank where it does not say
     */
    public record Owner(String process, String host, String since, String command) {

        /** An owner that has not yet had the time to say who it is. */
        static final Owner UNKNOWN = new Owner("?", "?", "?", "");

        static Owner thisProcess(String command, Clock clock) {
            return new Owner(
                    String.valueOf(ProcessHandle.current().pid()),
                    MachineName.own(),
                    clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(),
                    command);
        }

        List<String> lines() {
            return Stream.of(process, host, since, command)
                    .filter(line -> !line.isEmpty())
                    .toList();
        }
    }
}
