package se.underlag.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Everything that can be measured. A case's input is written when its turn comes. */
final class Cases {

    private static final int ROWS_OF_XLS = 65_000;
    private static final int SMALL_FILES = 500;
    private static final int ROWS_OF_SMALL = 40;
    private static final int LARGE_FILES = 10;
    private static final int ROWS_OF_MONTH = 2_000;
    private static final int MONTHS_OF_YEAR = 12;
    private static final String REPORT = "regionstyrelsen";
    private static final String MONTH = "2024-12";
    private static final String TURNS = "20";
    private static final Path DATA = Path.of("data");

    private final Settings settings;
    private final Commands commands;
    private final RegisterFiles files;
    private final Prepared prepared;
    private final Rivals rivals;
    private final Scripts scripts;

    Cases(Settings settings) {
        this.settings = settings;
        this.commands = new Commands(settings);
        this.files = new RegisterFiles(settings.work());
        this.prepared = new Prepared(settings, commands);
        this.rivals = new Rivals(settings, commands);
        this.scripts = new Scripts(settings.scripts());
    }

    /** A case by its name, with what makes its input. */
    record Planned(String name, Preparation preparation) {

        Case prepared() throws IOException, InterruptedException {
            return preparation.made();
        }
    }

    /** Writes the input of a case. */
    interface Preparation {
        Case made() throws IOException, InterruptedException;
    }

    /**
     * The cases that were asked for. Their names stand in the profile of the build too, which looks at what is asked for
     * before it builds anything.
     *
     * @throws CannotMeasure when there is none of a name that was asked for
     */
    List<Planned> wanted() {
        List<Planned> all = List.of(
                new Planned("xlsx", this::xlsx),
                new Planned("csv", this::csv),
                new Planned("xls", this::xls),
                new Planned("small", this::small),
                new Planned("ten", this::ten),
                new Planned("idle", this::idle),
                new Planned("charts", this::charts),
                new Planned("years", this::years));
        settings.check(all.stream().map(Planned::name).toList());
        return all.stream().filter(planned -> settings.wants(planned.name())).toList();
    }

    private Case xlsx() throws IOException, InterruptedException {
        Path inbox = files.folder(1, settings.rows(), RegisterFormat.XLSX);
        Path file = RegisterFiles.only(inbox);
        List<Contender> all = new ArrayList<>();
        all.add(rivals.inflateOnly(file));
        Contender yardstick = rivals.fastexcel(file);
        all.add(yardstick);
        all.add(rivals.fastexcelAsLaunched(file, inbox));
        all.add(rivals.streaming(file));
        all.addAll(scripts.contenders(file));
        all.add(bareRead(file));
        all.add(act("import", inbox));
        all.add(act("run", inbox));
        all.add(Contender.underlag(
                "underlag: run, java -jar",
                DATA,
                round -> commands.underlagByJava("run", inbox, round.resolve(DATA), round.resolve("output"))));
        return new Case("xlsx", about(file, settings.rows()), settings.rows(), yardstick.name(), all);
    }

    private Case csv() throws IOException {
        Path inbox = files.folder(1, settings.rows(), RegisterFormat.CSV);
        Path file = RegisterFiles.only(inbox);
        Contender yardstick = rivals.commonsCsv(file);
        return new Case(
                "csv",
                about(file, settings.rows()),
                settings.rows(),
                yardstick.name(),
                List.of(yardstick, bareRead(file), act("import", inbox), act("run", inbox)));
    }

    private Case xls() throws IOException {
        int rows = Math.min(ROWS_OF_XLS, settings.rows());
        Path inbox = files.folder(1, rows, RegisterFormat.XLS);
        Path file = RegisterFiles.only(inbox);
        Contender read = bareRead(file);
        return new Case(
                "xls", about(file, rows), rows, read.name(), List.of(read, act("import", inbox), act("run", inbox)));
    }

    private Case small() throws IOException, InterruptedException {
        Path inbox = files.folder(SMALL_FILES, ROWS_OF_SMALL, RegisterFormat.XLSX);
        Contender yardstick = rivals.fastexcel(inbox);
        return new Case(
                "small",
                "%d workbooks of %d rows".formatted(SMALL_FILES, ROWS_OF_SMALL),
                (long) SMALL_FILES * ROWS_OF_SMALL,
                yardstick.name(),
                List.of(yardstick, rivals.fastexcelAsLaunched(inbox, inbox), act("import", inbox), act("run", inbox)));
    }

    private Case ten() throws IOException {
        Path one = files.folder(1, settings.rows(), RegisterFormat.XLSX);
        Path ten = files.folder(LARGE_FILES, settings.rows(), RegisterFormat.XLSX);
        Contender single = act("run", one, "underlag: run, one file");
        return new Case(
                "ten",
                "%d workbooks of %,d rows beside one; ÷ %1$d is the ratio per file"
                        .formatted(LARGE_FILES, settings.rows()),
                0,
                single.name(),
                List.of(single, act("run", ten, "underlag: run, ten files")));
    }

    /** Charts alone, so many that starting Java and making tables hardly count. */
    private Case charts() throws IOException, InterruptedException {
        Path pictures = prepared.samples().output().resolve(Path.of(MONTH, REPORT, "charts"));
        Contender bare = rivals.bareCharts(pictures, TURNS);
        return new Case(
                "charts",
                "the charts of the sample report, %s times".formatted(TURNS),
                0,
                bare.name(),
                List.of(
                        bare,
                        Contender.rival(
                                "underlag: PNG and SVG",
                                commands.throughTheJar(
                                        DrawCharts.class,
                                        settings.jobs().toString(),
                                        settings.samples().toString(),
                                        REPORT,
                                        MONTH,
                                        TURNS))));
    }

    /** Nothing new: what a command costs that has nothing to do, in a folder where everything has been done. */
    private Case idle() throws IOException, InterruptedException {
        Prepared.Place done = prepared.samples();
        Contender yardstick = rivals.emptyApplication();
        return new Case(
                "idle",
                "the samples, imported and reported before",
                0,
                yardstick.name(),
                List.of(
                        yardstick,
                        again("import", done),
                        again("run", done),
                        Contender.underlag(
                                "underlag: run, nothing new, java -jar",
                                done.data(),
                                round -> commands.underlagByJava(
                                        "run", settings.samples(), done.data(), done.output()))));
    }

    private Contender again(String command, Prepared.Place done) {
        return Contender.underlag(
                "underlag: %s, nothing new".formatted(command),
                done.data(),
                round -> commands.underlag(command, settings.samples(), done.data(), done.output()));
    }

    /** Reports of what is stored, by how much is stored. */
    private Case years() throws IOException, InterruptedException {
        Contender two = report(2);
        return new Case(
                "years",
                "reports from stored months of %,d rows each, and from the samples".formatted(ROWS_OF_MONTH),
                0,
                two.name(),
                List.of(two, report(10)));
    }

    private Contender report(int years) throws IOException, InterruptedException {
        Path inbox = files.folder(years * MONTHS_OF_YEAR, ROWS_OF_MONTH, RegisterFormat.XLSX);
        Path data = prepared.years(years, inbox).data();
        return Contender.underlag(
                "underlag: report, %d years stored".formatted(years),
                data,
                round -> commands.underlag("report", inbox, data, round));
    }

    private Contender bareRead(Path file) {
        return Contender.bareRead("underlag: bare read", commands.throughTheJar(SheetRead.class, file.toString()));
    }

    private Contender act(String command, Path inbox) {
        return act(command, inbox, "underlag: " + command);
    }

    private Contender act(String command, Path inbox, String name) {
        return Contender.underlag(
                name, DATA, round -> commands.underlag(command, inbox, round.resolve(DATA), round.resolve("output")));
    }

    private static String about(Path file, int rows) {
        return "%s, %,d bytes, %,d rows"
                .formatted(file.getFileName(), file.toFile().length(), rows);
    }
}
