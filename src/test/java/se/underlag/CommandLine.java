package se.underlag;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import se.underlag.cli.Console;
import se.underlag.cli.Underlag;
import se.underlag.job.DefinedRooms;

/** The real command line, with a clock that stands still. */
final class CommandLine {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2025-01-20T02:00:00Z"), ZoneId.of("Europe/Stockholm"));

    private CommandLine() {}

    /**
     * What a command did.
     *
     * @param exit its exit code
     * @param text what it printed
     */
    record Done(int exit, String text) {}

    static Done run(List<String> arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        Underlag underlag =
                new Underlag(new DefinedRooms(CLOCK), CLOCK, length -> {}, new Console(print, print, false));
        int exit = underlag.run(arguments.toArray(String[]::new));
        return new Done(exit, out.toString(StandardCharsets.UTF_8));
    }
}
