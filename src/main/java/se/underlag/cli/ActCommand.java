package se.underlag.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Spec;
import se.underlag.job.Progress;
import se.underlag.job.RunReport;
import se.underlag.job.RunRequest;
import se.underlag.job.UsageMistake;
import se.underlag.store.DataFolderInUse;

/** The commands {@code run}, {@code import} and {@code report}: the same options, each its own door. */
@Command
final class ActCommand implements Callable<Integer>, Logging {

    /** What such a command calls. */
    interface Door {
        RunReport run(RunRequest request, Progress progress) throws UsageMistake, DataFolderInUse;
    }

    private final Door door;
    private final CommonOptions common;
    private final Console console;
    private final Clock clock;

    @Mixin
    private final RunOptions options = new RunOptions();

    private final AsKnownAt asKnownAt = new AsKnownAt();

    @Spec
    private CommandSpec command = CommandSpec.create();

    ActCommand(Door door, CommonOptions common, Console console, Clock clock) {
        this.door = door;
        this.common = common;
        this.console = console;
        this.clock = clock;
    }

    @Override
    public Integer call() throws UsageMistake, DataFolderInUse {
        Wording wording = new Wording(common.language.locale(), clock.getZone());
        RunRequest request = options.request(common.language, asKnownAt.past(clock, command.commandLine(), wording));
        RunReport report = done(request, wording);
        ExitCode exit = exit(report);
        if (common.format == Format.json) {
            console.out().println(Json.of(RunJson.of(report, exit, wording.locale())));
        } else {
            new RunLines(wording, request).of(report, common.quiet, log()).forEach(console.out()::println);
        }
        return exit.number();
    }

    private RunReport done(RunRequest request, Wording wording) throws UsageMistake, DataFolderInUse {
        boolean silent = common.quiet || common.format == Format.json;
        ProgressLine line = new ProgressLine(wording, console, clock);
        try {
            return door.run(request, silent ? Progress.NONE : line);
        } finally {
            line.clear();
        }
    }

    /** The command that imports nothing, with an option more: to show what was known at an earlier moment. */
    CommandLine withEarlierKnowledge() {
        CommandLine line = new CommandLine(this);
        hide(line.getCommandSpec(), "--inbox", "--keep");
        line.getCommandSpec().addMixin("asKnownAt", CommandSpec.forAnnotatedObject(asKnownAt));
        line.registerConverter(AsKnownAt.Moment.class, AsKnownAt.Moment::parse);
        return line;
    }

    /** What makes no difference to a command is taken, for whoever gives all commands the same, and not listed. */
    private static void hide(CommandSpec command, String... names) {
        for (String name : names) {
            OptionSpec option = command.findOption(name);
            command.remove(option);
            command.addOption(OptionSpec.builder(option).hidden(true).build());
        }
    }

    @Override
    public Path log() {
        return TechnicalLog.of(options.data);
    }

    private static ExitCode exit(RunReport report) {
        if (report.hasFailed()) {
            return ExitCode.FAILED;
        }
        return report.counts().refused() > 0 ? ExitCode.REFUSED : ExitCode.DONE;
    }
}
