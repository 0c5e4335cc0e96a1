package se.underlag.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import se.underlag.job.TextRooms;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * A run is stopped between each two of its steps, as a kill would: what lies in all its folders at that moment is kept,
 * and the next run begins with that. However far it came, everything ends as if it had not been stopped.
 */
class KilledAtEachStepTest {

    private static final Pattern TITLE = Pattern.compile("<title>(.*)</title>");

    @TempDir
    Path temporary;

    private Path folder;
    private Desk desk;
    private final List<Path> moments = new ArrayList<>();

    @BeforeEach
    void storeSomethingAndDropFilesOfAllKinds() throws IOException {
        folder = Files.createDirectory(temporary.resolve("folder"));
        desk = new Desk(folder, new TextRooms());
        desk.drop("earlier.csv", "listade\nregionkansliet;2024-12-31;1\nfolktandvarden;2023-12-31;7");
        desk.drop("whole.csv", "listade\nbetong;2024-12-31;12");
        assertThat(desk.run("run")).isZero();
        desk.drop("half.csv", "listade\nbetong;2024-12-31;1");
        assertThat(desk.run("run")).isZero();
        Files.writeString(folder.resolve("inbox/accepted/2025-01-14/half.csv"), "2", StandardOpenOption.APPEND);

        desk.drop("correction.csv", "listade\nregionkansliet;2024-12-31;2");
        desk.drop("hr/new.csv", "listade\nservice;2024-12-31;3\npsykiatri;2024-12-31;4");
        desk.drop("copy of new.csv", "listade\nservice;2024-12-31;3\npsykiatri;2024-12-31;4");
        desk.drop("same bytes.csv", "listade\nregionkansliet;2024-12-31;1\nfolktandvarden;2023-12-31;7");
        desk.drop("same rows.csv", "listade\nfolktandvarden;2023-12-31;7\n");
        desk.drop("refused.csv", "listade\nregionkansliet;2024-12-31;FEL");
        desk.drop("one.csv", "listade\ntillvaxt;2024-12-31;5");
        desk.drop("and its contradiction.csv", "listade\ntillvaxt;2024-12-31;6");
        desk.drop("earlier/earlier.csv", "listade\nstaben-ekonomi;2024-12-31;8");
    }

    @Test
    void the_next_run_brings_everything_to_its_end() throws IOException {
        int exit = atEachMoment(this::keep, () -> desk.run("run"));
        assertThat(exit).isEqualTo(3);
        List<String> undisturbed = accounts();
        assertThat(undisturbed)
                .contains("regionkansliet 2", "service 3", "betong 12")
                .hasSizeGreaterThan(20);
        assertThat(moments).hasSizeGreaterThan(30);

        for (int step = 0; step < moments.size(); step++) {
            delete(folder);
            copy(moments.get(step), folder);
            int again = desk.run("run");
            assertThat(again).as("step %d: %s", step, desk.lines()).isIn(0, 3);
            assertThat(accounts()).as("stopped at step %d", step).isEqualTo(undisturbed);
        }
    }

    /** Whenever the program asks what time it is, and whenever it logs something: when a file has been moved, it does. */
    private int atEachMoment(Runnable keep, IntSupplier act) {
        Logger program = (Logger) LoggerFactory.getLogger("se.underlag");
        AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {
            @Override
            protected void append(ILoggingEvent event) {
                keep.run();
            }
        };
        appender.start();
        program.addAppender(appender);
        desk.atEachMoment(keep);
        try {
            return act.getAsInt();
        } finally {
            program.detachAppender(appender);
            desk.atEachMoment(() -> {});
        }
    }

    /** Where each file lies, which figures are published and what is on record. */
    private List<String> accounts() throws IOException {
        List<String> accounts = new ArrayList<>(names(folder.resolve("inbox")));
        accounts.addAll(Files.readAllLines(folder.resolve("output/2024-12/index.html")));
        assertThat(desk.give(
                        "history",
                        "--format",
                        "json",
                        "--data",
                        folder.resolve("data").toString(),
                        "--jobs",
                        folder.resolve("jobs").toString()))
                .as(() -> String.valueOf(desk.lines()))
                .isZero();
        JsonNode history = new ObjectMapper().readTree(String.join("\n", desk.lines()));
        List<String> deliveries = new ArrayList<>();
        history.at("/deliveries")
                .forEach(delivery -> deliveries.add(delivery.at("/delivery") + " " + delivery.at("/file") + " "
                        + delivery.at("/organisation") + " " + delivery.at("/replacedBy")));
        deliveries.sort(Comparator.naturalOrder());
        accounts.addAll(deliveries);
        return accounts;
    }

    private static List<String> names(Path inbox) throws IOException {
        try (Stream<Path> all = Files.walk(inbox)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> inbox.relativize(file) + " " + content(file))
                    .sorted()
                    .toList();
        }
    }

    /** What a file says: of a receipt what it says in its title, which is what became of the file. */
    private static String content(Path file) {
        try {
            if (file.toString().endsWith(".xlsx")) {
                return "";
            }
            String text = Files.readString(file);
            Matcher title = TITLE.matcher(text);
            return title.find() ? title.group(1) : text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized void keep() {
        try {
            Path moment = temporary.resolve("moment" + moments.size());
            copy(folder, moment);
            moments.add(moment);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In the order of their names: what was acknowledged before the journal, which may be growing. */
    private static void copy(Path from, Path to) throws IOException {
        for (Path each : all(from)) {
            Path place = to.resolve(from.relativize(each));
            if (Files.isDirectory(each)) {
                Files.createDirectories(place);
            } else {
                copyFile(each, place);
            }
        }
    }

    private static List<Path> all(Path folder) throws IOException {
        List<Path> all = new ArrayList<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes) {
                all.add(each);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path each, BasicFileAttributes attributes) {
                all.add(each);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path each, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    assertUnfinished(each);
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }
        });
        all.sort(Comparator.naturalOrder());
        return all;
    }

    private static void copyFile(Path file, Path place) throws IOException {
        try {
            FileTime time = Files.getLastModifiedTime(file);
            Files.copy(file, place);
            Files.setLastModifiedTime(place, time);
        } catch (NoSuchFileException e) {
            assertUnfinished(file);
        }
    }

    /** A receipt is written on a thread of its own, and has just got its name: a kill would have come before or after. */
    private static void assertUnfinished(Path gone) {
        assertThat(gone.getFileName().toString()).endsWith(".tmp");
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
