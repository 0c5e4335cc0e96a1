package se.underlag;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What the documentation names is there: commands, options, links, paths, and what the README shows as made. */
class ReadmeTest {

    private static final MarkdownPage README = MarkdownPage.of(Path.of("README.md"));
    private static final Pattern PROGRAM = Pattern.compile("^(?:underlag|java .*underlag\\.jar) (.+)$");
    private static final Pattern OPTION = Pattern.compile("--[a-z][a-z-]*");
    private static final Pattern PATH = Pattern.compile("(?:\\.ci|docs|input-samples|jobs|src)/[\\w./-]*\\w/?");
    private static final Pattern JAR = Pattern.compile("^(.+?)-\\d[\\w.-]*\\.jar$");
    private static final Set<String> FOR_TESTS = Set.of(
            "apiguardian-api",
            "archunit",
            "assertj-core",
            "axe-core",
            "byte-buddy",
            "driver",
            "driver-bundle",
            "gson",
            "jsoup",
            "junit-jupiter",
            "junit-jupiter-api",
            "junit-jupiter-engine",
            "junit-jupiter-params",
            "junit-platform-commons",
            "junit-platform-engine",
            "junit-platform-launcher",
            "opentest4j",
            "playwright",
            "poi-ooxml-full");

    @TempDir
    Path folder;

    static Stream<Path> pages() {
        return MarkdownPage.all().stream().map(MarkdownPage::path);
    }

    @Test
    void its_first_commands_are_those_that_the_build_server_gives() throws IOException {
        List<String> commands = README.blocks().stream()
                .filter(block -> block.language().equals("sh"))
                .map(block -> block.content().strip())
                .limit(2)
                .toList();

        assertThat(commands).containsExactly("mvn -q spring-boot:run", "mvn verify");
        assertThat(Files.readString(Path.of(".ci/run")))
                .contains("\nmvn -q spring-boot:run\n")
                .containsPattern("\nmvn [^\n]*\\bverify\n");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void the_commands_and_options_that_a_page_names_are_there(Path path) {
        MarkdownPage page = MarkdownPage.of(path);
        String all = help("").text();
        Map<String, String> helps = Stream.of(
                        "run",
                        "import",
                        "report",
                        "check",
                        "peek",
                        "history",
                        "explain",
                        "withdraw",
                        "refresh",
                        "backup",
                        "watch")
                .collect(Collectors.toMap(
                        Function.identity(), command -> help(command).text()));

        for (String line : commandLines(page)) {
            String command = line.split(" ")[0];
            assertThat(helps).as("%s: %s", path, line).containsKey(command);
            OPTION.matcher(line).results().forEach(option -> assertThat(helps.get(command))
                    .contains(option.group()));
        }
        page.codeSpans().stream()
                .filter(span -> span.startsWith("--"))
                .flatMap(span -> OPTION.matcher(span).results())
                .forEach(option -> assertThat(all + helps.values())
                        .as("%s: %s", path, option.group())
                        .contains(option.group()));
    }

    private static CommandLine.Done help(String command) {
        CommandLine.Done help = CommandLine.run(command.isEmpty() ? List.of("--help") : List.of(command, "--help"));
        assertThat(help.exit()).isZero();
        return help;
    }

    private static List<String> commandLines(MarkdownPage page) {
        Stream<String> blocks = page.blocks().stream()
                .filter(block -> block.language().equals("sh"))
                .flatMap(block -> block.content().lines());
        return Stream.concat(blocks, page.codeSpans().stream())
                .map(PROGRAM::matcher)
                .filter(matcher -> matcher.matches())
                .map(matcher -> matcher.group(1))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void the_links_of_a_page_lead_somewhere(Path path) {
        MarkdownPage page = MarkdownPage.of(path);
        for (String link : page.links()) {
            String[] parts = link.split("#", 2);
            Path parent = path.getParent() == null ? Path.of("") : path.getParent();
            Path target = parts[0].isEmpty() ? path : parent.resolve(parts[0]).normalize();
            assertThat(target).as("%s: %s", path, link).exists();
            if (parts.length > 1) {
                assertThat(MarkdownPage.of(target).anchors()).contains(parts[1]);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void the_paths_that_a_page_names_are_there_unless_it_has_them_made(Path path) {
        MarkdownPage page = MarkdownPage.of(path);
        for (String span : page.codeSpans()) {
            if (PATH.matcher(span).matches() && !isMade(span, page)) {
                assertThat(Path.of(span)).as("%s: %s", path, span).exists();
            }
        }
    }

    /** A file that the page shows in full, for the reader to make. */
    private static boolean isMade(String file, MarkdownPage page) {
        return page.blocks().stream()
                .anyMatch(
                        block -> block.language().equals("yaml") && block.lead().contains("`" + file + "`"));
    }

    @Test
    void what_it_shows_as_made_is_what_the_samples_give() throws IOException {
        CommandLine.Done done = CommandLine.run(List.of(
                "run",
                "--data",
                folder.resolve("output/data").toString(),
                "--output",
                folder.resolve("output").toString()));

        assertThat(done.exit()).as(done.text()).isZero();
        assertThat(withoutTimes(README.blocks().get(1).content()))
                .isEqualTo(withoutTimes(done.text().replace(folder + "/", "")));
        assertThat(README.text()).contains(table("listade-aldersgrupp"));
        String where = README.blocks().stream()
                .map(MarkdownPage.Block::content)
                .filter(content -> content.startsWith("output/"))
                .findFirst()
                .orElseThrow();
        assertThat(where.lines().map(line -> line.split(" ")[0]))
                .allSatisfy(path -> assertThat(folder.resolve(path)).exists());
    }

    private static List<String> withoutTimes(String text) {
        return text.lines()
                .map(line -> line.replaceAll("Klart på [\\d,]+ s", "Klart"))
                .filter(line -> !line.startsWith("Gör rapporter") && !line.startsWith("Läser "))
                .toList();
    }

    /** A table of the run as Markdown, as shown on the report's page. */
    private String table(String id) throws IOException {
        Path csv = folder.resolve("output/2024-12/regionstyrelsen/figures.csv");
        List<String[]> figures = Files.readAllLines(csv).stream()
                .map(line -> line.split(";"))
                .filter(cells -> cells[1].equals(id))
                .toList();
        List<String> lines = new ArrayList<>();
        List<String> columns =
                figures.stream().map(cells -> cells[3]).distinct().toList();
        lines.add("| Åldersgrupp | " + String.join(" | ", columns) + " |");
        lines.add("|---|" + "--:|".repeat(columns.size()));
        for (String row : figures.stream().map(cells -> cells[2]).distinct().toList()) {
            String bold = row.equals("Summa") ? "**" : "";
            String shown = figures.stream()
                    .filter(cells -> cells[2].equals(row))
                    .map(cells -> bold + cells[5].replace('-', '\u2212').replace('\u00A0', ' ') + bold)
                    .collect(Collectors.joining(" | "));
            lines.add("| " + bold + row.replaceAll("(\\d)-(\\d)", "$1\u2013$2") + bold + " | " + shown + " |");
        }
        return String.join("\n", lines);
    }

    @ParameterizedTest
    @CsvSource({
        "source, add-a-source",
        "table, add-a-table",
        "series, definitions",
        "codes, definitions",
        "chart, definitions",
        "report, definitions",
        "nightly, definitions",
        "text, definitions"
    })
    void every_key_of_a_schema_is_told_of(String schema, String page) {
        Set<String> keys = new TreeSet<>();
        collectKeys(new ObjectMapper().readTree(new File("jobs/schema/" + schema + ".schema.json")), keys);
        String spans =
                String.join(" ", MarkdownPage.of(Path.of("docs", page + ".md")).codeSpans());

        assertThat(keys).hasSizeGreaterThan(3).allSatisfy(key -> assertThat(spans)
                .containsPattern("(?<![\\w-])" + key + "(?![\\w-])"));
    }

    private static void collectKeys(JsonNode schema, Set<String> keys) {
        schema.propertyStream().forEach(property -> {
            if (property.getKey().equals("properties")) {
                keys.addAll(property.getValue().propertyNames());
            }
            collectKeys(property.getValue(), keys);
        });
        if (schema.isArray()) {
            schema.forEach(part -> collectKeys(part, keys));
        }
    }

    @Test
    void the_notices_name_every_library_of_the_jar() throws IOException {
        String notice = Files.readString(Path.of("NOTICE"));
        Set<String> named = new TreeSet<>(List.of(
                notice.substring(notice.indexOf("Apache License 2.0\n  Hikari")).split("[\\s,]+")));
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Set<String> used = Arrays.stream(classPath.split(File.pathSeparator))
                .map(entry -> JAR.matcher(Path.of(entry).getFileName().toString()))
                .filter(matcher -> matcher.matches())
                .map(matcher -> matcher.group(1))
                .filter(name -> !FOR_TESTS.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(used).hasSizeGreaterThan(50);
        assertThat(named).containsAll(used);
    }
}
