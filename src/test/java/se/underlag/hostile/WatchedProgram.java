package se.underlag.hostile;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import se.underlag.Application;

/** The program, or one that trespasses on purpose, under the eyes of {@link Watch}; what it saw is in a file at the end. */
final class WatchedProgram {

    /** Without it Java lets nobody watch. */
    static final List<String> OPTIONS = List.of("-Djava.security.manager=allow");

    /** Instead of a command: do what the watch must see. */
    static final String TRESPASS = "trespass";

    private WatchedProgram() {}

    /** @param arguments the file for what was seen, then those of the program */
    @SuppressWarnings("removal")
    public static void main(String[] arguments) throws IOException {
        OutputStream report = new FileOutputStream(arguments[0]);
        Watch watch = new Watch();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> write(report, watch)));
        System.setSecurityManager(watch);
        String[] others = Arrays.copyOfRange(arguments, 1, arguments.length);
        if (others[0].equals(TRESPASS)) {
            Trespass.on(others);
        } else {
            Application.main(others);
        }
    }

    private static void write(OutputStream report, Watch watch) {
        try (report) {
            report.write(String.join("\n", watch.seen()).getBytes(StandardCharsets.UTF_8));
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }
}
