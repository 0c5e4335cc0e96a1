package se.underlag.job;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.underlag.intake.Archive;
import se.underlag.intake.UnreadableInbox;
import se.underlag.source.SourceFile;
import se.underlag.source.UnwritableFile;
import se.underlag.store.Causes;
import se.underlag.store.DamagedStore;
import se.underlag.store.NewerStore;
import se.underlag.store.NoFileLocks;
import se.underlag.store.StoreFailure;
import se.underlag.store.UnreadableStore;
import se.underlag.wording.Commands;
import se.underlag.wording.IdentityNumbers;
import se.underlag.wording.Messages;

/** Our own failures in words. */
public final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private static final String BUNDLE = "se.underlag.job.failures";

    private static final String AGAIN = "restore.again";

    private static final String TAKEN_BACK = "restore.taken-back";

    private static final List<String> STEPS =
            List.of("restore.aside", "restore.copy", AGAIN, TAKEN_BACK, "restore.without");

    private static final List<String> STEPS_IF_GONE =
            List.of("gone.back", "gone.copy", AGAIN, TAKEN_BACK, "gone.meant");

    private static final String FULL_DISK = "full";

    /** With less than this left in bytes, a disk counts as full where the failure says nothing else. */
    private static final long ROOM = 1 << 20;

    /** How operating systems say it. */
    private static final Pattern FULL = Pattern.compile(
            "no space left|disk quota exceeded|file too large|not enough space", Pattern.CASE_INSENSITIVE);

    /** Java says it, or HSQLDB does in words of its own. More memory does not help where there are too many threads. */
    private static final Pattern NO_MEMORY = Pattern.compile(
            "OutOfMemoryError(?!: unable to create native thread)|java heap space|: out of memory\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern READ_ONLY = Pattern.compile("read-only|write.protected", Pattern.CASE_INSENSITIVE);

    private Failures() {}

    /**
     * What the machine lacks, and what to do about it: memory; or a folder that cannot be written or read, or is damaged, or whose
     * store is newer than this program. Empty for every other failure.
     */
    public static Optional<String> ofMachine(Throwable failure, Locale language) {
        Messages messages = Messages.of(BUNDLE, language);
        if (isOutOfMemory(failure)) {
            return Optional.of(messages.text("memory"));
        }
        return damage(failure)
                .map(damaged -> sentence(damaged, messages))
                .or(() -> newer(failure).map(store -> messages.text("newer", store.written(), store.known())))
                .or(() -> first(failure, Failures::unreadable).map(folder -> messages.text("unreadable", folder)))
                .or(() -> first(failure, Failures::unlockable).map(folder -> messages.text("unlockable", folder)))
                .or(() -> first(failure, Failures::unwritable)
                        .map(folder -> messages.text(whyNotWritten(folder, failure), folder)));
    }

    /**
     * Where what is stored is damaged: how to restore it, step by step; nothing for every other failure.
     *
     * @param folders the folders that were worked with
     */
    public static List<String> steps(Throwable failure, Locale language, Folders folders) {
        Messages messages = Messages.of(BUNDLE, language);
        return damage(failure)
                .map(damaged -> (isGone(damaged) ? STEPS_IF_GONE : STEPS)
                        .stream()
                                .map(step -> step.equals(AGAIN)
                                        ? again(folders, messages)
                                        : messages.text(step, damaged.folder(), data(damaged)))
                                .toList())
                .orElse(List.of());
    }

    /** How what has come since the backup is read in again: from where it lies now. */
    private static String again(Folders folders, Messages messages) {
        Commands commands = folders.commands();
        String inbox = folders.inbox().map(Path::toString).orElseGet(() -> messages.text("inbox"));
        String run = commands.run(inbox, folders.keep());
        if (folders.keep()) {
            return messages.text("restore.again.kept", run);
        }
        String again = commands.importKept(inbox + "/" + Archive.ACCEPTED);
        return messages.text(folders.inbox().isPresent() ? AGAIN : "restore.again.where", again, run, inbox);
    }

    private static String sentence(DamagedStore damaged, Messages messages) {
        return isGone(damaged)
                ? messages.text("gone", damaged.folder(), data(damaged))
                : messages.text(
                        "damaged", damaged.folder(), messages.text("damaged." + damaged.what(), damaged.file()));
    }

    private static boolean isGone(DamagedStore damaged) {
        return damaged.what() == DamagedStore.What.GONE;
    }

    private static Path data(DamagedStore damaged) {
        return damaged.folder().toAbsolutePath().getParent();
    }

    /** Whatever else is said where memory ran out came of that: what could not be read need not be damaged. */
    static boolean isOutOfMemory(Throwable failure) {
        return Causes.of(failure)
                .anyMatch(cause -> NO_MEMORY.matcher(cause.toString()).find());
    }

    private static Optional<DamagedStore> damage(Throwable failure) {
        if (isOutOfMemory(failure)) {
            return Optional.empty();
        }
        return Causes.of(failure)
                .filter(DamagedStore.class::isInstance)
                .map(DamagedStore.class::cast)
                .findFirst();
    }

    private static Optional<NewerStore> newer(Throwable failure) {
        return Causes.of(failure)
                .filter(NewerStore.class::isInstance)
                .map(NewerStore.class::cast)
                .findFirst();
    }

    /** What failed, in a sentence; of other failures what the innermost cause says, on one line. */
    static String sentence(Throwable failure, Locale language) {
        return ofMachine(failure, language).orElseGet(() -> reason(failure));
    }

    /** Files that are decided and do not lie where they belong. */
    static String sentence(Settling.Unsettled left, Locale language) {
        Messages messages = Messages.of(BUNDLE, language);
        Path folder = left.arrivals().get(0).destination().path().getParent();
        if (isFull(folder, left.why())) {
            return messages.text("full", folder);
        }
        String name = left.arrivals().get(0).file().name();
        return left.arrivals().size() == 1
                ? messages.text("unsettled.one", name, folder)
                : messages.text("unsettled.many", name, folder, left.arrivals().size() - 1);
    }

    /** A file on which we failed; the log says more. */
    static FileResult.Failed ofFile(SourceFile file, Throwable failure, Locale language) {
        LOG.error("{} failed", file.name(), failure);
        return new FileResult.Failed(file, ofFile(failure, language));
    }

    /** Why we failed on a file: what to do where memory ran out, else what the innermost cause says. */
    static String ofFile(Throwable failure, Locale language) {
        return isOutOfMemory(failure) ? sentence(failure, language) : reason(failure);
    }

    /** What the innermost cause says, on one line; nothing of a person in a file's name or content. */
    static String reason(Throwable failure) {
        Throwable cause = innermost(failure);
        String message = cause.getMessage();
        String name = cause.getClass().getSimpleName();
        return message == null
                ? name
                : name + ": "
                        + IdentityNumbers.hidden(message.lines().findFirst().orElse(""));
    }

    private static Optional<Path> unreadable(Throwable cause) {
        if (cause instanceof UnreadableStore store) {
            return Optional.of(store.folder());
        }
        return cause instanceof UnreadableInbox inbox ? Optional.of(inbox.folder()) : Optional.empty();
    }

    private static Optional<Path> unlockable(Throwable cause) {
        return cause instanceof NoFileLocks locks ? Optional.of(locks.folder()) : Optional.empty();
    }

    /** The folder in which something could not be made: access was denied, or the file system takes no writing. */
    private static Optional<Path> unwritable(Throwable cause) {
        if (cause instanceof UnwritableFile file) {
            return Optional.of(file.folder());
        }
        if (cause instanceof StoreFailure store) {
            return store.folder();
        }
        boolean denied =
                cause instanceof AccessDeniedException || cause.getClass().equals(FileSystemException.class);
        return denied && cause instanceof FileSystemException file
                ? Optional.ofNullable(file.getFile())
                        .map(path -> Path.of(path).toAbsolutePath().getParent())
                : Optional.empty();
    }

    private static boolean isFull(Path folder, Throwable failure) {
        return whyNotWritten(folder, failure).equals(FULL_DISK);
    }

    /** HSQLDB does not say why it cannot write: then there is little room, or we do not know. */
    private static String whyNotWritten(Path folder, Throwable failure) {
        if (says(FULL, failure)) {
            return FULL_DISK;
        }
        if (says(READ_ONLY, failure) || Causes.of(failure).anyMatch(FileSystemException.class::isInstance)) {
            return "unwritable";
        }
        boolean littleRoom = folder.toFile().exists() && folder.toFile().getUsableSpace() < ROOM;
        return littleRoom ? FULL_DISK : "unwritten";
    }

    private static boolean says(Pattern what, Throwable failure) {
        return Causes.of(failure).anyMatch(cause -> what.matcher(String.valueOf(cause.getMessage()))
                .find());
    }

    private static Optional<Path> first(Throwable failure, Function<Throwable, Optional<Path>> folder) {
        return Causes.of(failure).flatMap(cause -> folder.apply(cause).stream()).findFirst();
    }

    private static Throwable innermost(Throwable failure) {
        return Causes.of(failure).reduce((outer, inner) -> inner).orElse(failure);
    }
}
