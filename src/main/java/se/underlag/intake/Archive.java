package se.underlag.intake;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Where files go after a run: {@code accepted/<date>/} and {@code refused/<date>/} in the inbox, whatever folder of it
 * they came from. Nothing is ever overwritten: a name that is taken gets a number, {@code personal (2).xlsx}.
 *
 * <p>A file is moved after it is stored. One that was stored when the process died is recognised by its content at the
 * next run, and moved then.
 */
public final class Archive {

    private final Path inbox;
    private final LocalDate date;

    public Archive(Path inbox, LocalDate date) {
        this.inbox = inbox;
        this.date = date;
    }

    /** Moves an accepted file; gives where to, empty where it is no longer there. */
    public Optional<Path> accepted(Path file) throws IOException {
        return move(file, Bystanders.ACCEPTED);
    }

    /** Moves a refused file; gives where to, empty where it is no longer there. */
    public Optional<Path> refused(Path file) throws IOException {
        return move(file, Bystanders.REFUSED);
    }

    private Optional<Path> move(Path file, String fate) throws IOException {
        Path folder = inbox.resolve(fate).resolve(date.toString());
        Files.createDirectories(folder);
        String name = String.valueOf(file.getFileName());
        for (int number = 1; ; number++) {
            Path target = folder.resolve(number == 1 ? name : numbered(name, number));
            try {
                // Within one file system a rename: the file is always in exactly one of the two places.
                return Optional.of(Files.move(file, target));
            } catch (FileAlreadyExistsException taken) {
                continue;
            } catch (NoSuchFileException gone) {
                return Optional.empty();
            }
        }
    }

    private static String numbered(String name, int number) {
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 ? name.substring(dot) : "";
        return name.substring(0, name.length() - ending.length()) + " (" + number + ")" + ending;
    }
}
