package se.underlag.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.underlag.Application;
import se.underlag.sheet.HandMadeXlsx;

/**
 * Names in the cells of an export become rows of the tables: in none of the files that are published may one of them be
 * a formula, a tag or a script.
 */
class HostileTextsTest {

    private static final Path JOBS = Path.of("src/test/resources/real-jobs").toAbsolutePath();

    /** What a spreadsheet takes for a formula begins so. */
    private static final String TRIGGERS = "=+-@\t\r\n";

    private static final List<String> TEXTS = List.of(
            "=cmd|' /C calc'!A0",
            "=HYPERLINK(\"http://127.0.0.1:9/?\"&A1,\"klicka\")",
            "+46 19 602 10 00",
            "-2+3+cmd|' /C calc'!A0",
            "@SUM(1+1)*9",
            "\t=1+1",
            "\n=1+1",
            "  =1+1",
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "\"><svg onload=alert(1)>",
            "</td></tr></table><h1>Konkurs</h1>",
            "&lt;b&gt; &amp;",
            "javascript:alert(1)",
            "citat \" apostrof ' semikolon ; komma ,",
            "]]> --> <!-- ?> {{7*7}} ${7*7}");

    @TempDir
    Path folder;

    private OwnProcess process;

    @BeforeEach
    void publish() throws Exception {
        process = new OwnProcess(folder);
        export(process.inbox().resolve("budsjett-2013.xlsx"));

        OwnProcess.Done done = process.run(Application.class, List.of(), JOBS, "run");

        assertThat(done.exit()).as("%s %s", done.out(), done.err()).isZero();
    }

    @Test
    void in_a_table_for_a_spreadsheet_none_begins_as_a_formula_does() throws IOException {
        Path table = folder.resolve("output/2013-12/sogndal/tables/belopp-ansvar.csv");
        List<String> labels = records(table).stream().map(line -> line.get(0)).toList();

        assertThat(labels).hasSizeGreaterThan(TEXTS.size());
        for (Path file : files(".csv")) {
            for (CSVRecord line : records(file)) {
                assertThat(line).as(file.toString()).noneMatch(HostileTextsTest::isFormula);
            }
        }
        assertThat(labels).contains("'=cmd|' /C calc'!A0", "'@SUM(1+1)*9", "'-2+3+cmd|' /C calc'!A0", "'=1+1");
        assertThat(labels).contains("<script>alert(1)</script>", "citat \" apostrof ' semikolon ; komma ,");
    }

    @Test
    void on_a_page_each_is_a_text() throws IOException {
        List<Path> pages = files(".html");
        assertThat(pages).hasSizeGreaterThan(3);
        String shown = "";
        for (Path page : pages) {
            Document html = Jsoup.parse(Files.readString(page));
            assertThat(html.select("script")).as(page.toString()).noneMatch(script -> script.html()
                    .contains("alert"));
            assertThat(html.select("img[src=x], svg[onload], [onerror]"))
                    .as(page.toString())
                    .isEmpty();
            assertThat(html.select("h1")).as(page.toString()).noneMatch(title -> title.text()
                    .contains("Konkurs"));
            assertThat(html.select("[href^=javascript]")).as(page.toString()).isEmpty();
            shown += html.text();
        }
        assertThat(shown)
                .contains("<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "&lt;b&gt; &amp;")
                .contains("</td></tr></table><h1>Konkurs</h1>");
    }

    private static boolean isFormula(String field) {
        boolean number = field.matches("-?[0-9][0-9 ]*([.,][0-9]+)?( ?%)?") || field.equals("-");
        String text = field.replaceFirst("^ +", "");
        return !number && !text.isEmpty() && TRIGGERS.indexOf(text.charAt(0)) >= 0;
    }

    /** The ledger of {@code real-jobs}, with a row for each of the texts. */
    private static void export(Path file) throws IOException {
        String rows = IntStream.range(0, TEXTS.size())
                .mapToObj(i -> "<row>" + text(TEXTS.get(i)) + text("10100") + number(1000 + i) + number(900) + "</row>")
                .collect(Collectors.joining());
        String headings = Stream.of("ansvar_tekst", "konto", "rekneskap_2013", "budsjett_2013")
                .map(HostileTextsTest::text)
                .collect(Collectors.joining("", "<row>", "</row>"));
        new HandMadeXlsx()
                .sheet("=1+1&lt;script&gt;alert(1)&lt;/script&gt;", headings + rows)
                .write(file);
    }

    private static String text(String text) {
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return "<c t=\"inlineStr\"><is><t xml:space=\"preserve\">" + escaped + "</t></is></c>";
    }

    private static String number(int number) {
        return "<c><v>" + number + "</v></c>";
    }

    private List<Path> files(String ending) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }

    private static List<CSVRecord> records(Path file) throws IOException {
        String text = Files.readString(file).replace("\uFEFF", "");
        try (CSVParser parser = CSVParser.parse(
                text, CSVFormat.DEFAULT.builder().setDelimiter(';').get())) {
            return parser.getRecords();
        }
    }
}
