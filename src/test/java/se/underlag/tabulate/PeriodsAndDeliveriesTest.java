package se.underlag.tabulate;

import static org.assertj.core.api.Assertions.assertThat;
import static se.underlag.tabulate.Made.headings;
import static se.underlag.tabulate.Made.notes;
import static se.underlag.tabulate.Made.shown;
import static se.underlag.tabulate.Made.statuses;
import static se.underlag.tabulate.Stored.day;
import static se.underlag.tabulate.Stored.months;

import org.junit.jupiter.api.Test;

class PeriodsAndDeliveriesTest {

    private static final TableDefinition COST = TableYaml.of(
            """
            table: kostnad
            title: 'Kostnad, {organisation}, {period}'
            row-heading: Kostnad
            series: belopp
            rows: { one: Kostnad }
            columns:
              - { id: now, heading: 'Utfall {span}' }
              - { id: before, heading: 'Utfall {span-before}', years-back: 1 }
              - { id: change, heading: Förändring, difference: [now, before] }
            unit: kr
            decimals: 0
            """);

    private static final TableDefinition STAFF = TableYaml.of(
            """
            table: personal
            title: Personal
            row-heading: Personal
            series: arsarbetare-netto
            rows: { one: Årsarbetare }
            columns:
              - { id: now, heading: '{period}' }
              - { id: before, heading: '{period-before}', years-back: 1 }
              - { id: change, heading: Förändring, difference: [now, before] }
            """);

    @Test
    void a_flow_is_added_up_from_january_to_the_latest_month_not_after_the_month_asked_for() {
        Stored stored = year(new Stored(), 2023, 10, 12);
        year(stored, 2024, 11, 12);

        Table july = Made.table(COST, stored, "regionkansliet", "2024-07");

        assertThat(headings(july)).containsExactly("Utfall jan–jul 2024", "Utfall jan–jul 2023", "Förändring");
        assertThat(shown(july, "kostnad")).containsExactly("77", "70", "7");
        assertThat(july.title()).isEqualTo("Kostnad, Regionkansliet, jan–jul 2024");
        assertThat(july.period()).isEqualTo("jan–jul 2024");
        assertThat(july.placeholders()).containsEntry("month-before", "juli 2023");
        assertThat(shown(Made.table(COST, stored, "regionkansliet", "2025-03"), "kostnad"))
                .containsExactly("132", "120", "12");
    }

    @Test
    void a_span_delivered_as_one_figure_is_never_added_to_its_months() {
        Stored stored = year(new Stored(), 2024, 11, 12)
                .delivered("huvudbok", "regionkansliet", months("2024-01--2024-12"))
                .figure("belopp", "konto=4010", months("2024-01--2024-12"), "140");

        Table table = Made.table(COST, stored, "regionkansliet", "2024-12");

        assertThat(shown(table, "kostnad")).startsWith("140");
        assertThat(table.sources()).hasSize(1);
    }

    @Test
    void a_span_is_completed_by_the_months_after_it() {
        Stored stored = new Stored()
                .delivered("huvudbok", "regionkansliet", months("2024-01--2024-06"))
                .figure("belopp", "konto=4010", months("2024-01--2024-06"), "60")
                .delivered("huvudbok", "regionkansliet", months("2024-07"))
                .figure("belopp", "konto=4010", months("2024-07"), "12");

        assertThat(shown(Made.table(COST, stored, "regionkansliet", "2024-07"), "kostnad"))
                .startsWith("72");
    }

    @Test
    void of_two_deliveries_of_the_same_months_the_one_received_last_counts() {
        Stored stored = year(new Stored(), 2024, 10, 10);
        year(stored, 2024, 11, 11);

        Table table = Made.table(COST, stored, "regionkansliet", "2024-12");

        assertThat(shown(table, "kostnad")).startsWith("121");
        assertThat(table.sources()).extracting(Table.SourceNote::delivery).containsExactly(2L);
    }

    @Test
    void a_delivery_of_the_year_itself_counts_before_one_that_carries_it_along() {
        Stored stored = new Stored()
                .delivered("huvudbok", "regionkansliet", months("2023-01--2023-12"))
                .figure("belopp", "konto=4010", months("2023-01--2023-12"), "100")
                .delivered("huvudbok", "regionkansliet", months("2024-01--2024-12"))
                .figure("belopp", "konto=4010", months("2024-01--2024-12"), "130")
                .figure("belopp", "konto=4010", months("2023-01--2023-12"), "90");

        assertThat(shown(Made.table(COST, stored, "regionkansliet", "2024-12"), "kostnad"))
                .containsExactly("130", "100", "30");
    }

    @Test
    void what_is_carried_along_counts_where_nothing_else_was_delivered() {
        Stored stored = new Stored()
                .delivered("huvudbok", "regionkansliet", months("2024-01--2024-12"))
                .figure("belopp", "konto=4010", months("2024-01--2024-12"), "130")
                .figure("belopp", "konto=4010", months("2023-01--2023-12"), "90");

        assertThat(shown(Made.table(COST, stored, "regionkansliet", "2024-12"), "kostnad"))
                .containsExactly("130", "90", "40");
    }

    @Test
    void two_exports_of_different_years_are_both_used_and_of_the_same_year_the_later_one() {
        Stored stored = new Stored()
                .delivered("personal-gammal", "regionkansliet", day("2023-12-31"))
                .figure("arsarbetare-netto", "kon=man", day("2023-12-31"), "8")
                .delivered("personal-gammal", "regionkansliet", day("2024-12-31"))
                .figure("arsarbetare-netto", "kon=man", day("2024-12-31"), "9")
                .delivered("personal", "regionkansliet", day("2024-12-31"))
                .figure("arsarbetare-netto", "kon=man", day("2024-12-31"), "10");

        assertThat(shown(Made.table(STAFF, stored, "regionkansliet", "2024-12"), "personal"))
                .containsExactly("10,0", "8,0", "2,0");
    }

    @Test
    void a_level_is_that_of_the_latest_day_and_never_added_over_time() {
        Stored stored = new Stored();
        for (String date : new String[] {"2023-06-30", "2024-06-30", "2024-07-31"}) {
            stored.delivered("personal", "regionkansliet", day(date))
                    .figure("arsarbetare-netto", "kon=man", day(date), date.substring(6, 7));
        }

        Table june = Made.table(STAFF, stored, "regionkansliet", "2024-06");
        Table july = Made.table(STAFF, stored, "regionkansliet", "2024-08");

        assertThat(headings(june)).startsWith("30 jun 2024", "30 jun 2023");
        assertThat(shown(june, "personal")).containsExactly("6,0", "6,0", "0,0");
        assertThat(headings(july)).startsWith("31 jul 2024", "31 jul 2023");
        assertThat(shown(july, "personal")).containsExactly("7,0", "–", "–");
    }

    @Test
    void the_leap_day_is_compared_with_the_last_day_of_february() {
        Stored stored = new Stored()
                .delivered("personal", "regionkansliet", day("2023-02-28"))
                .figure("arsarbetare-netto", "kon=man", day("2023-02-28"), "8")
                .delivered("personal", "regionkansliet", day("2024-02-29"))
                .figure("arsarbetare-netto", "kon=man", day("2024-02-29"), "9");

        Table table = Made.table(STAFF, stored, "regionkansliet", "2024-02");

        assertThat(headings(table)).startsWith("29 feb 2024", "28 feb 2023");
        assertThat(shown(table, "personal")).containsExactly("9,0", "8,0", "1,0");
    }

    @Test
    void with_nothing_delivered_the_table_is_made_and_says_so() {
        Table table = Made.table(COST, new Stored(), "regionkansliet", "2024-07");

        assertThat(statuses(table, "kostnad")).containsOnly("missing:not-delivered");
        assertThat(notes(table, "kostnad"))
                .startsWith("Uppgift saknas: Belopp har inte levererats för Regionkansliet, jan–jul 2024.");
        assertThat(table.sources()).isEmpty();
    }

    @Test
    void a_month_lacking_in_what_was_delivered_makes_the_sum_missing_and_is_named() {
        Stored stored = year(new Stored(), 2023, 10, 12);
        stored.delivered("huvudbok", "regionkansliet", months("2024-01--2024-07"));
        for (int month : new int[] {1, 2, 4, 7}) {
            stored.figure("belopp", "konto=4010", months("2024-0" + month), "11");
        }

        Table table = Made.table(COST, stored, "regionkansliet", "2024-12");

        assertThat(shown(table, "kostnad")).containsExactly("–", "70", "–");
        assertThat(notes(table, "kostnad"))
                .containsExactly("Uppgift saknas: Regionkansliet har inte levererat mar 2024, maj–jun 2024.");
    }

    private static Stored year(Stored stored, int year, int amount, int last) {
        stored.delivered("huvudbok", "regionkansliet", months("%d-01--%d-%02d".formatted(year, year, last)));
        for (int month = 1; month <= last; month++) {
            stored.figure("belopp", "konto=4010", months("%d-%02d".formatted(year, month)), String.valueOf(amount));
        }
        return stored;
    }
}
