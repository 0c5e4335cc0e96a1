package se.underlag.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import se.underlag.intake.Elapsed;
import se.underlag.intake.Pause;
import se.underlag.job.BackingUp;
import se.underlag.job.Check;
import se.underlag.job.Explaining;
import se.underlag.job.History;
import se.underlag.job.ImportRun;
import se.underlag.job.NightlyRun;
import se.underlag.job.Peek;
import se.underlag.job.Refreshing;
import se.underlag.job.ReportRun;
import se.underlag.job.Rooms;
import se.underlag.job.Version;
import se.underlag.job.Watch;
import se.underlag.job.Withdrawing;
import se.underlag.job.Workplace;

/** The command line: parses arguments, calls one door of {@code job}, prints what came of it. */
public final class Underlag {

    /** So much is put by in bytes to have room for words where memory has run out. */
    private static final int ROOM_FOR_WORDS = 1 << 20;

    private final Rooms rooms;
    private final Clock clock;
    private final Pause pause;
    private final Elapsed elapsed;
    private final Ending ending;
    private final Console console;
    private Optional<byte[]> reserve = Optional.of(new byte[ROOM_FOR_WORDS]);

    /**
     * For commands that end by themselves.
     *
     * @param rooms the rooms that the jobs work with
     * @param clock says what time it is
     * @param pause lets time go by where a file may still be growing
     * @param console where the user reads
     */
    public Underlag(Rooms rooms, Clock clock, Pause pause, Console console) {
        this(rooms, clock, pause, Elapsed.REAL, Ending.NEVER, console);
    }

    /**
     * @param rooms the rooms that the jobs work with
     * @param clock says what time it is
     * @param pause lets time go by between two looks
     * @param elapsed says how long something took
     * @param ending says when a command that goes on for ever is to end
     * @param console where the user reads
     */
    public Underlag(Rooms rooms, Clock clock, Pause pause, Elapsed elapsed, Ending ending, Console console) {
        this.rooms = rooms;
        this.clock = clock;
        this.pause = pause;
        this.elapsed = elapsed;
        this.ending = ending;
        this.console = console;
    }

    /** Does what the arguments say; gives the exit code. */
    public int run(String... arguments) {
        Workplace workplace = new Workplace(rooms, clock, pause, TechnicalLog::writeTo);
        Wording wording = new Wording(Language.askedFor(List.of(arguments)).locale(), clock.getZone());
        AsErrand.Caller caller =
                (inUse, line) -> new ErrandCall(inUse.folder(), console, wording, clock, elapsed, pause).done(line);
        try {
            return execute(
                    workplace, console, mistakes -> new AsErrand(mistakes, caller, () -> run(arguments)), arguments);
        } finally {
            TechnicalLog.close();
        }
    }

    private int execute(
            Workplace workplace,
            Console console,
            Function<Mistakes, IExecutionExceptionHandler> handler,
            String... arguments) {
        Locale locale = Language.askedFor(List.of(arguments)).locale();
        Mistakes mistakes = new Mistakes(
                new Wording(locale, clock.getZone()), console, Format.askedFor(List.of(arguments)) == Format.json);
        CommandLine line = commands(workplace, console, arguments);
        line.setResourceBundle(help(locale));
        line.setOut(new PrintWriter(console.out(), true));
        line.setErr(new PrintWriter(console.err(), true));
        line.setParameterExceptionHandler(mistakes);
        line.setExecutionExceptionHandler(handler.apply(mistakes));
        try {
            return line.execute(arguments);
        } catch (Error failure) {
            reserve = Optional.empty();
            return mistakes.handleError(failure, line);
        }
    }

    /** Where others come with their errands while the workplace is held by a watch. */
    private ErrandDesk desk(Workplace workplace, Path data) {
        return new ErrandDesk(
                data, (line, answer) -> execute(workplace, answer, mistakes -> mistakes, line.toArray(String[]::new)));
    }

    /** Only the command that is asked for, where the first argument says it: picocli takes some milliseconds to make each. */
    private CommandLine commands(Workplace workplace, Console console, String... arguments) {
        CommonOptions common = new CommonOptions();
        CommandLine[] top = new CommandLine[1];
        top[0] = new CommandLine(new Top(common, () -> top[0].usage(top[0].getOut())));
        CommandLine line = top[0];
        Map<String, Supplier<Object>> commands = commands(common, workplace, console);
        Optional<String> asked = Arrays.stream(arguments).findFirst().filter(commands::containsKey);
        commands.forEach((name, command) -> {
            if (asked.isEmpty() || asked.get().equals(name)) {
                line.addSubcommand(name, command.get());
            }
        });
        line.getCommandSpec().versionProvider(() ->
                new String[] {"underlag " + Version.ofThisProgram().number()});
        return line;
    }

    /** In the order in which the help tells of them. */
    private Map<String, Supplier<Object>> commands(CommonOptions common, Workplace workplace, Console console) {
        ZoneId zone = clock.getZone();
        Map<String, Supplier<Object>> all = new LinkedHashMap<>();
        all.put("run", () -> new ActCommand(new NightlyRun(workplace)::run, common, console, clock));
        all.put("import", () -> new ActCommand(new ImportRun(workplace)::run, common, console, clock));
        all.put("report", () -> new ActCommand(new ReportRun(workplace)::run, common, console, clock)
                .withEarlierKnowledge());
        all.put("check", () -> new CheckCommand(new Check(rooms, workplace, zone), common, console, zone));
        all.put("peek", () -> new PeekCommand(new Peek(rooms), common, console, zone));
        all.put("history", () -> new HistoryCommand(new History(rooms, workplace), common, console, zone));
        all.put("withdraw", () -> new WithdrawCommand(new Withdrawing(rooms, workplace), common, console, zone));
        all.put("explain", () -> new ExplainCommand(new Explaining(rooms, workplace), common, console, clock).line());
        all.put("refresh", () -> new RefreshCommand(new Refreshing(rooms, workplace), common, console, zone));
        all.put("backup", () -> new BackupCommand(new BackingUp(workplace), common, console, zone));
        all.put(
                "watch",
                () -> new WatchCommand(
                        new Watch(rooms, workplace, clock, elapsed, pause),
                        common,
                        console,
                        clock,
                        ending,
                        data -> desk(workplace, data)));
        return all;
    }

    private static ResourceBundle help(Locale locale) {
        return ResourceBundle.getBundle(
                "se.underlag.cli.help",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
