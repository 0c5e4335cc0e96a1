package se.underlag.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** How often this process holds a file open, where the operating system tells; elsewhere never. */
final class OpenFiles {

    private static final Path HANDLES = Path.of("/proc/self/fd");

    private OpenFiles() {}

    static long of(Path file) throws IOException {
        if (!Files.isDirectory(HANDLES)) {
            return 0;
        }
        Path real = file.toRealPath();
        try (Stream<Path> handles = Files.list(HANDLES)) {
            return handles.filter(handle -> leadsTo(handle, real)).count();
        }
    }

    private static boolean leadsTo(Path handle, Path file) {
        try {
            return Files.readSymbolicLink(handle).equals(file);
        } catch (java.nio.file.NoSuchFileException closedMeanwhile) {
            return false;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
