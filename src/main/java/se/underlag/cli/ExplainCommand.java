package se.underlag.cli;

import java.time.Clock;
import java.time.YearMonth;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.underlag.job.Explained;
import se.underlag.job.Explaining;
import se.underlag.job.Question;
import se.underlag.job.UsageMistake;
import se.underlag.store.DataFolderInUse;

/** The command {@code explain}. */
@Command
final class ExplainCommand implements Callable<Integer> {

    private final Explaining explaining;
    private final CommonOptions common;
    private final Console console;
    private final Clock clock;

    @Spec
    private CommandSpec command;

    @Mixin
    private final DataOptions options = new DataOptions();

    @Mixin
    private final AsKnownAt asKnownAt = new AsKnownAt();

    @Option(names = "--table", descriptionKey = "explain.table", paramLabel = "TABLE")
    private Optional<String> table = Optional.empty();

    @Option(names = "--row", descriptionKey = "explain.row", paramLabel = "ROW")
    private Optional<String> row = Optional.empty();

    @Option(names = "--column", descriptionKey = "explain.column", paramLabel = "COLUMN")
    private Optional<String> column = Optional.empty();

    @Option(names = "--report", descriptionKey = "explain.report", paramLabel = "REPORT")
    private Optional<String> report = Optional.empty();

    @Option(names = "--as-of", descriptionKey = "as-of", paramLabel = "YYYY-MM")
    private Optional<YearMonth> asOf = Optional.empty();

    @Option(names = "--all", descriptionKey = "explain.all")
    private boolean all;

    @Parameters(arity = "0..1", descriptionKey = "explain.code", paramLabel = "CODE")
    private Optional<String> code = Optional.empty();

    ExplainCommand(Explaining explaining, CommonOptions common, Console console, Clock clock) {
        this.explaining = explaining;
        this.common = common;
        this.console = console;
        this.clock = clock;
    }

    @Override
    public Integer call() throws UsageMistake, DataFolderInUse {
        Wording wording = new Wording(common.language.locale(), clock.getZone());
        Question question = new Question(subject(wording), row, column);
        Explained explained = explaining.explain(question, options.data, options.jobs, wording.locale());
        if (common.format == Format.json) {
            console.out().println(Json.of(new ExplainJson(explained, wording.units()).value()));
        } else {
            new ExplainLines(explained, wording, all).lines().forEach(console.out()::println);
        }
        return ExitCode.DONE.number();
    }

    /** A table is named in one way only: a code says already in which report it is, and of what. */
    private Question.Subject subject(Wording wording) {
        boolean named = table.isPresent();
        boolean more = report.isPresent() || asOf.isPresent() || asKnownAt.isGiven();
        if (named == code.isPresent()) {
            throw new Mistakes.Combination(command.commandLine(), wording.text("usage.explain-what"));
        }
        if (code.isPresent() && more) {
            throw new Mistakes.Combination(command.commandLine(), wording.text("usage.explain-code"));
        }
        return code.isPresent()
                ? new Question.Coded(code.get())
                : new Question.Named(
                        table.orElseThrow(), report, asOf, asKnownAt.past(clock, command.commandLine(), wording));
    }

    /** The command with a reader for moments. */
    CommandLine line() {
        CommandLine line = new CommandLine(this);
        line.registerConverter(AsKnownAt.Moment.class, AsKnownAt.Moment::parse);
        return line;
    }
}
