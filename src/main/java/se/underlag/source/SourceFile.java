package se.underlag.source;

import java.nio.file.Path;
import java.time.Instant;
import se.underlag.wording.IdentityNumbers;

/**
 * A file as it was received: the identity of everything read from it.
 *
 * @param path where it was found
 * @param sha256 the content's SHA-256 in lower-case hexadecimal; two files with the same hash are the same delivery
 * @param bytes its size
 * @param receivedAt when it came to its folder (the file's modification time); of two deliveries for the same scope
 *     the later one counts
 */
public record SourceFile(Path path, String sha256, long bytes, Instant receivedAt) {

    /** The file's name without its folder, as it is told to people: without identity numbers. */
    public String name() {
        return IdentityNumbers.hidden(givenName());
    }

    /** The name that somebody gave it, for finding in it what definitions look for there; never told. */
    public String givenName() {
        Path name = path.getFileName();
        return name == null ? path.toString() : name.toString();
    }
}
