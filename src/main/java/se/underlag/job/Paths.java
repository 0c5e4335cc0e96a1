package se.underlag.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/** Paths that a command was given. */
final class Paths {

    private Paths() {}

    /** True for a pipe, a socket or a device, which may let a reader wait for ever. */
    private static boolean isOther(Path path) {
        try {
            return Files.readAttributes(path, BasicFileAttributes.class).isOther();
        } catch (IOException notReadable) {
            // Whoever opens it will hear why.
            return false;
        }
    }

    /** Those that are read are files and folders that are there. */
    static void checkAllExist(List<Path> paths) throws UsageMistake {
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new UsageMistake(UsageMistake.What.NO_SUCH_FILE, List.of(path.toString()));
            }
            if (isOther(path)) {
                throw new UsageMistake(UsageMistake.What.NO_FILE, List.of(path.toString()));
            }
        }
    }
}
