package se.underlag.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * Starts a program of ours as the launcher starts {@code underlag}: with the options it gives Java for an input, and with an
 * archive of the classes that are needed. The options are had from the launcher itself, which is given a Java that only
 * tells what it was asked.
 */
final class AsLaunched {

    private static final String TELLING =
            """
            #!/bin/sh
            echo "MALLOC_ARENA_MAX=$MALLOC_ARENA_MAX"
            printf '%s\\n' "$@"
            """;

    private final Settings settings;
    private final Commands commands;

    AsLaunched(Settings settings, Commands commands) {
        this.settings = settings;
        this.commands = commands;
    }

    /**
     * The command line; the archive is made at once.
     *
     * @param libraries the archives that the program needs
     * @param input what it reads
     * @param inbox the folder in which {@code underlag run} would read the same
     */
    List<String> command(Class<?> program, List<String> libraries, Path input, Path inbox)
            throws IOException, InterruptedException {
        List<String> told = told(inbox);
        Path archive = settings.work().resolve(inbox.getFileName() + ".jsa");
        Files.deleteIfExists(archive);
        List<String> path = new ArrayList<>(List.of(programs().toString()));
        path.addAll(libraries);
        List<String> ending =
                List.of("-cp", String.join(File.pathSeparator, path), program.getName(), input.toString());
        ChildProcess.prepare(
                line(told, "-XX:ArchiveClassesAtExit=" + archive, ending),
                settings.log().resolve(archive.getFileName() + ".txt"));
        if (!Files.exists(archive)) {
            throw new CannotMeasure("Java has made no archive of the classes of " + program.getSimpleName());
        }
        return line(told, "-XX:SharedArchiveFile=" + archive, ending);
    }

    /** What the launcher sets in the environment, then its options for Java, without those that name a file of the program's own. */
    private List<String> told(Path inbox) throws IOException, InterruptedException {
        Path home = settings.work().resolve("telling");
        Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.writeString(java, TELLING);
        if (!java.toFile().setExecutable(true)) {
            throw new CannotMeasure(java + " cannot be made executable");
        }
        Path answer = settings.log().resolve(inbox.getFileName() + "-options.txt");
        ChildProcess.prepare(commands.underlagBy(home, "run", inbox, home, home), answer);
        String program = settings.jar().toRealPath().getParent() + File.separator;
        return Files.readAllLines(answer).stream()
                .takeWhile(word -> !word.equals("-cp"))
                .filter(word -> !word.contains(program))
                .toList();
    }

    private static List<String> line(List<String> told, String archive, List<String> ending) {
        Stream<String> options = Stream.concat(told.stream().skip(1), Stream.of(archive));
        return Stream.of(Stream.of("env", told.get(0), Commands.JAVA), options, ending.stream())
                .flatMap(words -> words)
                .toList();
    }

    /** Java keeps no archive of classes that lie in a folder. */
    private Path programs() {
        Path jar = settings.work().resolve("programs.jar");
        String[] arguments = {
            "--create", "--file", jar.toString(), "-C", settings.classes().toString(), "se/underlag/bench"
        };
        boolean made = ToolProvider.findFirst("jar")
                .map(tool -> tool.run(System.out, System.err, arguments) == 0)
                .orElse(false);
        if (!made) {
            throw new CannotMeasure(jar + " could not be made: a JDK is needed");
        }
        return jar;
    }
}
