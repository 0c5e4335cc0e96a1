package se.underlag.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import se.underlag.Application;

/** Names of files that would break a line, command a terminal, run in a browser or a spreadsheet, or not fit on a disk. */
@EnabledOnOs(OS.LINUX)
class HostileNamesTest {

    private static final String FORGED = "2025-01-20T02:00:00.000Z ERROR [main] forged - file.csv: Stored";

    /** The longest that Linux takes, in bytes: 255. */
    private static final int LONGEST = 255;

    private static final List<String> NAMES = List.of(
            "rad\nbrytning.csv",
            "rad\r\n" + FORGED + "\n.csv",
            "\u001B[2J\u001B[31mskärm.csv",
            "vänd\u202Evsc.csv",
            "a\u2028b.csv",
            "a..b.csv",
            "upp\\..\\..\\x.csv",
            "=cmd|' ∕C calc'!A0.csv",
            "@SUM(1+1).csv",
            "-rf.csv",
            "+46.csv",
            "\"citat\" <b>fet<∕b> 'enkla' & mer.csv",
            "<script>alert(1)<∕script>.csv",
            "<img src=x onerror=alert(1)>.csv",
            "'; DROP TABLE delivery; --.csv",
            "{0} {1} %s %n $(touch evil) `touch evil`.csv",
            " .csv",
            "C:.csv",
            "n".repeat(196) + ".csv",
            "å".repeat(LONGEST / 2 - 2) + ".csv");

    @TempDir
    Path folder;

    private OwnProcess process;

    @BeforeEach
    void make() throws IOException {
        process = new OwnProcess(folder);
    }

    @Test
    void each_is_refused_told_on_one_line_and_moved_as_it_is() throws Exception {
        for (String name : NAMES) {
            Files.writeString(process.inbox().resolve(name), "Rubrik;Antal\n" + name.hashCode() + ";1\n");
        }

        OwnProcess.Done done = process.run(Application.class, List.of(), "import");

        assertThat(done.exit()).as("%s", done.err()).isEqualTo(3);
        assertThat(done.out().lines().filter(line -> line.contains("avvisad")))
                .as("%s", done.out())
                .hasSize(NAMES.size() + 1)
                .anyMatch(line -> line.contains("rad␊brytning.csv"))
                .anyMatch(line -> line.contains("␛[2J␛[31mskärm.csv"))
                .anyMatch(line -> line.contains("vänd\\u202Evsc.csv"));
        assertThat(done.out())
                .doesNotContain("\u001B", "\u202E", "\u2028", "\r")
                .doesNotContain("\n" + FORGED);
        assertThat(refused()).containsAll(NAMES);
        assertThat(left()).isEmpty();
    }

    @Test
    void no_line_of_the_log_is_written_by_a_name() throws Exception {
        Path file = process.inbox().resolve("rad\n" + FORGED + "\n.csv");
        Files.writeString(file, "Rubrik;Antal\n1;1\n");

        process.run(Application.class, List.of(), "import");

        assertThat(Files.readAllLines(process.log()))
                .anyMatch(line -> line.contains("rad␊" + FORGED))
                .allMatch(line -> line.matches("\\d{4}-\\d\\d-\\d\\dT[^ ]+ (INFO|WARN) .*"))
                .noneMatch(line -> line.startsWith(FORGED));
    }

    /** What is accepted is told of in the reports: where figures come from, and what was read. */
    @Test
    void pages_and_tables_show_a_name_and_do_nothing_with_it() throws Exception {
        List<String> names = List.of(
                "=HYPERLINK(\"x\") <img src=x onerror=alert(1)>\n\"><script>alert(2)<∕script>.xlsx",
                "@SUM(1+1)*cmd|' ∕C calc'!A0;\";.xls");
        List<Path> samples = List.of(
                Path.of("input-samples/hr/personal_regionkansliet_2024-12.xlsx"),
                Path.of("input-samples/hr/personal_regionkansliet_2023-12.xls"));
        for (int i = 0; i < names.size(); i++) {
            Files.copy(samples.get(i), process.inbox().resolve(names.get(i)));
        }

        OwnProcess.Done done = process.run(Application.class, List.of(), "run");

        assertThat(done.exit()).as("%s %s", done.out(), done.err()).isZero();
        List<Path> pages = files(".html");
        assertThat(pages).hasSizeGreaterThan(3);
        for (Path page : pages) {
            Document html = Jsoup.parse(Files.readString(page));
            assertThat(html.select("script")).as(page.toString()).allMatch(script -> !script.html()
                    .contains("alert"));
            assertThat(html.select("img[src=x], [onerror]")).as(page.toString()).isEmpty();
        }
        assertThat(pages).anyMatch(page -> contains(page, "&lt;img src=x onerror=alert(1)&gt;␊"));
        List<Path> tables = files(".csv");
        assertThat(tables).isNotEmpty().anyMatch(table -> contains(table, "@SUM(1+1)*cmd|"));
        for (Path table : tables) {
            assertThat(fields(Files.readString(table)))
                    .as(table.toString())
                    .noneMatch(field -> field.matches("(?s) *[=@\\t\\r\\n].*"));
        }
    }

    /** On a disk there can be names that are no text at all, since those who put them there had another encoding. */
    @Test
    void a_file_whose_name_is_no_text_waits_for_another_name_and_stops_no_other() throws Exception {
        Path sample = Path.of("input-samples/hr/personal_regionkansliet_2024-12.xlsx");
        Files.copy(sample, process.inbox().resolve("hel.xlsx"));
        shell("cp hel.xlsx \"$(printf 'b\\344ck.xlsx')\"");
        shell("mkdir \"$(printf 'm\\344pp')\" && printf 'Rubrik;Antal\\n1;1\\n' > \"$(printf 'm\\344pp/fil.csv')\"");

        OwnProcess.Done done = process.run(Application.class, List.of(), "import");

        assertThat(done.exit()).as("%s %s", done.out(), done.err()).isZero();
        assertThat(done.out().lines())
                .anyMatch(line -> line.contains("b\uFFFDck.xlsx") && line.contains("döp om filen"))
                .anyMatch(line -> line.contains("fil.csv") && line.contains("mappen den ligger i"))
                .anyMatch(line -> line.contains("hel.xlsx") && line.contains("lagrad"));
        assertThat(left()).hasSize(1);

        OwnProcess.Done check = process.start(
                Application.class,
                List.of(),
                List.of(
                        "check",
                        "--jobs",
                        Path.of("jobs").toAbsolutePath().toString(),
                        process.inbox().toString()));

        assertThat(check.out()).contains("namnet har tecken som inte går att läsa, döp om den");
    }

    private void shell(String command) throws IOException, InterruptedException {
        Process shell = new ProcessBuilder("sh", "-c", command)
                .directory(process.inbox().toFile())
                .start();
        assertThat(shell.waitFor())
                .as(new String(shell.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
                .isZero();
    }

    private List<String> refused() throws IOException {
        try (Stream<Path> all = Files.walk(process.inbox().resolve("refused"))) {
            return all.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }

    /** What still lies in the inbox itself. */
    private List<Path> left() throws IOException {
        try (Stream<Path> all = Files.list(process.inbox())) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private List<Path> files(String ending) throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path root : List.of(process.output(), process.inbox())) {
            try (Stream<Path> all = Files.walk(root)) {
                all.filter(file -> file.toString().endsWith(ending)).forEach(found::add);
            }
        }
        return found;
    }

    private static boolean contains(Path file, String text) {
        try {
            return Files.readString(file).contains(text);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    /** The fields of a CSV file with semicolons, without their quotes. */
    private static List<String> fields(String csv) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (char c : csv.replace("\uFEFF", "").replace("\r\n", "\n").toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ';' || c == '\n')) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        return fields;
    }
}
