package se.underlag.cli;

import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Where a machine has no language, as under cron and in bare containers, Java takes file names for ASCII: a file with an
 * {@code å} in its name cannot be opened, nor so much as be named on the command line, and no option of Java's changes
 * that. The program then starts itself anew with a language that has UTF-8.
 */
public final class OwnLocale {

    private static final String LANGUAGE = "LC_ALL";
    private static final String UTF_8 = "C.UTF-8";

    /** Set for the process that was started anew, whose arguments are encoded: so that no bytes are lost on the way. */
    private static final String ANEW = "UNDERLAG_STARTED_ANEW";

    /** How this process was started, each argument ended by a zero byte. Where it is not there, Java has UTF-8. */
    private static final Path COMMAND_LINE = Path.of("/proc/self/cmdline");

    private static final Duration ECHO = Duration.ofSeconds(1);

    private OwnLocale() {}

    /** The arguments as the user gave them. */
    public static String[] arguments(String[] given) {
        return isAnew()
                ? Stream.of(given)
                        .map(argument -> URLDecoder.decode(argument, StandardCharsets.UTF_8))
                        .toArray(String[]::new)
                : given;
    }

    /**
     * Does everything in a process of its own, where this one cannot name files.
     *
     * @return the exit code; empty where this process can do it itself, or nothing better can be had
     */
    public static OptionalInt runAnew(String[] given) {
        if (isAnew() || namesFiles() || !Files.isReadable(COMMAND_LINE)) {
            return OptionalInt.empty();
        }
        try {
            ProcessBuilder anew = new ProcessBuilder(command(given.length)).inheritIO();
            anew.environment().put(LANGUAGE, UTF_8);
            anew.environment().put(ANEW, "1");
            return OptionalInt.of(exitOf(anew.start()));
        } catch (IOException e) {
            return OptionalInt.empty();
        }
    }

    /** How long a signal may come twice: where we were started anew, from the terminal and from who started us. */
    static Duration echo() {
        return isAnew() ? ECHO : Duration.ZERO;
    }

    private static boolean isAnew() {
        return System.getenv(ANEW) != null;
    }

    private static boolean namesFiles() {
        try {
            return !Path.of("å").toString().isEmpty();
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** The command that started this process, with Java's options as they were and our arguments encoded. */
    private static List<String> command(int arguments) throws IOException {
        String line = new String(Files.readAllBytes(COMMAND_LINE), StandardCharsets.UTF_8);
        List<String> parts = List.of(line.split("\0", -1));
        // The last zero byte ends the last argument: what is after it is none.
        int end = parts.size() - 1;
        int ours = end - arguments;
        if (ours < 1) {
            throw new IOException("not the command line of this process");
        }
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElseGet(() -> Path.of(
                        System.getProperty("java.home"), "bin", "java")
                .toString()));
        command.addAll(parts.subList(1, ours));
        parts.subList(ours, end).forEach(argument -> command.add(URLEncoder.encode(argument, StandardCharsets.UTF_8)));
        return command;
    }

    /** Waits; who asks this process to end asks the other. */
    private static int exitOf(Process process) {
        Signals.every(process::destroy);
        return process.onExit().join().exitValue();
    }
}
