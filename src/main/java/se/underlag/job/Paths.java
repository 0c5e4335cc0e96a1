package se.underlag.job;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Paths that a command was given. */
final class Paths {

    private Paths() {}

    static void checkAllExist(List<Path> paths) throws UsageMistake {
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new UsageMistake(UsageMistake.What.NO_SUCH_FILE, List.of(path.toString()));
            }
        }
    }
}
