package se.underlag.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * One errand, as files that two processes lay for each other in {@code errands/} of the data folder. Each comes into place
 * whole.
 *
 * <pre>
 * 1736820000123-4711.errand       the command line, each argument ended by a zero byte
 * 1736820000123-4711.doing        the same while the owner of the data folder does it
 * 1736820000123-4711.out, .err    what was printed
 * 1736820000123-4711.exit         the exit code: it is done
 * </pre>
 */
final class Errand {

    private static final String ASKED = ".errand";
    private static final String DOING = ".doing";
    private static final String OUT = ".out";
    private static final String ERR = ".err";
    private static final String EXIT = ".exit";
    private static final String HALF = ".half";

    private final Path folder;
    private final String name;

    private Errand(Path folder, String name) {
        this.folder = folder;
        this.name = name;
    }

    /**
     * Lays an errand.
     *
     * @param name no other has it; they are done in the order of their names
     */
    static Errand lay(Path folder, String name, List<String> line) throws IOException {
        Files.createDirectories(folder);
        Errand errand = new Errand(folder, name);
        errand.write(ASKED, String.join("\0", line) + "\0");
        return errand;
    }

    /** The errands that nobody has begun to do, in the order in which they were laid. */
    static List<Errand> asked(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(file -> file.endsWith(ASKED))
                    .sorted()
                    .map(file -> new Errand(folder, file.substring(0, file.length() - ASKED.length())))
                    .toList();
        }
    }

    /** Takes away every errand and every answer. */
    static void clear(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /** Takes it on; gives the command line. */
    List<String> take() throws IOException {
        Files.move(file(ASKED), file(DOING), StandardCopyOption.ATOMIC_MOVE);
        return List.of(Files.readString(file(DOING)).split("\0"));
    }

    Path out() {
        return file(OUT);
    }

    Path err() {
        return file(ERR);
    }

    /** It is done. */
    void answer(int exit) throws IOException {
        write(EXIT, String.valueOf(exit));
        Files.deleteIfExists(file(DOING));
    }

    /** It cannot be done: whoever laid it may lay it again. */
    void giveUp() throws IOException {
        Files.deleteIfExists(file(DOING));
    }

    /** The exit code, once it is done. */
    OptionalInt exit() throws IOException {
        return Files.exists(file(EXIT))
                ? OptionalInt.of(Integer.parseInt(Files.readString(file(EXIT))))
                : OptionalInt.empty();
    }

    /** True where somebody is still to do it, or does it. */
    boolean isLaid() {
        return Files.exists(file(ASKED)) || Files.exists(file(DOING)) || Files.exists(file(EXIT));
    }

    /** Takes it back, or away when it is done. One that is being done is not stopped. */
    void remove() throws IOException {
        for (String ending : List.of(ASKED, OUT, ERR, EXIT)) {
            Files.deleteIfExists(file(ending));
        }
    }

    private void write(String ending, String text) throws IOException {
        Files.writeString(file(HALF), text, StandardCharsets.UTF_8);
        Files.move(file(HALF), file(ending), StandardCopyOption.ATOMIC_MOVE);
    }

    private Path file(String ending) {
        return folder.resolve(name + ending);
    }
}
