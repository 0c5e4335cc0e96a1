package se.underlag.tabulate;

import static org.assertj.core.api.Assertions.assertThat;
import static se.underlag.tabulate.Made.labels;
import static se.underlag.tabulate.Made.notes;
import static se.underlag.tabulate.Made.shown;
import static se.underlag.tabulate.Made.statuses;
import static se.underlag.tabulate.Stored.day;
import static se.underlag.tabulate.Stored.months;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.underlag.series.Basis;
import se.underlag.series.LocalText;
import se.underlag.series.Series;
import se.underlag.series.Vocabulary;
import se.underlag.store.Need;

/** Tables whose rows are months: what charts of lines are drawn from. */
class MonthRowsTest {

    private static final TableDefinition COST = TableYaml.of(
            """
            table: kostnad-manad
            title: 'Kostnad, {organisation}, {period}'
            row-heading: Månad
            series: belopp
            rows: { months: 13 }
            columns:
              - { id: now, heading: Utfall }
              - { id: before, heading: Utfall fg år, years-back: 1 }
              - { id: change, heading: Förändring, difference: [now, before] }
            unit: kr
            decimals: 0
            """);

    private static final TableDefinition STAFF = TableYaml.of(
            """
            table: personal-manad
            title: Personal
            row-heading: Månad
            series: listade
            rows: { months: 13 }
            columns: [{ id: now, heading: Anställda }]
            decimals: 0
            """);

    private static Stored year(Stored stored, String organisation, int year, int from, int to, int perMonth) {
        IntStream.rangeClosed(from, to).forEach(month -> {
            String period = "%d-%02d".formatted(year, month);
            stored.delivered("huvudbok", organisation, months(period))
                    .figure("belopp", "konto=4010", months(period), String.valueOf(perMonth + month));
        });
        return stored;
    }

    @Test
    void thirteen_months_end_with_the_latest_and_each_stands_beside_the_same_month_a_year_before() {
        Stored stored = year(new Stored(), "regionkansliet", 2023, 1, 12, 100);
        year(stored, "regionkansliet", 2024, 1, 12, 200);

        Table table = Made.table(COST, stored, "regionkansliet", "2024-07");

        assertThat(labels(table)).hasSize(13).startsWith("jul 2023", "aug 2023").endsWith("jun 2024", "jul 2024");
        assertThat(shown(table, "2024-07")).containsExactly("207", "107", "100");
        assertThat(shown(table, "2023-12")).containsExactly("112", "–", "–");
        assertThat(table.period()).isEqualTo("jul 2023–jul 2024");
        assertThat(table.title()).isEqualTo("Kostnad, Regionkansliet, jul 2023–jul 2024");
    }

    @Test
    void months_before_anything_was_delivered_are_no_rows_and_a_month_between_is_missing() {
        Stored stored = year(new Stored(), "regionkansliet", 2024, 3, 5, 200);
        year(stored, "regionkansliet", 2024, 7, 7, 200);

        Table table = Made.table(COST, stored, "regionkansliet", "2024-12");

        assertThat(labels(table)).containsExactly("mar 2024", "apr 2024", "maj 2024", "jun 2024", "jul 2024");
        assertThat(statuses(table, "2024-06")).startsWith("missing:not-delivered");
        assertThat(notes(table, "2024-06")).contains("Uppgift saknas: Belopp har inte levererats för Regionkansliet.");
    }

    @Test
    void accumulated_figures_grow_from_january_and_begin_anew() {
        TableDefinition accumulated = TableYaml.of(
                """
                table: kostnad-manad
                title: Kostnad
                row-heading: Månad
                series: belopp
                rows: { months: 4 }
                columns: [{ id: now, heading: Utfall }]
                unit: kr
                decimals: 0
                period: accumulated
                """);
        Stored stored = year(new Stored(), "regionkansliet", 2023, 1, 12, 0);
        year(stored, "regionkansliet", 2024, 1, 2, 0);

        Table table = Made.table(accumulated, stored, "regionkansliet", "2024-02");

        assertThat(shown(table, "2023-11")).containsExactly("66");
        assertThat(shown(table, "2023-12")).containsExactly("78");
        assertThat(shown(table, "2024-01")).containsExactly("1");
        assertThat(shown(table, "2024-02")).containsExactly("3");
    }

    @Test
    void a_level_is_that_of_the_latest_day_of_each_month_and_of_no_other_month() {
        Stored stored = new Stored();
        for (String date : List.of("2024-09-30", "2024-11-15", "2024-11-29", "2024-12-31")) {
            stored.delivered("listade", "regionen", day(date))
                    .figure(
                            "listade",
                            "aldersgrupp=0-4",
                            day(date),
                            date.replace("-", "").substring(4));
        }

        Table table = Made.table(STAFF, stored, "regionen", "2024-12");

        assertThat(labels(table)).containsExactly("sep 2024", "okt 2024", "nov 2024", "dec 2024");
        assertThat(table.rows().stream().map(row -> row.cells().get(0).display().replace('\u00A0', ' ')))
                .containsExactly("930", "–", "1 129", "1 231");
    }

    @Test
    void who_delivered_for_a_month_and_not_for_a_later_one_is_told_of() {
        Stored stored = year(new Stored(), "regionkansliet", 2024, 1, 3, 10);
        year(stored, "folktandvarden", 2024, 2, 2, 1000);

        Table table = Made.table(COST, stored, "regionen", "2024-03");

        assertThat(shown(table, "2024-01")).startsWith("11");
        assertThat(notes(table, "2024-01")).noneMatch(note -> note.contains("Folktandvården"));
        assertThat(notes(table, "2024-03"))
                .contains("Omfattar inte Folktandvården, som inte har levererat för mar 2024.");
    }

    @Test
    void a_change_of_definition_is_said_at_its_month_and_under_tables_that_compare_over_it() {
        Stored stored = year(new Stored(), "regionkansliet", 2023, 1, 12, 0);
        year(stored, "regionkansliet", 2024, 1, 12, 0);
        Vocabulary changed = withBreak("belopp", "2024-03", "Konto 4010 omfattar jour från mars 2024.");
        TableDefinition years = TableYaml.of(
                """
                table: kostnad
                title: Kostnad
                row-heading: Kostnad
                series: belopp
                rows: { one: Kostnad }
                columns: [{ id: now, heading: Nu }, { id: before, heading: Då, years-back: 1 }]
                unit: kr
                """);

        Table table = Made.table(COST, stored, "regionkansliet", "2024-12", changed);

        assertThat(table.rows().stream().filter(Table.Row::afterBreak).map(Table.Row::id))
                .containsExactly("2024-03");
        assertThat(notes(table, "2024-03")).contains("Konto 4010 omfattar jour från mars 2024.");
        assertThat(Made.table(years, stored, "regionkansliet", "2024-12", changed)
                        .notes())
                .containsExactly("Konto 4010 omfattar jour från mars 2024.");
        assertThat(Made.table(years, stored, "regionkansliet", "2024-02", changed)
                        .notes())
                .isEmpty();
    }

    @Test
    void nothing_at_all_is_one_row_that_says_so() {
        Table table = Made.table(COST, new Stored(), "regionkansliet", "2024-12");

        assertThat(labels(table)).containsExactly("dec 2024");
        assertThat(statuses(table, "2024-12")).containsOnly("missing:not-delivered");
    }

    @Test
    void every_month_looked_at_is_needed_also_those_without_a_row() {
        Stored stored = year(new Stored(), "regionkansliet", 2024, 11, 12, 0);
        Tabulator tabulator = new Tabulator(Region.vocabulary(), Region.SOURCES, stored.holdings(), Region.SV);
        tabulator.tabulate(COST, "regionkansliet", YearMonth.of(2024, 12));

        assertThat(tabulator.needs())
                .contains(new Need(
                        "regionkansliet",
                        "belopp",
                        Basis.OUTCOME,
                        LocalDate.of(2023, 12, 1),
                        LocalDate.of(2023, 12, 31)));
    }

    private static Vocabulary withBreak(String code, String from, String note) {
        Vocabulary region = Region.vocabulary();
        Map<String, Series> series = new HashMap<>(region.series());
        Series plain = series.get(code);
        series.put(
                code,
                new Series(
                        plain.series(),
                        plain.name(),
                        plain.kind(),
                        plain.unit(),
                        plain.decimals(),
                        plain.breakdowns(),
                        plain.unitBy(),
                        plain.numerator(),
                        plain.denominator(),
                        List.of(new Series.Break(YearMonth.parse(from), LocalText.of(note)))));
        return new Vocabulary(series, region.codeLists());
    }
}
