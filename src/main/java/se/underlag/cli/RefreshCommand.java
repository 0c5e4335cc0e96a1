package se.underlag.cli;

import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.underlag.job.Refreshing;
import se.underlag.job.UsageMistake;
import se.underlag.store.DataFolderInUse;

/** The command {@code refresh}. */
@Command
final class RefreshCommand implements Callable<Integer>, Logging {

    private final Refreshing refreshing;
    private final CommonOptions common;
    private final Console console;
    private final ZoneId zone;

    @Mixin
    private final DataOptions options = new DataOptions();

    @Option(names = "--report", descriptionKey = "refresh.report", paramLabel = "REPORT")
    private Optional<String> report = Optional.empty();

    @Option(names = "--as-of", descriptionKey = "as-of", paramLabel = "YYYY-MM")
    private Optional<YearMonth> asOf = Optional.empty();

    @Parameters(arity = "1", descriptionKey = "refresh.file", paramLabel = "FILE")
    private Path file = Path.of("");

    RefreshCommand(Refreshing refreshing, CommonOptions common, Console console, ZoneId zone) {
        this.refreshing = refreshing;
        this.common = common;
        this.console = console;
        this.zone = zone;
    }

    @Override
    public Integer call() throws UsageMistake, DataFolderInUse {
        Wording wording = new Wording(common.language.locale(), zone);
        Refreshing.Done done =
                refreshing.run(new Refreshing.Order(file, report, asOf), options.data, options.jobs, wording.locale());
        RefreshTelling telling = new RefreshTelling(file, done, wording);
        if (common.format == Format.json) {
            console.out().println(Json.of(telling.json()));
        } else {
            telling.lines(common.quiet).forEach(console.out()::println);
        }
        return ExitCode.DONE.number();
    }

    @Override
    public Path log() {
        return TechnicalLog.of(options.data);
    }
}
