package se.underlag.intake;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import se.underlag.source.SourceFile;

/**
 * Where files go after a run: {@code accepted/<date>/} and {@code refused/<date>/} in the inbox, whatever folder of it
 * they came from. Nothing is ever overwritten: a name that is taken, by a file or by what would lie beside it, gets a
 * number, {@code personal (2).xlsx}.
 */
public final class Archive {

    /** The folder of an inbox in which accepted files lie, each day in a folder of its own. */
    public static final String ACCEPTED = Bystanders.ACCEPTED;

    private final Path inbox;
    private final LocalDate date;
    private final Set<Path> promised = new HashSet<>();

    public Archive(Path inbox, LocalDate date) {
        this.inbox = inbox;
        this.date = date;
    }

    /** Where an accepted file is to lie. Nobody else is given the same place. */
    public Path accepted(Path file) {
        return free(file, Bystanders.ACCEPTED);
    }

    /** Where a refused file is to lie. Nobody else is given the same place. */
    public Path refused(Path file) {
        return free(file, Bystanders.REFUSED);
    }

    private synchronized Path free(Path file, String fate) {
        Path folder = inbox.resolve(fate).resolve(date.toString());
        Path home = folder.resolve(String.valueOf(file.getFileName()));
        for (int number = 1; ; number++) {
            Path place = numbered(home, number);
            Set<Path> wanted = new HashSet<>(Beside.of(place));
            wanted.add(place);
            boolean taken = wanted.stream()
                    .anyMatch(path -> promised.contains(path) || Files.exists(path, LinkOption.NOFOLLOW_LINKS));
            if (!taken) {
                promised.addAll(wanted);
                return place;
            }
        }
    }

    /** The path itself for one; for two and more the same with the number before its ending. */
    static Path numbered(Path path, int number) {
        if (number == 1) {
            return path;
        }
        String name = String.valueOf(path.getFileName());
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 ? name.substring(dot) : "";
        return path.resolveSibling(
                Beside.fitted(name.substring(0, name.length() - ending.length()), " (" + number + ")" + ending));
    }

    /** What came of moving a file. */
    public enum Moved {
        /** It lies where it belongs. */
        MOVED,
        /** It is no longer there. */
        GONE,
        /** Another lies there now under its name, which came since. */
        ANOTHER,
        /** Somebody else has taken the place. */
        PLACE_TAKEN
    }

    /**
     * Moves a file to its place. Within one file system that is a rename: the file is always in exactly one of the two.
     *
     * @throws IOException when it cannot be moved; it then lies where it was
     */
    public static Moved move(SourceFile file, Path place) throws IOException {
        if (!Files.exists(file.path(), LinkOption.NOFOLLOW_LINKS)) {
            return Moved.GONE;
        }
        if (!Inbox.liesAsFound(file)) {
            return Moved.ANOTHER;
        }
        Files.createDirectories(place.getParent());
        try {
            Files.move(file.path(), place);
            return Moved.MOVED;
        } catch (FileAlreadyExistsException taken) {
            return Moved.PLACE_TAKEN;
        } catch (NoSuchFileException gone) {
            return Moved.GONE;
        }
    }
}
