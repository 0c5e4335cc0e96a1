package se.underlag.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import se.underlag.job.Attendant;
import se.underlag.job.Progress;
import se.underlag.job.RunRequest;
import se.underlag.job.UsageMistake;
import se.underlag.job.Watch;
import se.underlag.job.WatchEvent;
import se.underlag.job.WatchOrder;
import se.underlag.store.DataFolderInUse;

/** The command {@code watch}: prints what happens until it is asked to end. */
@Command
final class WatchCommand implements Callable<Integer>, Logging {

    private final Watch watch;
    private final CommonOptions common;
    private final Console console;
    private final Clock clock;
    private final Ending ending;
    private final Function<Path, ErrandDesk> desks;

    @Mixin
    private final RunOptions options = new RunOptions();

    @Option(names = "--report-at", descriptionKey = "report-at", defaultValue = "02:00", paramLabel = "HH:MM")
    private LocalTime reportAt = LocalTime.of(2, 0);

    @Option(names = "--report-after-import", descriptionKey = "report-after-import")
    private boolean reportAfterImport;

    /**
     * @param ending says when it is to end
     * @param desks gives where others ask the owner of a data folder to do something
     */
    WatchCommand(
            Watch watch,
            CommonOptions common,
            Console console,
            Clock clock,
            Ending ending,
            Function<Path, ErrandDesk> desks) {
        this.watch = watch;
        this.common = common;
        this.console = console;
        this.clock = clock;
        this.ending = ending;
        this.desks = desks;
    }

    @Override
    public Integer call() throws UsageMistake, DataFolderInUse {
        Wording wording = new Wording(common.language.locale(), clock.getZone());
        RunRequest request = options.request(common.language, Optional.empty());
        WatchTelling telling = common.format == Format.json
                ? new WatchJson(clock, wording, common.quiet)
                : new WatchLines(clock, wording, request, common.quiet, log());
        OnConsole attendant = new OnConsole(telling, wording, desks.apply(options.data));
        ending.calls(attendant::stop);
        WatchOrder order = new WatchOrder(request, reportAt, reportAfterImport);
        watch.run(order, attendant);
        attendant.print(telling.ended());
        return ExitCode.DONE.number();
    }

    @Override
    public Path log() {
        return TechnicalLog.of(options.data);
    }

    /** Prints; asked to stop from another thread. */
    private final class OnConsole implements Attendant {

        private final WatchTelling telling;
        private final Wording wording;
        private final ErrandDesk desk;
        private final AtomicBoolean stopping = new AtomicBoolean();
        private ProgressLine line;

        OnConsole(WatchTelling telling, Wording wording, ErrandDesk desk) {
            this.telling = telling;
            this.wording = wording;
            this.desk = desk;
            this.line = new ProgressLine(wording, console, clock);
        }

        @Override
        public void hears(WatchEvent event) {
            if (event instanceof WatchEvent.Began || event instanceof WatchEvent.StoreBack) {
                desk.clear();
            }
            print(telling.of(event));
        }

        @Override
        public synchronized Progress progress() {
            line = new ProgressLine(wording, console, clock);
            return console.terminal() && !common.quiet && common.format == Format.text ? line : Progress.NONE;
        }

        @Override
        public void doErrands() {
            desk.doAll();
        }

        @Override
        public boolean wantsToStop() {
            return stopping.get();
        }

        void stop() {
            stopping.set(true);
            print(telling.ending());
        }

        synchronized void print(List<String> lines) {
            line.clear();
            lines.forEach(console.out()::println);
        }
    }
}
