package se.underlag.bench;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The command lines of the measured processes, all with the same heap. */
final class Commands {

    private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));

    static final String JAVA = JAVA_HOME.resolve(Path.of("bin", "java")).toString();

    private final Settings settings;

    Commands(Settings settings) {
        this.settings = settings;
    }

    /**
     * A program of ours that stands for a library, on a class path of only what it needs: to look through more archives
     * would cost it time.
     *
     * @param libraries how the names of the archives that it needs begin
     */
    List<String> rival(Class<?> program, List<String> libraries, Path argument) {
        List<String> path = new ArrayList<>(List.of(settings.classes().toString()));
        path.addAll(libraries(libraries));
        return java(path, program, argument.toString());
    }

    /** The archives whose names begin so. */
    static List<String> libraries(List<String> beginnings) {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(archive -> beginnings.stream()
                        .anyMatch(beginning ->
                                Path.of(archive).getFileName().toString().startsWith(beginning)))
                .toList();
    }

    /** A program of ours that calls the classes of the built jar, loaded as the program itself loads them. */
    List<String> throughTheJar(Class<?> program, String... arguments) {
        return java(List.of(settings.jar().toString(), settings.classes().toString()), program, arguments);
    }

    private List<String> java(List<String> path, Class<?> program, String... arguments) {
        List<String> command = java("-cp", String.join(File.pathSeparator, path), program.getName());
        command.addAll(List.of(arguments));
        return command;
    }

    /**
     * A command of the program, as the guide to operation says to start it: by its launcher.
     *
     * @param inbox the folder with its input
     * @param data the folder with what is stored
     * @param output the folder for what it makes
     */
    List<String> underlag(String command, Path inbox, Path data, Path output) {
        return underlagBy(JAVA_HOME, command, inbox, data, output);
    }

    /** The same, the launcher starting another Java. */
    List<String> underlagBy(Path javaHome, String command, Path inbox, Path data, Path output) {
        List<String> line = launcher(javaHome);
        line.addAll(arguments(command, inbox, data, output));
        return line;
    }

    /** The same by Java alone. */
    List<String> underlagByJava(String command, Path inbox, Path data, Path output) {
        List<String> line = java("-jar", settings.jar().toString());
        line.addAll(arguments(command, inbox, data, output));
        return line;
    }

    /** Has the launcher keep what Java loads. */
    List<String> makeArchive() {
        List<String> line = launcher(JAVA_HOME);
        line.addAll(List.of("--make-archive", "--jobs=" + settings.jobs(), "--inbox=" + settings.samples()));
        return line;
    }

    private List<String> launcher(Path javaHome) {
        return new ArrayList<>(List.of(
                "env",
                "JAVA_HOME=" + javaHome,
                "UNDERLAG_JAVA_OPTS=-Xmx" + settings.heap(),
                settings.jar().resolveSibling("underlag").toString()));
    }

    private List<String> arguments(String command, Path inbox, Path data, Path output) {
        List<String> line = new ArrayList<>(List.of(command, "--jobs=" + settings.jobs()));
        if (!command.equals("report")) {
            line.addAll(List.of("--inbox=" + inbox, "--keep"));
        }
        line.addAll(List.of("--data=" + data, "--output=" + output));
        return line;
    }

    private List<String> java(String... arguments) {
        List<String> command = new ArrayList<>(List.of(JAVA, "-Xmx" + settings.heap()));
        command.addAll(List.of(arguments));
        return command;
    }
}
