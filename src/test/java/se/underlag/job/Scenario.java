package se.underlag.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import se.underlag.wording.Messages;

/**
 * A watch on temporary folders whose time goes on only while it pauses, and what people do meanwhile, each at its second.
 * After the last of it the watch is ended.
 */
final class Scenario implements Attendant {

    /** What somebody does. */
    interface Deed {
        void act() throws Exception;
    }

    /** Something that was told, and when. */
    record Told(long second, WatchEvent event) {}

    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private final Path folder;
    private final Map<Duration, List<Deed>> deeds = new TreeMap<>();
    private final List<Told> told = new ArrayList<>();
    private final WatchClock clock;
    private final Workplace workplace;
    private Duration elapsed = Duration.ZERO;
    private Deed errand = () -> {};
    private Progress progress = Progress.NONE;
    private BooleanSupplier stopping = () -> false;
    private boolean keep;
    private boolean reportAfterImport;
    private LocalTime reportAt = LocalTime.of(2, 0);
    private boolean over;

    Scenario(Path folder, Instant begins) throws IOException {
        this.folder = folder;
        this.clock = new WatchClock(begins);
        this.workplace = new Workplace(new TextRooms(), clock, length -> {}, data -> {});
        Files.createDirectories(folder.resolve("jobs"));
        Files.createDirectories(inbox());
    }

    /** Local time that goes on with the watch, and that somebody may set. */
    private final class WatchClock extends Clock {

        private Instant zero;

        WatchClock(Instant zero) {
            this.zero = zero;
        }

        @Override
        public ZoneId getZone() {
            return ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            return zero.plus(elapsed);
        }
    }

    Scenario keeping() {
        keep = true;
        return this;
    }

    Scenario reportingAfterImport() {
        reportAfterImport = true;
        return this;
    }

    Scenario reportingAt(String time) {
        reportAt = LocalTime.parse(time);
        return this;
    }

    /** At a second of the watch somebody does something. */
    Scenario at(long second, Deed deed) {
        deeds.computeIfAbsent(Duration.ofSeconds(second), none -> new ArrayList<>())
                .add(deed);
        return this;
    }

    Scenario drop(long second, String name, String content) {
        return at(second, () -> write(inbox().resolve(name), content));
    }

    /** The clock is set, or the machine has slept. */
    Scenario setClock(long second, String moment) {
        return at(second, () -> clock.zero = Instant.parse(moment).minus(elapsed));
    }

    /** Done in every round. */
    Scenario errand(Deed done) {
        errand = done;
        return this;
    }

    Scenario progress(Progress told) {
        progress = told;
        return this;
    }

    Scenario stoppingWhen(BooleanSupplier reason) {
        stopping = reason;
        return this;
    }

    /** Watches until nothing more is to come. */
    List<Told> watch() throws Exception {
        new Watch(new TextRooms(), workplace, clock, () -> elapsed, this::pause).run(order(), this);
        return List.copyOf(told);
    }

    /** The same, as the file names with what became of them, and the names of other events. */
    List<String> words() throws Exception {
        watch();
        return told.stream()
                .flatMap(one -> words(one.event()).stream().map(words -> one.second() + " " + words))
                .toList();
    }

    private static List<String> words(WatchEvent event) {
        if (event instanceof WatchEvent.Imported imported) {
            return imported.report().files().stream()
                    .map(file -> file.file().name() + " " + file.getClass().getSimpleName())
                    .toList();
        }
        return List.of(
                event instanceof WatchEvent.Waits waits
                        ? waits.waiting().name() + " " + waits.waiting().why()
                        : event.getClass().getSimpleName());
    }

    private void pause(Duration length) {
        elapsed = elapsed.plus(length);
        List<Duration> due = deeds.keySet().stream()
                .filter(time -> time.compareTo(elapsed) <= 0)
                .toList();
        for (Duration time : due) {
            deeds.remove(time).forEach(Scenario::act);
        }
        over = deeds.isEmpty();
    }

    private static void act(Deed deed) {
        try {
            deed.act();
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    @Override
    public void hears(WatchEvent event) {
        told.add(new Told(elapsed.toSeconds(), event));
    }

    @Override
    public Progress progress() {
        return progress;
    }

    @Override
    public void doErrands() {
        act(errand);
    }

    @Override
    public boolean wantsToStop() {
        return over || stopping.getAsBoolean();
    }

    Workplace workplace() {
        return workplace;
    }

    WatchOrder order() {
        RunRequest request = new RunRequest(
                folder.resolve("jobs"),
                inbox(),
                data(),
                folder.resolve("output"),
                Optional.empty(),
                keep,
                Optional.empty(),
                Messages.SWEDISH);
        return new WatchOrder(request, reportAt, reportAfterImport);
    }

    Path inbox() {
        return folder.resolve("inbox");
    }

    Path data() {
        return folder.resolve("data");
    }

    Path jobs() {
        return folder.resolve("jobs");
    }

    static void write(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    /** The names of what lies in the inbox outside of its own folders. */
    List<String> lyingInInbox() throws IOException {
        try (var files = Files.list(inbox())) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }
}
