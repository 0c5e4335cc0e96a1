package se.underlag.tabulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.underlag.series.Basis;
import se.underlag.series.LocalText;
import se.underlag.series.Unit;

/**
 * A table, written once for every board, as {@code jobs/tables/*.yml} tells it. The report gives the organisation and
 * the month.
 *
 * <pre>
 * table: arsarbetare-avtalad
 * title: 'Årsarbetare per yrkesgrupp, {organisation}, {period}'
 * row-heading: Yrkesgrupp
 * series: arsarbetare-avtalad
 * where: { anstallningsform: { codes: [tillsvidare] } }
 * rows: { dimension: yrkesgrupp, sum: Summa }
 * columns:
 *   - { id: now, heading: '{period}' }
 *   - { id: before, heading: '{period-before}', years-back: 1 }
 *   - { id: change, heading: Förändring, difference: [now, before] }
 * split: { dimension: kon, codes: [kvinna, man], total: Totalt }
 * </pre>
 *
 * <p>Texts may hold {@code {period}}, {@code {month}}, {@code {span}} and {@code {year}}, each also with {@code
 * -before}, and {@code {organisation}} and {@code {organisation-possessive}}; see {@link Placeholders}.
 *
 * @param table its code
 * @param title its title
 * @param rowHeading the heading above the row labels
 * @param series the series it shows; empty where each row names its own
 * @param where which observations count, by dimension; those without a code in the dimension do not
 * @param rows its rows
 * @param columns its columns from left to right
 * @param split what every column is split by
 * @param unit the unit its figures are shown in; empty: that of the series
 * @param decimals with how many decimals figures are shown; empty: as the series says; percentages that are computed
 *     here have one
 * @param percentSign true where percentages carry their sign: {@code 6,9 %}
 * @param period what period its figures are of, for flows; empty: {@link PeriodRule#ACCUMULATED}, where rows are months
 *     {@link PeriodRule#MONTH}
 * @param notes notes about the whole table
 * @param text how its figures are told in words
 */
public record TableDefinition(
        String table,
        LocalText title,
        LocalText rowHeading,
        Optional<String> series,
        Map<String, Selection> where,
        Rows rows,
        List<Column> columns,
        Optional<Split> split,
        Optional<Unit> unit,
        Optional<Integer> decimals,
        boolean percentSign,
        Optional<PeriodRule> period,
        List<LocalText> notes,
        Optional<TextRule> text) {

    public TableDefinition {
        where = Map.copyOf(where);
        columns = List.copyOf(columns);
        notes = List.copyOf(notes);
    }

    /** How the months of a flow are put together; where rows are months, each row its own month. */
    PeriodRule periodRule() {
        return period.orElse(rows.months().isPresent() ? PeriodRule.MONTH : PeriodRule.ACCUMULATED);
    }

    /** The columns that are shown. */
    List<Column> shownColumns() {
        return columns.stream().filter(column -> !column.hidden()).toList();
    }

    /** The codes every column is split by, the total last; without a split the total alone. */
    List<String> splits() {
        List<String> splits = new ArrayList<>();
        split.ifPresent(by -> splits.addAll(by.codes()));
        if (split.flatMap(Split::total).isPresent() || splits.isEmpty()) {
            splits.add(Sums.TOTAL);
        }
        return splits;
    }

    /** The column with an id; referring to one that is not there is a mistake in the definition. */
    Column column(String id) {
        return columns.stream()
                .filter(column -> column.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("table " + table + " has no column " + id));
    }

    /** How the figures of one of its columns come about. */
    Table.Content content(Column column) {
        if (column.shareOfColumn().isPresent()) {
            return new Table.Content.Share(measured(column.shareOfColumn().get()));
        }
        if (!column.difference().isEmpty()) {
            return new Table.Content.Difference(
                    measured(column.difference().get(0)),
                    measured(column.difference().get(1)));
        }
        if (!column.percentChange().isEmpty()) {
            return new Table.Content.PercentChange(
                    measured(column.percentChange().get(0)),
                    measured(column.percentChange().get(1)));
        }
        return measured(column.id());
    }

    private Table.Content.Measured measured(String id) {
        Column column = column(id);
        return new Table.Content.Measured(id, column.basisOrOutcome(), column.yearsBack());
    }

    /**
     * Which codes of a dimension count; either codes or numbers are given.
     *
     * @param codes the codes, each with all that lies under it
     * @param from the lowest number that counts
     * @param to the highest
     */
    public record Selection(List<String> codes, Optional<Integer> from, Optional<Integer> to) {

        public Selection {
            codes = List.copyOf(codes);
        }
    }

    /**
     * The rows; one of {@code dimension}, {@code series}, {@code one} and {@code months} is given.
     *
     * @param dimension a row for each code that has data
     * @param levels for a dimension that is a tree: how many levels are shown; empty: 1
     * @param sum the label of the sum; with a total too, it leaves out the members that stand after the sum and is
     *     shown only when there are such
     * @param total the label of the total over everything
     * @param series a row for each of these
     * @param one a single row with this label
     * @param months a row for each of so many months up to the latest, those before anything was delivered left out
     */
    public record Rows(
            Optional<String> dimension,
            Optional<Integer> levels,
            Optional<LocalText> sum,
            Optional<LocalText> total,
            List<SeriesRow> series,
            Optional<LocalText> one,
            Optional<Integer> months) {

        public Rows {
            series = List.copyOf(series);
        }
    }

    /**
     * A row with a series of its own.
     *
     * @param id what charts and texts call it
     * @param series the series; of several the sum
     * @param label its label; empty: the name of the first series
     * @param unit the unit shown; empty: the table's, else the series'
     * @param decimals with how many decimals; empty: the table's, else the series'
     */
    public record SeriesRow(
            String id,
            List<String> series,
            Optional<LocalText> label,
            Optional<Unit> unit,
            Optional<Integer> decimals) {

        public SeriesRow {
            series = List.copyOf(series);
        }
    }

    /**
     * A column. With none of {@code difference}, {@code percentChange} and {@code shareOfColumn} it shows the series.
     *
     * @param id what charts, texts and other columns call it
     * @param heading its heading
     * @param basis outcome, budget or forecast; empty: outcome
     * @param yearsBack how many years before the period of the table
     * @param period what period its figures are of, where not as the table says
     * @param difference two columns: the first minus the second
     * @param percentChange two columns: how many percent the first differs from the second
     * @param shareOfColumn a column: how many percent of its total the row is
     * @param unit the unit shown, where not that of the table
     * @param decimals with how many decimals, where not as the table says
     * @param hidden true for a column that only others are computed from
     */
    public record Column(
            String id,
            LocalText heading,
            Optional<Basis> basis,
            int yearsBack,
            Optional<PeriodRule> period,
            List<String> difference,
            List<String> percentChange,
            Optional<String> shareOfColumn,
            Optional<Unit> unit,
            Optional<Integer> decimals,
            boolean hidden) {

        public Column {
            difference = List.copyOf(difference);
            percentChange = List.copyOf(percentChange);
        }

        boolean isMeasured() {
            return difference.isEmpty() && percentChange.isEmpty() && shareOfColumn.isEmpty();
        }

        Basis basisOrOutcome() {
            return basis.orElse(Basis.OUTCOME);
        }

        Table.ColumnRole role() {
            if (shareOfColumn.isPresent()) {
                return Table.ColumnRole.SHARE;
            }
            if (!isMeasured()) {
                return Table.ColumnRole.CHANGE;
            }
            if (basisOrOutcome() != Basis.OUTCOME) {
                return Table.ColumnRole.PLAN;
            }
            return yearsBack == 0 ? Table.ColumnRole.NOW : Table.ColumnRole.BEFORE;
        }
    }

    /**
     * What every column is split by.
     *
     * @param dimension the dimension
     * @param codes its codes from left to right
     * @param total the heading of the total over all codes, also those not listed; empty: no total
     */
    public record Split(String dimension, List<String> codes, Optional<LocalText> total) {

        public Split {
            codes = List.copyOf(codes);
        }
    }

    /** What period the figures of a flow are of; a level is always that of its latest day. */
    public enum PeriodRule {
        /** January up to the latest month delivered. */
        ACCUMULATED,
        /** The latest month delivered. */
        MONTH,
        /** The whole year of the latest month delivered. */
        YEAR
    }
}
