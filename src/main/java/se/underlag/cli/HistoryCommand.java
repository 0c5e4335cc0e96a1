package se.underlag.cli;

import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.underlag.job.History;
import se.underlag.job.Recorded;
import se.underlag.job.UsageMistake;
import se.underlag.store.DataFolderInUse;

/** The command {@code history}. */
@Command
final class HistoryCommand implements Callable<Integer> {

    private final History history;
    private final CommonOptions common;
    private final Console console;
    private final ZoneId zone;

    @Mixin
    private final DataOptions options = new DataOptions();

    @Option(names = "--last", descriptionKey = "history.last", defaultValue = "20", paramLabel = "N")
    private int last = 20;

    @Parameters(arity = "0..1", descriptionKey = "history.delivery", paramLabel = "DELIVERY")
    private Optional<Long> delivery = Optional.empty();

    HistoryCommand(History history, CommonOptions common, Console console, ZoneId zone) {
        this.history = history;
        this.common = common;
        this.console = console;
        this.zone = zone;
    }

    @Override
    public Integer call() throws UsageMistake, DataFolderInUse {
        Wording wording = new Wording(common.language.locale(), zone);
        boolean json = common.format == Format.json;
        if (delivery.isPresent()) {
            Recorded.OfDelivery found = history.of(delivery.get(), options.data, options.jobs, wording.locale());
            if (json) {
                console.out().println(Json.of(HistoryJson.of(found)));
            } else {
                new HistoryLines(wording).of(found).forEach(console.out()::println);
            }
        } else {
            Recorded all = history.all(options.data, options.jobs, wording.locale());
            if (json) {
                console.out().println(Json.of(HistoryJson.of(all)));
            } else {
                new HistoryLines(wording).of(all, last).forEach(console.out()::println);
            }
        }
        return ExitCode.DONE.number();
    }
}
