package se.underlag.tabulate;

import java.math.BigDecimal;
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
 * @param unitDecimals with how many decimals figures of a unit are shown, where rows are of different units
 * @param asDelivered true where figures have the decimals that they were delivered with
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
        Map<String, Integer> unitDecimals,
        boolean asDelivered,
        boolean percentSign,
        Optional<PeriodRule> period,
        List<LocalText> notes,
        Optional<TextRule> text) {

    public TableDefinition {
        where = Map.copyOf(where);
        columns = List.copyOf(columns);
        unitDecimals = Map.copyOf(unitDecimals);
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
        boolean plain = column.isMeasured()
                && !column.isWords()
                && column.series().isEmpty()
                && column.where().isEmpty();
        return plain ? measured(column.id()) : new Table.Content.Untold();
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
     * @param within a dimension that groups the rows: one of its members above those of {@code dimension} that belong to
     *     it, indented
     * @param order the order of the rows
     * @param list which members are rows, in this order, and sums of them among them; empty: all that have data
     * @param label the label of a member, with {@code {name}} and {@code {count}}; empty: its name
     * @param count a series whose figure is the {@code {count}} of a label
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
            Optional<String> within,
            RowOrder order,
            List<ListedRow> list,
            Optional<LocalText> label,
            Optional<String> count,
            Optional<Integer> levels,
            Optional<LocalText> sum,
            Optional<LocalText> total,
            List<SeriesRow> series,
            Optional<LocalText> one,
            Optional<Integer> months) {

        public Rows {
            list = List.copyOf(list);
            series = List.copyOf(series);
        }
    }

    /** In what order the members of a dimension stand. */
    public enum RowOrder {
        /** As in the code list; then what it does not hold, alphabetically. */
        CODES,
        /** As they stand in the export. */
        DELIVERED
    }

    /**
     * A row that a definition lists: a member of the dimension, or a sum of such; one of {@code code} and {@code sum} is
     * given.
     *
     * @param code the member
     * @param id what charts and other sums call a sum
     * @param label its label; empty for a member: its name
     * @param sum the members it is the sum of, or other sums
     */
    public record ListedRow(Optional<String> code, Optional<String> id, Optional<LocalText> label, List<String> sum) {

        public ListedRow {
            sum = List.copyOf(sum);
        }

        /** What charts and sums call the row. */
        public String name() {
            return code.or(() -> id).orElse("");
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
     * A column. Where nothing says that it is computed, it shows the series.
     *
     * @param id what charts, texts and other columns call it
     * @param heading its heading
     * @param series the series it shows, where not that of its row
     * @param where which observations count in it, besides those of the table
     * @param word a dimension: it shows the name of the code that the row's observations carry in it
     * @param ofGroups true where it tells of the groups that rows lie within, not of the rows
     * @param basis outcome, budget or forecast; empty: outcome
     * @param yearsBack how many years before the period of the table
     * @param period what period its figures are of, where not as the table says
     * @param difference two columns: the first minus the second
     * @param percentChange two columns: how many percent the first differs from the second
     * @param shareOfColumn a column: how many percent of its total the row is
     * @param percentOf two columns: how many percent the first is of the second
     * @param status a status by rule, from outcome, target and direction
     * @param trend better, unchanged or worse, from two columns and the direction
     * @param orColumn a column: what it shows stands here where there is no figure
     * @param inParentheses a column: its figure stands after this one's, where it is known
     * @param bound a dimension: the sign before a figure that is a limit
     * @param whenKnown true where it is left out of a table in which it says nothing
     * @param fromMembers for a word about a group: a column with a status of its rows, from which it follows where the
     *     export gives no word
     * @param reversed true where costs, negative in the books, are shown as positive
     * @param unit the unit shown, where not that of the table
     * @param decimals with how many decimals, where not as the table says
     * @param hidden true for a column that only others are computed from
     */
    public record Column(
            String id,
            LocalText heading,
            Optional<String> series,
            Map<String, Selection> where,
            Optional<String> word,
            boolean ofGroups,
            Optional<Basis> basis,
            int yearsBack,
            Optional<PeriodRule> period,
            List<String> difference,
            List<String> percentChange,
            Optional<String> shareOfColumn,
            List<String> percentOf,
            Optional<StatusRule> status,
            Optional<TrendRule> trend,
            Optional<String> orColumn,
            Optional<String> inParentheses,
            Optional<String> bound,
            boolean whenKnown,
            Optional<String> fromMembers,
            boolean reversed,
            Optional<Unit> unit,
            Optional<Integer> decimals,
            boolean hidden) {

        public Column {
            difference = List.copyOf(difference);
            percentChange = List.copyOf(percentChange);
            percentOf = List.copyOf(percentOf);
            where = Map.copyOf(where);
        }

        /** Whether it shows what was delivered, a figure or a word, rather than what is computed from other columns. */
        public boolean isMeasured() {
            return difference.isEmpty()
                    && percentChange.isEmpty()
                    && shareOfColumn.isEmpty()
                    && percentOf.isEmpty()
                    && status.isEmpty()
                    && trend.isEmpty();
        }

        /** Whether it shows words and no figures. */
        public boolean isWords() {
            return word.isPresent() || status.isPresent() || trend.isPresent();
        }

        Basis basisOrOutcome() {
            return basis.orElse(Basis.OUTCOME);
        }

        Table.ColumnRole role() {
            if (isWords()) {
                return Table.ColumnRole.WORDS;
            }
            if (shareOfColumn.isPresent() || !percentOf.isEmpty()) {
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
     * A status by rule. Where the export gives one, that is shown. Else it is the status of its code list that is marked
     * {@code good} where the outcome reaches the target, {@code partly} where it comes near it, {@code bad} where it does
     * not, and {@code unknown} where there is no outcome. Whether it has reached it is decided by the direction, or by the
     * sign of a target that is a limit.
     *
     * @param dimension the code list of the status, and the dimension in which an export gives it
     * @param series the series whose observations carry the words given and the direction
     * @param outcome the column with the outcome
     * @param target the column with the target
     * @param direction the dimension that says which way is better
     * @param higher its codes that say: the higher, the better
     * @param lower its codes that say: the lower, the better
     * @param partly how near comes near: so many percent of the target
     */
    public record StatusRule(
            String dimension,
            Optional<String> series,
            String outcome,
            String target,
            String direction,
            List<String> higher,
            List<String> lower,
            BigDecimal partly) {

        public StatusRule {
            higher = List.copyOf(higher);
            lower = List.copyOf(lower);
        }
    }

    /**
     * Better, unchanged or worse.
     *
     * @param series the series whose observations carry the direction
     * @param now the column with the newer figure
     * @param before the column with the older
     * @param target a column with the target, whose sign says which way is better where it is a limit
     * @param direction the dimension that says which way is better
     * @param higher its codes that say: the higher, the better
     * @param lower its codes that say: the lower, the better
     */
    public record TrendRule(
            Optional<String> series,
            String now,
            String before,
            Optional<String> target,
            String direction,
            List<String> higher,
            List<String> lower) {

        public TrendRule {
            higher = List.copyOf(higher);
            lower = List.copyOf(lower);
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
