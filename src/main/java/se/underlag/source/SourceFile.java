package se.underlag.source;

import java.nio.file.Path;
import java.time.Instant;
import se.underlag.wording.Told;

/**
 * A file as it was received: the identity of everything read from it.
 *
 * @param path where it was found
 * @param sha256 the content's SHA-256 in lower-case hexadecimal; two files with the same hash are the same delivery
 * @param bytes its size
 * @param receivedAt when it was last saved, as the file itself says (its modification time): copying keeps it, so that it
 *     does not tell when the file came
 */
public record SourceFile(Path path, String sha256, long bytes, Instant receivedAt) {

    /** The file's name without its folder, as it is told to people: without identity numbers. */
    public String name() {
        return nameOf(path);
    }

    /** How the name of any file is told to people: on one line, whatever characters it has, and without identity numbers. */
    public static String nameOf(Path path) {
        return Told.of(given(path));
    }

    /** The name that somebody gave it, for finding in it what definitions look for there; never told. */
    public String givenName() {
        return given(path);
    }

    private static String given(Path path) {
        Path name = path.getFileName();
        return name == null ? path.toString() : name.toString();
    }

    /**
     * Whether what a file is called is text. On some systems a name is any bytes; one in another encoding can be shown,
     * with a sign for what is unknown, but what is shown, or kept as text, leads to no file.
     */
    public static boolean isNameText(Path path) {
        return path.getFileSystem().getPath(path.toString()).equals(path);
    }

    /** Where it was found tells it from nearly all others. */
    @Override
    public int hashCode() {
        return path.hashCode();
    }
}
