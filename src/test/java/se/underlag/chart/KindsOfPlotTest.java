package se.underlag.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static se.underlag.chart.TableText.column;

import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jfree.data.xy.XYDataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.underlag.chart.TableText.Format;
import se.underlag.series.Unit;
import se.underlag.tabulate.Table;
import se.underlag.tabulate.Table.Column;
import se.underlag.tabulate.Table.ColumnRole;
import se.underlag.wording.Messages;
import se.underlag.wording.PeriodTexts;

/** Lines, waterfalls, shares, population bars and panels: what they show, and that nothing is cut whatever the figures. */
class KindsOfPlotTest {

    private static final List<Column> FOUR = List.of(
            column("a", ColumnRole.NOW, "Hälso- och sjukvårdsförvaltningen"),
            column("b", ColumnRole.NOW, "Regionservice"),
            column("c", ColumnRole.NOW, "Folktandvården"),
            column("d", ColumnRole.NOW, "Samhällsplanering och infrastruktur inom Regional utveckling"));
    private static final List<Column> YEARS = List.of(
            column("now", ColumnRole.NOW, "Utfall 2024"),
            column("budget", ColumnRole.PLAN, "Budget 2024"),
            column("before", ColumnRole.BEFORE, "Utfall 2023"));
    private static final List<Column> RESULT = List.of(
            column("budget", ColumnRole.PLAN, "Budget 2024"),
            column("deviation", ColumnRole.CHANGE, "Budgetavvikelse"),
            column("now", ColumnRole.NOW, "Utfall 2024"));
    private static final String LINES =
            """
            chart: %s
            table: tabell
            kind: lines
            title: 'Sjukfrånvaro per månad, {organisation}, {period}'
            columns: [%s]
            """;
    private static final String WATERFALL =
            """
            chart: %s
            table: tabell
            kind: waterfall
            title: 'Från budget till utfall, {organisation}, {period}'
            columns: [budget, deviation, now]
            total: totalt
            order: value
            sides: { negative: Sämre än budget, positive: Bättre än budget, worse: negative }
            """;

    private static Table months(List<Column> columns, Unit unit, int months, IntFunction<String> figures) {
        StringBuilder rows = new StringBuilder();
        PeriodTexts words = new PeriodTexts(Messages.SWEDISH);
        YearMonth first = YearMonth.of(2024, 12).minusMonths(months - 1L);
        for (int i = 0; i < months; i++) {
            YearMonth month = first.plusMonths(i);
            rows.append(month).append(" | ").append(words.span(month, month)).append(" | ");
            rows.append(figures.apply(i)).append('\n');
        }
        return table(columns, unit, rows.toString());
    }

    private static List<Column> first(int columns) {
        return FOUR.subList(0, columns);
    }

    private static Table table(List<Column> columns, Unit unit, String rows) {
        return new TableText("tabell", "jan–dec 2024", columns, List.of(new Format(unit, 1)), rows)
                .table(List.of("Räknas på annat sätt från den här månaden.", "Uppgift saknas."), TableText.HR);
    }

    private static Drawing draw(String definition, Table table) {
        return new ChartRoom(Theme.house())
                .draw(ChartFiles.of(definition), table, Map.of("organisation", "Regionkansliet"), Messages.SWEDISH);
    }

    private static Drawing lines(String name, String columns, Table table) {
        return draw(LINES.formatted(name, columns), table);
    }

    private static Drawing waterfall(String name, String rows) {
        return draw(WATERFALL.formatted(name), table(RESULT, Unit.MNKR, rows));
    }

    private static Drawing panels(String name, int panels, String rows) {
        List<Column> columns = new ArrayList<>();
        for (int i = 1; i <= panels; i++) {
            columns.add(column("change/" + i, ColumnRole.CHANGE, "Förändring", "Vårdcentralen nummer " + i));
        }
        return draw(
                """
                chart: %s
                table: tabell
                kind: panels
                title: 'Förändring per vårdcentral, {period}'
                columns: [%s]
                """
                        .formatted(
                                name,
                                String.join(
                                        ", ", columns.stream().map(Column::id).toList())),
                table(columns, Unit.PERCENT, rows));
    }

    private static Drawing shares(String name, String rows) {
        return draw(
                """
                chart: %s
                table: tabell
                kind: share-bars
                title: 'Andelar, {period}'
                columns: [a, b, c, d]
                """
                        .formatted(name),
                table(FOUR, Unit.PERCENT, rows));
    }

    private static Drawing population(String name, String rows) {
        return draw(
                """
                chart: %s
                table: tabell
                kind: population-bars
                title: 'Listade efter ålder, {period}'
                columns: [now, before]
                """
                        .formatted(name),
                table(List.of(YEARS.get(0), YEARS.get(2)), Unit.of("antal"), rows));
    }

    static Stream<Arguments> drawings() {
        Unit fte = Unit.of("årsarbetare");
        return Stream.of(
                        lines("lines-close", "a, b, c, d", months(FOUR, Unit.PERCENT, 13, i -> "4,%d 4,%d 4,%d 4,1"
                                .formatted(i % 3, i % 4, i % 2))),
                        lines(
                                "lines-gaps",
                                "now, budget, before",
                                months(
                                        YEARS,
                                        Unit.MNKR,
                                        12,
                                        i -> i == 4 || i == 5
                                                ? "?not-delivered^1 -12,0 ?not-delivered^1"
                                                : "-1%d,4 -12,0 -%d,3".formatted(i % 4, 9 + i % 5))),
                        lines(
                                "lines-level",
                                "a",
                                months(first(1), fte, 13, i -> String.valueOf(308188 + 21 * i) + ",0")),
                        lines("lines-years", "a, b", months(first(2), Unit.PERCENT, 72, i -> "5,%d 3,%d"
                                .formatted(i % 10, (i * 7) % 10))),
                        lines("lines-three-years", "a, b", months(first(2), Unit.PERCENT, 37, i -> "5,%d -3,%d"
                                .formatted(i % 10, (i * 7) % 10))),
                        lines("lines-one-month", "a, b", months(first(2), Unit.PERCENT, 1, i -> "5,2 3,1")),
                        lines("lines-one-missing", "a, b", months(first(2), Unit.PERCENT, 6, i -> "5,2 ?suppressed")),
                        lines(
                                "lines-ended",
                                "a, b",
                                months(first(2), Unit.PERCENT, 9, i -> i > 5 ? "5,2 ?not-delivered" : "5,3 2,1")),
                        lines("lines-zero", "a", months(first(1), Unit.PERCENT, 4, i -> "0,0")),
                        lines("lines-nothing", "a", months(first(1), Unit.PERCENT, 4, i -> "?not-delivered")),
                        lines(
                                "lines-break",
                                "a, b",
                                table(
                                        FOUR,
                                        Unit.PERCENT,
                                        """
                                2024-01 | jan 2024 | 5,1 2,0 0 0
                                2024-02 | feb 2024 | 5,2 2,1 0 0
                                2024-03 | ~ mar 2024 | 3,2 1,1 0 0
                                2024-04 | apr 2024 | 3,4 1,2 0 0
                                2024-05 | maj 2024 | 3,3 1,1^1 0 0
                                2024-06 | jun 2024 | 3,3 1,1^1 0 0
                                """)),
                        waterfall(
                                "waterfall-positive",
                                """
                                a | Patientavgifter | 0 12,0 0
                                b | Statsbidrag | 0 -30,5 0
                                totalt | = Totalt | 812,5 ?not-applicable 794,0
                                """),
                        waterfall(
                                "waterfall-across-zero",
                                """
                                a | Intäkter | 0 -31,2 0
                                b | Personalkostnader inom hälso- och sjukvårdsförvaltningens alla områden | 0 4,7 0
                                totalt | = Totalt | 12,0 0 -14,5
                                """),
                        waterfall(
                                "waterfall-missing",
                                """
                                a | Intäkter | 0 ?not-delivered 0
                                b | Kostnader | 0 -4,7 0
                                totalt | = Totalt | 12,0 0 ?not-delivered
                                """),
                        waterfall(
                                "waterfall-one",
                                """
                                a | Intäkter | 0 0,0 0
                                totalt | = Totalt | 12,0 0 12,0
                                """),
                        shares(
                                "shares-missing",
                                """
                                a | Örebro | 5,0 70,0 ?suppressed 4,0
                                b | Norr | ?not-delivered ?not-delivered ?not-delivered ?not-delivered
                                c | Söder | 100,0 0,0 0,0 0,0
                                d | Väster | 0,4 0,6 98,0 1,0
                                """),
                        population(
                                "population-missing",
                                """
                                a | 0–4 år | 15929,0 15319,0
                                b | 5–17 år | ?not-delivered 9000,0
                                c | 80 år och äldre, boende i särskilt boende eller med hemsjukvård | ?suppressed ?suppressed
                                d | 90 år och äldre | 0,0 3,0
                                """),
                        panels("panels-one", 1, "a | Läkare | 12,0\nb | Chef | ?not-delivered^1\n"),
                        panels(
                                "panels-nine",
                                9,
                                """
                                a | 0–4 år | 1,2 -3,4 5,6 7,8^1 -9,0 1,2 3,4 5,6 7,8
                                b | 80 år och äldre | 1,2 -3,4 ?suppressed 7,8 -29,0 1,2 3,4 5,6 17,8
                                """))
                .map(drawing -> Arguments.of(drawing.chart(), drawing));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("drawings")
    void nothing_is_cut_and_no_text_overlaps_another(String name, Drawing drawing) throws IOException {
        ChartCasesTest.assertRimWhite(drawing);
        ChartCasesTest.assertTextsApart(drawing);
        assertThat(drawing.altText()).hasSizeLessThanOrEqualTo(250).endsWith(".");
    }

    @Test
    void a_line_has_a_gap_where_a_figure_is_missing_and_where_what_is_counted_changes() {
        ChartData data = lines(
                        "gap",
                        "a",
                        table(
                                FOUR,
                                Unit.PERCENT,
                                """
                        2024-01 | jan 2024 | 5,1 0 0 0
                        2024-02 | feb 2024 | ?not-delivered 0 0 0
                        2024-03 | mar 2024 | 3,2 0 0 0
                        2024-04 | ~ apr 2024 | 3,4 0 0 0
                        """))
                .blueprint()
                .data();
        XYDataset dataset = LinePlot.dataset(data);

        assertThat(data.breaks()).containsExactly(3);
        assertThat(dataset.getItemCount(0)).isEqualTo(5);
        assertThat(dataset.getY(0, 1)).isNull();
        assertThat(dataset.getXValue(0, 3)).isEqualTo(2.5);
        assertThat(dataset.getY(0, 3)).isNull();
        assertThat(dataset.getYValue(0, 4)).isEqualTo(3.4);
    }

    @Test
    void months_stand_once_with_their_year_and_lines_are_named_at_their_ends() {
        Drawing drawing = lines("named", "a, b", months(first(2), Unit.PERCENT, 13, i -> "5,2 %d,1".formatted(i % 9)));

        assertThat(SvgTexts.texts(drawing.svg()))
                .contains("dec", "2023", "jan", "2024", "Regionservice 3,1 %")
                .filteredOn(text -> text.equals("2024"))
                .hasSize(1);
        assertThat(drawing.blueprint().pens()).extracting(Pen::dash).containsExactly(Pen.Dash.SOLID, Pen.Dash.DASHED);
    }

    @Test
    void an_axis_begins_at_zero_unless_nothing_could_be_seen_and_then_says_so() {
        String said = "Axeln börjar inte på noll.";

        assertThat(lines("level", "a", months(first(1), Unit.MNKR, 3, i -> "308%d,0".formatted(i)))
                        .blueprint()
                        .subtitle())
                .endsWith(said);
        assertThat(lines("rate", "a", months(first(1), Unit.MNKR, 3, i -> "%d,0".formatted(2 + i)))
                        .blueprint()
                        .subtitle())
                .doesNotContain(said);
    }

    @Test
    void the_steps_of_a_waterfall_lead_from_start_to_end_with_what_the_rows_lack_as_a_step_of_its_own() {
        ChartData data = waterfall(
                        "rest",
                        """
                        a | Intäkter | 0 10,0 0
                        b | Kostnader | 0 -40,0 0
                        c | Avskrivningar | 0 25,5 0
                        totalt | = Totalt | 800,0 -9,5 790,5
                        """)
                .blueprint()
                .data();

        assertThat(data.categories())
                .extracting(ChartData.Category::name)
                .containsExactly("Budget 2024", "Avskrivningar", "Intäkter", "Kostnader", "Övrigt", "Utfall 2024");
        assertThat(data.categories().get(4).points().get(0).display()).isEqualTo("−5,0");
    }

    @Test
    void a_table_without_the_rows_that_a_chart_names_is_drawn_with_those_there_are() {
        Table table = table(RESULT, Unit.MNKR, "a | Intäkter | 0 10,0 0\n");
        String bars =
                """
                chart: rows
                table: tabell
                kind: diverging-bars
                title: x
                columns: [deviation]
                rows: [b, a]
                """;

        assertThat(draw(bars, table).blueprint().data().categories())
                .extracting(ChartData.Category::id)
                .containsExactly("a");
        assertThat(SvgTexts.texts(draw(WATERFALL.formatted("no-total"), table).svg()))
                .contains("Inga uppgifter: tabellen har inga rader.");
    }

    @Test
    void the_older_stand_above_the_younger_and_figures_to_the_left_have_no_minus() {
        Drawing drawing = population("ages", "a | 0–4 år | 15929,0 15319,0\nb | 80 år och äldre | 3,0 4,0\n");

        assertThat(drawing.blueprint().data().categories())
                .extracting(ChartData.Category::name)
                .containsExactly("80 år och äldre", "0–4 år");
        assertThat(SvgTexts.texts(drawing.svg())).contains("15 929,0", "15 319,0", "Utfall 2024", "Utfall 2023");
        assertThat(drawing.svg()).doesNotContain("−");
    }

    @Test
    void all_panels_have_the_same_scale() {
        Drawing drawing = panels("scale", 2, "a | 0–4 år | 1,0 -50,0\n");
        List<String> numbers = SvgTexts.texts(drawing.svg()).stream()
                .filter(text -> text.matches("−?\\d+ %"))
                .toList();

        assertThat(numbers).isNotEmpty();
        assertThat(numbers.subList(0, numbers.size() / 2))
                .isEqualTo(numbers.subList(numbers.size() / 2, numbers.size()));
    }
}
