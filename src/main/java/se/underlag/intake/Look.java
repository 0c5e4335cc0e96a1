package se.underlag.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import se.underlag.source.SourceFile;

/**
 * A file as it is at a glance. Two looks that are equal, far enough apart, say that nobody is writing it.
 *
 * @param path the file
 * @param bytes its size
 * @param modified when it was last written
 */
record Look(Path path, long bytes, Instant modified) {

    private static final Duration SETTLED = Duration.ofSeconds(2);
    private static final Duration EMPTY_IS_MEANT = Duration.ofMinutes(1);

    /** So long nobody pauses in the middle of a copy. */
    static final Duration FORGOTTEN = Duration.ofMinutes(10);

    static Look at(Path path) throws IOException {
        return of(path, Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
    }

    static Look of(Path path, BasicFileAttributes attributes) {
        return new Look(path, attributes.size(), attributes.lastModifiedTime().toInstant());
    }

    /** Whether a file is still as it was, as far as a store can tell: times are kept there to the microsecond. */
    boolean isOf(SourceFile file) {
        return bytes == file.bytes()
                && modified.truncatedTo(ChronoUnit.MICROS)
                        .equals(file.receivedAt().truncatedTo(ChronoUnit.MICROS));
    }

    /** Nothing in it, and so young that a copy may just have begun. */
    boolean isJustCreated(Instant now) {
        return bytes == 0 && isYounger(EMPTY_IS_MEANT, now);
    }

    /** Left alone for so long that nobody is going to finish it. */
    boolean isForgotten(Instant now) {
        return !isYounger(FORGOTTEN, now);
    }

    /** How long it must still be left alone before it counts as written to its end; zero where it does already. */
    Duration restsIn(Instant now) {
        return isYounger(SETTLED, now) ? SETTLED.minus(Duration.between(modified, now)) : Duration.ZERO;
    }

    /** A time in the future, from a clock set back or another machine's, says nothing about age. */
    private boolean isYounger(Duration age, Instant now) {
        return !modified.isAfter(now) && modified.plus(age).isAfter(now);
    }

    // Said here, since what a record is given for it is put together at run time (docs/decisions/0024).
    @Override
    public boolean equals(Object other) {
        return other instanceof Look that
                && path.equals(that.path)
                && bytes == that.bytes
                && modified.equals(that.modified);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * path.hashCode() + Long.hashCode(bytes)) + modified.hashCode();
    }
}
