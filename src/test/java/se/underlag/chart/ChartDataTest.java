package se.underlag.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.underlag.chart.ChartGalleryTest.draw;
import static se.underlag.chart.ChartGalleryTest.tableOf;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.underlag.series.MissingReason;
import se.underlag.tabulate.Table.ColumnRole;
import se.underlag.wording.Messages;
import se.underlag.wording.Typography;

/** The figures that charts show, against the published ones. */
class ChartDataTest {

    private static ChartData data(String chart) {
        ChartDefinition definition = ChartFiles.read(chart);
        return draw(definition, tableOf(definition), Messages.SWEDISH)
                .blueprint()
                .data();
    }

    /** With ordinary spaces, so that the expected texts can be read. */
    private static String shown(ChartData.Point point) {
        return point.display().replace(Typography.NO_BREAK_SPACE, ' ');
    }

    private static List<String> rows(ChartData data) {
        return data.categories().stream()
                .map(category -> category.name() + " "
                        + String.join(
                                " ",
                                category.points().stream()
                                        .map(ChartDataTest::shown)
                                        .toList()))
                .toList();
    }

    @Test
    void occupational_groups_are_ordered_by_this_year_and_the_total_is_left_out() {
        assertThat(rows(data("arsarbetare-per-yrkesgrupp")))
                .containsExactly(
                        "Handläggare 56,0 68,8",
                        "Chef 13,0 13,0",
                        "Administratör 6,0 8,0",
                        "Tandläkare 2,0 1,0",
                        "Läkare 1,0 1,0",
                        "Psykolog/PTP-psykolog 0,4 0,4");
    }

    @Test
    void series_are_named_by_what_tells_their_columns_apart() {
        assertThat(data("arsarbetare-per-yrkesgrupp").series())
                .extracting(ChartData.Series::name, ChartData.Series::role)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("31 dec 2024", ColumnRole.NOW),
                        org.assertj.core.groups.Tuple.tuple("31 dec 2023", ColumnRole.BEFORE));
    }

    @Test
    void changes_run_from_most_up_to_most_down_with_their_sign() {
        assertThat(rows(data("arsarbetare-forandring")))
                .containsExactly(
                        "Tandläkare +1,0",
                        "Chef 0,0",
                        "Läkare 0,0",
                        "Psykolog/PTP-psykolog 0,0",
                        "Administratör −2,0",
                        "Handläggare −12,8");
    }

    @Test
    void columns_become_categories_grouped_by_sex_with_the_published_total_at_the_end() {
        ChartData data = data("sjukfranvaro-kort-lang");

        assertThat(data.series()).extracting(ChartData.Series::name).containsExactly("Korttid", "Långtid");
        assertThat(data.categories())
                .extracting(category -> category.group().orElseThrow() + " " + category.name() + ": "
                        + shown(category.points().get(0)) + " + "
                        + shown(category.points().get(1)) + " = "
                        + shown(category.total().orElseThrow()))
                .containsExactly(
                        "Kvinnor jan–dec 2024: 1,0 % + 3,3 % = 4,3 %",
                        "Kvinnor jan–dec 2023: 1,4 % + 0,9 % = 2,3 %",
                        "Män jan–dec 2024: 0,8 % + 0,0 % = 0,8 %",
                        "Män jan–dec 2023: 0,7 % + 0,8 % = 1,5 %",
                        "Totalt jan–dec 2024: 1,0 % + 2,5 % = 3,5 %",
                        "Totalt jan–dec 2023: 1,2 % + 0,9 % = 2,1 %");
    }

    @Test
    void ages_keep_their_order_and_have_their_change_beside_them() {
        ChartData data = data("listade-per-aldersgrupp");

        assertThat(data.categories())
                .extracting(category -> category.name() + " "
                        + shown(category.labels().get(0)) + " "
                        + shown(category.labels().get(1)))
                .containsExactly(
                        "0–4 år −610 −3,8 %",
                        "5–64 år +140 +0,1 %", "65–79 år −572 −1,2 %", "80 år och äldre +1 324 +6,9 %");
    }

    @Test
    void costs_are_turned_but_the_deviation_beside_them_keeps_the_sign_of_the_table() {
        ChartData data = data("utfall-mot-budget");

        assertThat(rows(data))
                .contains("Hälsovalsenheten 2 077,9 2 152,3", "Regionstyrelsens planeringsreserv 0,0 50,0")
                .noneMatch(row -> row.startsWith("Vårdval Hälsoval"));
        assertThat(data.categories().get(0).labels().get(0).display()).isEqualTo("+41,9");
    }

    @Test
    void deviations_are_those_of_the_lowest_rows() {
        assertThat(rows(data("budgetavvikelse")))
                .hasSize(13)
                .startsWith("Regionstyrelsens planeringsreserv +50,0", "Privata vårdgivare +37,5")
                .endsWith("Läkemedel, förskrivna inom primärvården −12,4", "Regionstyrelsens verksamhetskostnad −78,2");
    }

    @Test
    void what_is_not_quality_assured_has_no_figure_and_a_note() {
        ChartData data = data("tillganglighet");

        assertThat(data.isEmpty()).isTrue();
        assertThat(data.missing()).containsExactly(MissingReason.NOT_QUALITY_ASSURED);
        assertThat(data.notes())
                .extracting(ChartData.Note::text)
                .singleElement()
                .asString()
                .contains("kvalitetssäkrade");
    }

    @Test
    void a_missing_figure_is_no_bar_of_no_length() {
        ChartData data = ChartCasesTest.draw(
                        "missing", ChartKind.GROUPED_BARS, "a | Läkare | ?not-delivered 0,0 ?not-applicable")
                .blueprint()
                .data();

        assertThat(BarPlot.dataset(data).getValue(0, 0)).isNull();
        assertThat(BarPlot.dataset(data).getValue(1, 0).doubleValue()).isZero();
        assertThat(data.categories().get(0).points())
                .extracting(ChartData.Point::display)
                .containsExactly("–", "0,0");
    }

    @Test
    void a_column_that_the_table_lacks_is_named_with_chart_and_table() {
        ChartDefinition definition = ChartFiles.read("budgetavvikelse");

        assertThatThrownBy(() -> draw(definition, PublishedTables.arsarbetareAvtalad(), Messages.SWEDISH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("chart budgetavvikelse: table arsarbetare-avtalad has no column deviation");
    }

    @Test
    void a_placeholder_without_a_value_is_named() {
        ChartDefinition definition = ChartFiles.read("budgetavvikelse");

        assertThatThrownBy(() -> new ChartRoom(Theme.house())
                        .draw(definition, PublishedTables.resultatrapport(), Map.of(), Messages.SWEDISH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("{organisation}");
    }
}
