package se.underlag.intake;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import se.underlag.source.SourceFile;

/**
 * Whether files that have gone out of an inbox are what they were when they were judged. A copy that pauses for longer
 * than a file is given to rest goes on through the same handle, and so writes into the file where it lies now.
 */
public final class LateWrites {

    /** Looks that were found to be of the same content, so that it is not read again and again. */
    private final Map<Path, Look> same = new HashMap<>();

    /** What a file is now at the place to which it went. */
    public enum Found {
        /** As it was judged. */
        AS_JUDGED,
        /** Another content. */
        CHANGED,
        /** It does not lie there. */
        GONE
    }

    /**
     * Looks once. Only where size or time are others the content is read.
     *
     * @throws IOException when it cannot be read
     */
    public Found look(SourceFile judged, Path place) throws IOException {
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(place, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (!attributes.isRegularFile()) {
                return Found.GONE;
            }
            Look look = Look.of(place, attributes);
            if (look.isOf(judged) || look.equals(same.get(place))) {
                return Found.AS_JUDGED;
            }
            if (!ContentHash.of(place).equals(judged.sha256())) {
                return Found.CHANGED;
            }
            same.put(place, look);
            return Found.AS_JUDGED;
        } catch (NoSuchFileException gone) {
            return Found.GONE;
        }
    }

    /**
     * Whether what was judged was the beginning of a file that lies in its place now, and not another file of that name.
     *
     * @throws IOException when it cannot be read
     */
    public static boolean isBeginning(SourceFile judged, Path place) throws IOException {
        return Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS)
                && Files.size(place) > judged.bytes()
                && ContentHash.ofFirst(judged.bytes(), place).equals(judged.sha256());
    }

    /** Nobody looks at a place any more. */
    public void forget(Path place) {
        same.remove(place);
    }

    /** A copy to correct a half in is of no use, unless somebody has begun to. */
    private static void clearCopy(Path place) throws IOException {
        Path receipt = Beside.receipt(place);
        Path copy = Beside.correction(place);
        if (Files.isRegularFile(receipt, LinkOption.NOFOLLOW_LINKS)
                && Files.isRegularFile(copy, LinkOption.NOFOLLOW_LINKS)
                && !Beside.isYounger(copy, receipt)) {
            Files.delete(copy);
        }
    }

    /**
     * Puts a file back into the inbox, under its name or with a number. Its receipt, which tells of what it was, and the copy
     * to correct it in go first: after a kill in between the file is still seen to be another.
     *
     * @param place where it lies
     * @param home where it lay before it was judged
     * @return where it lies now; empty where somebody has taken it away
     * @throws IOException when it cannot be moved; it then lies where it lay
     */
    public static Optional<Path> putBack(Path place, Path home) throws IOException {
        clearCopy(place);
        Files.deleteIfExists(Beside.receipt(place));
        Files.createDirectories(home.getParent());
        for (int number = 1; ; number++) {
            Path free = Archive.numbered(home, number);
            try {
                if (!Files.exists(free, LinkOption.NOFOLLOW_LINKS)) {
                    Files.move(place, free);
                    return Optional.of(free);
                }
            } catch (FileAlreadyExistsException taken) {
                // Somebody was faster: the next number.
                continue;
            } catch (NoSuchFileException gone) {
                return Optional.empty();
            }
        }
    }
}
