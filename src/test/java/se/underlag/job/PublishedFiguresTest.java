package se.underlag.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.underlag.publish.Lacking;

/** The sample exports give the figures that a region has published, digit for digit. */
class PublishedFiguresTest {

    private static final YearMonth DECEMBER = YearMonth.of(2024, 12);

    /** The reports that show the tables of plans, goals and budgets that a region has published. */
    private static final List<String> BOARDS =
            List.of("regionstyrelsen-mal-och-budget", "regionkansliet", "halso-och-sjukvardsnamnden");

    @TempDir
    Path folder;

    @Test
    void every_published_figure_comes_out_digit_for_digit() throws IOException {
        Path reference = Path.of("../shared/reference");
        assumeTrue(Files.isDirectory(reference), "needs ../shared/reference, the published figures");
        WholeJob job = new WholeJob(Path.of("jobs"), folder);
        RunReport run = job.run(Path.of("input-samples"), Optional.empty());
        assertThat(run.files()).hasSize(26).allMatch(FileResult.Stored.class::isInstance);
        assertThat(run.asOf()).contains(DECEMBER);

        Map<String, WholeJob.Figure> figures = job.figures(DECEMBER, "regionstyrelsen");
        List<String> wrong = new ArrayList<>();
        int compared = 0;
        for (CSVRecord published : published(reference)) {
            String key = published.get("table") + ";" + published.get("row") + ";" + published.get("column");
            WholeJob.Figure figure = figures.get(key);
            compared++;
            if (figure == null || !number(figure.display()).equals(number(published.get("display")))) {
                wrong.add(key + " is " + figure + ", published " + published.get("display"));
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(compared).isGreaterThan(300);
    }

    @Test
    void every_published_figure_of_plans_goals_and_budgets_comes_out_too() throws IOException {
        Path reference = Path.of("../shared/reference-more");
        assumeTrue(Files.isDirectory(reference), "needs ../shared/reference-more, the published figures");
        WholeJob job = new WholeJob(Path.of("jobs"), folder);
        job.run(Path.of("input-samples"), Optional.empty());

        Map<String, WholeJob.Figure> figures = new HashMap<>();
        BOARDS.forEach(report -> figures.putAll(job.figures(DECEMBER, report)));
        assertThat(published(reference)).hasSizeGreaterThan(100).allSatisfy(line -> {
            String key = line.get("table") + ";" + line.get("row") + ";" + line.get("column");
            assertThat(figures).containsKey(key);
            assertThat(number(figures.get(key).display())).as(key).isEqualTo(number(line.get("display")));
        });
    }

    private static List<CSVRecord> published(Path reference) throws IOException {
        try (Stream<Path> files = Files.list(reference)) {
            return files.sorted().flatMap(file -> WholeJob.csv(file).stream()).toList();
        }
    }

    /** With as many decimals as are shown: 6,0 is not 6. */
    private static BigDecimal number(String display) {
        return new BigDecimal(display.replaceAll("[ \u00A0%]", "").replace(',', '.'));
    }

    @Test
    void figures_that_are_not_quality_assured_are_stored_and_not_shown() throws IOException {
        WholeJob job = new WholeJob(Path.of("jobs"), folder);
        job.run(Path.of("input-samples"), Optional.empty());
        Map<String, WholeJob.Figure> figures = job.figures(DECEMBER, "regionstyrelsen");
        assertThat(figures)
                .containsEntry(
                        "tillganglighet;Andel bedömda inom tre dagar, %;jan-dec 2024",
                        new WholeJob.Figure("", "-", "%", "missing:not-quality-assured"));
        String table = Files.readString(job.output().resolve("2024-12/regionstyrelsen/tables/tillganglighet.csv"));
        assertThat(table).contains("inte kvalitetssäkrad");
    }

    @Test
    void a_second_run_changes_nothing_and_says_so() throws IOException {
        WholeJob job = new WholeJob(Path.of("jobs"), folder);
        job.run(Path.of("input-samples"), Optional.empty());
        Path page = job.output().resolve("2024-12/run.json");
        String before = Files.readString(page);
        RunReport second = job.run(Path.of("input-samples"), Optional.empty());
        assertThat(second.files()).allMatch(FileResult.Unchanged.class::isInstance);
        assertThat(second.made().orElseThrow().reports()).allMatch(Made.Report::unchanged);
        assertThat(Files.readString(page)).isEqualTo(before);
    }

    @Test
    void what_should_have_come_and_has_not_is_told() throws IOException {
        Path inbox = Files.createDirectories(folder.resolve("inbox"));
        Path samples = Path.of("input-samples");
        Files.copy(samples.resolve("cosmic/listade_2024-12.csv"), inbox.resolve("listade_2024-12.csv"));
        Files.copy(
                samples.resolve("hr/personal_regionkansliet_2023-12.xls"),
                inbox.resolve("personal_regionkansliet_2023-12.xls"));
        WholeJob job = new WholeJob(Path.of("jobs"), folder);
        assertThat(job.run(inbox, Optional.empty()).made().orElseThrow().lacking())
                .contains(
                        new Lacking("Personalförteckning ur HR-systemet", "Regionkansliet", "31 dec 2023", false),
                        new Lacking("Huvudbok, resultat per konto och månad", "Regionstyrelsen", "", false))
                .noneMatch(lacking -> lacking.source().startsWith("Listade"));
        assertThat(Files.readString(job.output().resolve("2024-12/index.html")))
                .contains("Personalförteckning ur HR-systemet, Regionkansliet: senast levererad för 31 dec 2023");
    }

    @Test
    void an_earlier_month_shows_the_latest_that_was_delivered_by_then() {
        WholeJob job = new WholeJob(Path.of("jobs"), folder);
        YearMonth july = YearMonth.of(2024, 7);
        job.run(Path.of("input-samples"), Optional.of(july));
        Map<String, WholeJob.Figure> figures = job.figures(july, "regionstyrelsen");
        assertThat(figures).containsKey("sjukfranvaro;Sjukfrånvaro totalt %;jan-jul 2024 / Kvinnor");
        assertThat(figures).containsKey("sjukfranvaro;Sjukfrånvaro totalt %;jan-jul 2023 / Kvinnor");
        assertThat(figures).containsKey("listade-aldersgrupp;Summa;Antal listade december 2023");
        assertThat(figures).doesNotContainKey("listade-aldersgrupp;Summa;Antal listade december 2024");
    }
}
