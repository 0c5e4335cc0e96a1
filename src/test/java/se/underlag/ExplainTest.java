package se.underlag;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.underlag.cli.Console;
import se.underlag.cli.Underlag;
import se.underlag.job.DefinedRooms;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** From a figure back to where it came from, through the real command line. The persons are invented. */
class ExplainTest {

    private static final String REGISTER =
            """
            Personalförteckning
            Förvaltning: Regionkansliet
            Per: 2024-12-31

            Anst.nr;Personnummer;Namn;Organisatorisk enhet;Yrkesgrupp;Kön;Anställningsform;Sysselsättningsgrad %;Tjänstledighet %
            987601;19781370-8338;Zebrasson, Zelda;Staben HR;Handläggare;Kvinna;Tillsvidare;100;
            987602;19781371-8338;Qvarnfors, Quintus;Staben ekonomi;Chef;Man;Tillsvidare;75;50
            987603;19781372-8338;Xander, Xenia;Staben ekonomi;Handläggare;Kvinna;Tillsvidare;50;
            """;

    private static final List<String> PERSONAL =
            List.of("98760", "1978137", "8338", "Zebrasson", "Zelda", "Qvarnfors", "Quintus", "Xander", "Xenia");

    private static final Pattern CODE = Pattern.compile("Kod ([A-Z0-9]{6})\\.");

    @TempDir
    Path folder;

    private Instant now = Instant.parse("2025-01-14T10:00:00Z");

    @BeforeEach
    void makeTheReport() throws IOException {
        drop("personal.csv", REGISTER);
        assertThat(give("run").exit()).isZero();
    }

    @Test
    void a_figure_with_a_unit_of_its_own_has_it_all_the_way_back_and_in_the_language_asked_for() throws IOException {
        String name = "nyckeltal_servicenamnden_2024.csv";
        drop(name, Files.readString(Path.of("input-samples/uppfoljning").resolve(name)));
        assertThat(give("run").exit()).isZero();
        String[] energy = {"explain", "--table", "nyckeltal-uppfoljning", "--row", "Energikostnad", "--column", "now"};
        assertThat(give(energy).text())
                .contains("visas som  148,6 mnkr", "oavrundat  148 600 000 kr", "Energikostnad: 148 600 000 kr")
                .doesNotContain(" st");
        JsonNode json = new ObjectMapper()
                .readTree(give(Stream.concat(Stream.of(energy), Stream.of("--language", "en", "--format", "json"))
                                .toArray(String[]::new))
                        .text());
        assertThat(json.get("unit").asString()).isEqualTo("SEK million");
        assertThat(json.get("step").get("unit").asString()).isEqualTo("SEK");
    }

    @Test
    void the_code_under_a_chart_leads_to_the_rows_of_the_file_and_to_no_person() throws IOException {
        String code = code("arsarbetare-per-yrkesgrupp");
        String typed = code.substring(0, 3).toLowerCase() + "-" + code.substring(3);

        Done table = give("explain", typed);
        assertThat(table.text())
                .contains("Årsarbetare per yrkesgrupp, Regionkansliet, 31 dec 2024", "kod        " + code)
                .contains("Handläggare (handlaggare)", "31 dec 2024 / Kvinnor (now/kvinna)")
                .contains("leverans 1: personal.csv", ", kvalitetssäkrad");

        Done figure = give("explain", code, "--row", "handlaggare", "--column", "31 dec 2024 / Kvinnor");
        assertThat(figure.text())
                .contains("visas som  1,5 årsarbetare", "oavrundat  1,5 årsarbetare")
                .contains("summan av 2 värden")
                .contains("Staben HR: 1 årsarbetare  (leverans 1, rad 6)")
                .contains("Staben ekonomi: 0,5 årsarbetare  (leverans 1, rad 8)")
                .contains("rad 6, 8: 2 rader");
        assertThat(table.text() + figure.text()).doesNotContain(PERSONAL.toArray(String[]::new));
    }

    @Test
    void a_code_stands_for_the_figures_that_were_printed_above_it() throws IOException {
        String before = code("arsarbetare-per-yrkesgrupp");
        String others = code("listade-per-aldersgrupp");
        assertThat(give("run").text()).contains("oförändrad");
        assertThat(code("arsarbetare-per-yrkesgrupp")).isEqualTo(before);

        drop("personal_rättad.csv", REGISTER.replace("Tillsvidare;100;", "Tillsvidare;80;"));
        give("run");
        String after = code("arsarbetare-per-yrkesgrupp");
        assertThat(after).isNotEqualTo(before);
        assertThat(code("listade-per-aldersgrupp")).isEqualTo(others);

        String[] place = {"--row", "Handläggare", "--column", "now/totalt"};
        assertThat(explain(before, place))
                .contains("visas som  1,5 årsarbetare", "leverans 1: personal.csv", "ersatt av leverans 2")
                .contains(
                        "Nu är talet 1,3 årsarbetare: något har levererats, rättats eller tagits tillbaka sedan dess.")
                .doesNotContain("Definitionerna har ändrats");
        assertThat(explain(after, place))
                .contains("visas som  1,3 årsarbetare", "leverans 2: personal_rättad.csv")
                .doesNotContain("Nu är talet");

        give("withdraw", "2");
        give("report");
        assertThat(code("arsarbetare-per-yrkesgrupp")).isEqualTo(before);
        assertThat(give("explain", "--table", "arsarbetare-avtalad", "--row", "handl", "--column", "now/totalt")
                        .text())
                .contains("visas som  1,5 årsarbetare");
        assertThat(give(
                                "explain",
                                "--table",
                                "arsarbetare-avtalad",
                                "--as-known-at",
                                "2025-01-14T11:03:30",
                                "--row",
                                "Handläggare",
                                "--column",
                                "now/totalt")
                        .text())
                .contains("visas som");
    }

    @Test
    void programs_get_all_of_it_exactly() {
        Done done = give(
                "explain",
                "--table",
                "arsarbetare-netto",
                "--row",
                "summa",
                "--column",
                "now/totalt",
                "--format",
                "json");
        JsonNode json = new ObjectMapper().readTree(done.text());

        assertThat(json.at("/report").asString()).isEqualTo("regionstyrelsen");
        assertThat(json.at("/status").asString()).isEqualTo("ok");
        assertThat(json.at("/step/value").asString()).isEqualTo("1.875");
        assertThat(json.at("/step/operation").asString()).isEqualTo("gathered");
        assertThat(json.at("/step/parts")
                        .valueStream()
                        .map(part -> part.at("/group").asString() + " "
                                + part.at("/breakdown/kon").asString() + " "
                                + part.at("/value").asString() + " "
                                + part.at("/rows/0/numbers").asString())
                        .toList())
                .containsExactlyInAnyOrder("Chef man 0.375 7", "Handläggare kvinna 1 6", "Handläggare kvinna 0.5 8");
        assertThat(json.at("/deliveries/0/rows/0/count").asInt()).isEqualTo(3);
        assertThat(json.at("/deliveries/0/allRowsKnown").asBoolean()).isTrue();
        assertThat(done.text()).doesNotContain(PERSONAL.toArray(String[]::new));
    }

    @Test
    void a_missing_figure_says_why_and_zero_says_that_nothing_counts() {
        assertThat(explainTable("listade-aldersgrupp", "Summa", "now"))
                .contains("visas som  -", "Uppgift saknas: Antal listade har inte levererats för Regionen")
                .contains("Antal listade, utfall, 31 dec 2024, Summa: saknas")
                .doesNotContain("Filer som");
        assertThat(explainTable("arsarbetare-avtalad", "Chef", "now/kvinna"))
                .contains("visas som  0,0 årsarbetare", "0, eftersom leveransen inte har några sådana rader")
                .contains("leverans 1: personal.csv");
        assertThat(explainTable("arsarbetare-avtalad", "Chef", "change/man"))
                .contains("[31 dec 2024] - [31 dec 2023]", "0,75 - saknas = saknas");
    }

    @Test
    void what_is_not_there_is_told_with_what_might_be_meant() {
        Done row = give("explain", "--table", "arsarbetare-avtalad", "--row", "Handlägare", "--column", "now/man");
        assertThat(row.exit()).isEqualTo(2);
        assertThat(row.text()).contains("ingen rad Handlägare. Menade du Handläggare?", "  Chef", "  Summa");

        assertThat(give("explain", "--table", "arsarbetare-avtalad", "--row", "Chef", "--column", "Kvinnor"))
                .isEqualTo(
                        new Done(
                                2,
                                """
                        Kvinnor kan vara flera av tabellens kolumner:
                          31 dec 2024 / Kvinnor
                          31 dec 2023 / Kvinnor
                          Förändring / Kvinnor
                        """));
        assertThat(give("explain", "--table", "arsarbetare-avtalat").text())
                .contains("Tabellen arsarbetare-avtalat finns inte i någon rapport. Menade du arsarbetare-avtalad?");
        String code = code("arsarbetare-per-yrkesgrupp");
        assertThat(give("explain", code.substring(0, 5) + "8").text())
                .contains("Ingen tabell har koden", "Menade du " + code + "?");
        assertThat(give("explain").exit()).isEqualTo(2);
        assertThat(give("explain", code, "--as-of", "2024-12").text()).contains("En kod säger redan");
    }

    private String explain(String code, String... place) {
        List<String> arguments = new ArrayList<>(List.of("explain", code));
        arguments.addAll(List.of(place));
        return give(arguments.toArray(String[]::new)).text();
    }

    private String explainTable(String table, String row, String column) {
        return give("explain", "--table", table, "--row", row, "--column", column)
                .text();
    }

    /** The code under a chart. */
    private String code(String chart) {
        try {
            String svg = Files.readString(folder.resolve("output/2024-12/regionstyrelsen/charts/" + chart + ".svg"));
            Matcher code = CODE.matcher(svg);
            assertThat(code.find()).as(chart).isTrue();
            return code.group(1);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private record Done(int exit, String text) {}

    /** Gives a command a minute later. */
    private Done give(String... arguments) {
        now = now.plusSeconds(60);
        Clock clock = Clock.fixed(now, ZoneId.of("Europe/Stockholm"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        List<String> line = new ArrayList<>(List.of(arguments));
        line.add("--data=" + folder.resolve("data"));
        if (List.of("run", "report").contains(arguments[0])) {
            line.add("--output=" + folder.resolve("output"));
        }
        if (arguments[0].equals("run")) {
            line.add("--inbox=" + folder.resolve("inbox"));
        }
        int exit = new Underlag(new DefinedRooms(clock), clock, length -> {}, new Console(print, print, false))
                .run(line.toArray(String[]::new));
        return new Done(exit, out.toString(StandardCharsets.UTF_8));
    }

    private void drop(String name, String content) throws IOException {
        Files.createDirectories(folder.resolve("inbox"));
        Files.writeString(folder.resolve("inbox").resolve(name), content);
    }
}
