package se.underlag.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.underlag.job.Naming;
import se.underlag.job.Rooms;
import se.underlag.job.TextRooms;
import se.underlag.job.Tools;

/** Memory runs out: that is told, with what to do about it and with exit code 1, wherever it happens. */
class NoMemoryTest {

    private static final String SENTENCE =
            "minnet tog slut; starta igen med mer minne, till exempel med UNDERLAG_JAVA_OPTS=-Xmx2g"
                    + " för startprogrammet underlag. Ingenting är förlorat";
    private static final String GOOD = "listade\nregionkansliet;2024-12-31;1.5";
    private static final String NO_MEMORY = "listade\nfolktandvarden;2024-12-31;2\nTRÅNGT";

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void aDesk() throws IOException {
        desk = new Desk(folder, new TextRooms());
    }

    @Test
    void for_the_reports_of_a_run() throws IOException {
        Files.createFile(folder.resolve("jobs/no-memory.txt"));
        desk.drop("a.csv", GOOD);

        assertThat(desk.run("run")).isEqualTo(1);
        assertThat(desk.lines())
                .contains(
                        "Körningen misslyckades: " + SENTENCE + ".",
                        "Mer står i den tekniska loggen " + folder.resolve("data/log/underlag.log"));
        assertThat(desk.lines()).noneMatch(line -> line.startsWith("\tat "));
        assertThat(folder.resolve("inbox/accepted/2025-01-14/a.csv")).exists();
        assertThat(folder.resolve("output/2024-12")).doesNotExist();
    }

    @Test
    void for_reports_alone_which_are_made_when_there_is_more() throws IOException {
        Path narrow = Files.createFile(folder.resolve("jobs/no-memory.txt"));
        desk.drop("a.csv", GOOD);
        assertThat(desk.run("import")).isZero();

        assertThat(desk.run("report", "--language", "en")).isEqualTo(1);
        assertThat(desk.lines())
                .anyMatch(line -> line.contains("memory ran out; start again with more, for example with"
                        + " UNDERLAG_JAVA_OPTS=-Xmx2g for the launcher underlag"));
        assertThat(desk.run("report", "--format", "json")).isEqualTo(1);
        assertThat(desk.lines()).anyMatch(line -> line.contains("\"exit\": 1"));
        assertThat(desk.lines()).anyMatch(line -> line.contains("\"failure\": \"" + SENTENCE));

        Files.delete(narrow);
        assertThat(desk.run("report")).isZero();
        assertThat(folder.resolve("output/2024-12/index.html"))
                .content()
                .isEqualToIgnoringNewLines("regionkansliet 1.5");
    }

    /** A small file shares its step with others, a large one has one of its own. */
    @ParameterizedTest
    @ValueSource(ints = {1, 20_000})
    void for_a_file_which_is_not_refused_and_is_taken_when_there_is_more(int rows) throws IOException {
        String large = GOOD + "\nregionkansliet;2024-12-31;1.5".repeat(rows - 1);
        Path file = desk.drop("a.csv", large.replace("listade", "listade\nTRÅNGT"));
        desk.drop("b.csv", "listade\nfolktandvarden;2024-12-31;2");
        desk.drop("c.csv", NO_MEMORY.replace("folktandvarden", "habilitering"));

        assertThat(desk.run("import")).isEqualTo(1);
        assertThat(desk.lines())
                .contains(
                        "  misslyckad  a.csv  tekniskt fel hos oss: " + SENTENCE,
                        "  misslyckad  c.csv  tekniskt fel hos oss: " + SENTENCE)
                .anyMatch(line -> line.startsWith("  lagrad      b.csv"));
        assertThat(file).exists();
        assertThat(folder.resolve("inbox/refused")).doesNotExist();

        Files.delete(folder.resolve("inbox/c.csv"));
        desk.drop("a.csv", large);
        assertThat(desk.run("import")).isZero();
        assertThat(desk.lines()).anyMatch(line -> line.startsWith("  lagrad      a.csv"));
    }

    @Test
    void for_a_file_that_is_looked_at() throws IOException {
        Path file = desk.drop("a.csv", NO_MEMORY);

        assertThat(desk.give("check", "--jobs", folder.resolve("jobs").toString(), file.toString()))
                .isEqualTo(1);
        assertThat(desk.lines()).containsExactly("misslyckad  a.csv  tekniskt fel hos oss: " + SENTENCE);
    }

    @Test
    void for_a_file_of_which_is_asked_what_it_holds() throws IOException {
        Desk narrow = new Desk(folder, recognising());
        String file = narrow.drop("a.csv", GOOD).toString();
        String jobs = folder.resolve("jobs").toString();

        assertThat(narrow.give("peek", "--jobs", jobs, file)).isEqualTo(1);
        assertThat(narrow.lines()).contains("  Tekniskt fel hos oss: " + SENTENCE);
        assertThat(narrow.give("peek", "--jobs", jobs, "--format", "json", file))
                .isEqualTo(1);
        assertThat(narrow.lines()).anyMatch(line -> line.contains("\"failure\": \"" + SENTENCE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "import"})
    void while_it_is_decided_what_becomes_of_files(String command) throws IOException {
        Desk narrow = new Desk(folder, deciding());
        narrow.drop("a.csv", GOOD);
        assertThat(narrow.run(command)).isEqualTo(1);
        assertThat(narrow.lines()).contains("Körningen misslyckades: " + SENTENCE + ".");

        assertThat(desk.run(command)).isZero();
        assertThat(desk.lines()).anyMatch(line -> line.startsWith("  lagrad      a.csv"));
    }

    /** Nothing is left to the operating system, which is told of a stack trace. */
    @Test
    void before_anything_is_begun() throws IOException {
        Desk narrow = new Desk(folder, (jobs, language) -> {
            throw new OutOfMemoryError("Java heap space");
        });

        assertThat(narrow.run("run", "--format", "json")).isEqualTo(1);
        assertThat(narrow.lines())
                .contains("Det misslyckades: " + SENTENCE + ".")
                .anyMatch(line -> line.contains("\"exit\": 1"));
    }

    private static Rooms recognising() {
        return (jobs, language) -> {
            Tools tools = new TextRooms().tools(jobs, language);
            return new Tools(
                    tools.importing(),
                    tools.reporting(),
                    tools.collecting(),
                    (file, workbook) -> {
                        throw new OutOfMemoryError("Java heap space");
                    },
                    tools.tracing(),
                    tools.naming());
        };
    }

    /** What is stored is first given names when it is decided what becomes of the files that bring it. */
    private static Rooms deciding() {
        AtomicBoolean first = new AtomicBoolean(true);
        return (jobs, language) -> {
            Tools tools = new TextRooms().tools(jobs, language);
            Naming once = (Naming) Proxy.newProxyInstance(
                    Naming.class.getClassLoader(), new Class<?>[] {Naming.class}, (proxy, method, arguments) -> {
                        if (first.getAndSet(false)) {
                            throw new OutOfMemoryError("Java heap space");
                        }
                        return method.invoke(tools.naming(), arguments);
                    });
            return new Tools(
                    tools.importing(),
                    tools.reporting(),
                    tools.collecting(),
                    tools.recognising(),
                    tools.tracing(),
                    once);
        };
    }
}
