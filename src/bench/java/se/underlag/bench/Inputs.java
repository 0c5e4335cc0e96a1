package se.underlag.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files that a rival goes through, one after the other in one process. */
final class Inputs {

    private Inputs() {}

    /** @param place a file, or a folder of which all files are meant */
    static List<Path> of(String place) throws IOException {
        Path path = Path.of(place);
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
