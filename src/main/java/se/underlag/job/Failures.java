package se.underlag.job;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import se.underlag.wording.IdentityNumbers;
import se.underlag.wording.Messages;

/** Our own failures in words. */
public final class Failures {

    private static final String BUNDLE = "se.underlag.job.failures";

    private Failures() {}

    /** Where a folder cannot be written: which, and what to do; empty for every other failure. */
    public static Optional<String> unwritable(Throwable failure, Locale language) {
        return innermost(failure) instanceof FileSystemException cause
                ? folder(cause).map(folder -> Messages.of(BUNDLE, language).text("unwritable", folder))
                : Optional.empty();
    }

    /** The same, and of another failure what its innermost cause says, on one line. */
    static String sentence(Throwable failure, Locale language) {
        return unwritable(failure, language).orElseGet(() -> reason(failure));
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

    /** The folder in which something could not be made: access was denied, or the file system takes no writing. */
    private static Optional<Path> folder(FileSystemException cause) {
        boolean denied =
                cause instanceof AccessDeniedException || cause.getClass().equals(FileSystemException.class);
        return denied
                ? Optional.ofNullable(cause.getFile())
                        .map(file -> Path.of(file).toAbsolutePath().getParent())
                : Optional.empty();
    }

    private static Throwable innermost(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return cause;
    }
}
