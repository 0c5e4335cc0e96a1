package se.underlag.tabulate;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import se.underlag.series.Period;
import se.underlag.series.Series;
import se.underlag.series.SeriesKind;
import se.underlag.series.Vocabulary;

/**
 * Makes the rows of one table of what was gathered for it: all of one time, or, where rows are months, each as the one
 * row of a table of its month.
 */
final class TableRows {

    private final TableDefinition definition;
    private final String organisation;
    private final Vocabulary vocabulary;
    private final Dimensions dimensions;
    private final Map<String, SourceFacts> sources;
    private final Gatherer gatherer;
    private final NoteTexts noteTexts;
    private final NoteBook notes;
    private final Breaks breaks;
    private final Locale locale;
    private final Witness witness;

    TableRows(
            TableDefinition definition,
            String organisation,
            Vocabulary vocabulary,
            Dimensions dimensions,
            Map<String, SourceFacts> sources,
            Gatherer gatherer,
            NoteBook notes,
            Locale locale,
            Witness witness) {
        this.definition = definition;
        this.organisation = organisation;
        this.vocabulary = vocabulary;
        this.dimensions = dimensions;
        this.sources = sources;
        this.gatherer = gatherer;
        this.notes = notes;
        this.noteTexts = new NoteTexts(locale, dimensions, sources, definition);
        this.breaks = new Breaks(definition, vocabulary, locale);
        this.witness = witness;
        this.locale = locale;
    }

    /**
     * Rows and what they are of.
     *
     * @param period of all of them
     */
    record Made(Period period, List<Table.Row> rows) {}

    NoteTexts noteTexts() {
        return noteTexts;
    }

    /** @param planner plans rows for a table of a period */
    Made upTo(YearMonth asOf, Function<Period, RowPlanner> planner) {
        TablePeriods periods = TablePeriods.of(definition, vocabulary, gatherer, asOf);
        return definition
                .rows()
                .months()
                .map(most -> months(periods, most, planner))
                .orElseGet(() -> ofOneTime(periods, planner));
    }

    private Made ofOneTime(TablePeriods periods, Function<Period, RowPlanner> planner) {
        Period period = periods.of(firstSeries());
        ColumnSums sums = sums(periods, new Deliverers());
        Set<String> withData = definition.series().isEmpty() ? Set.of() : sums.bucketsWithData(firstSeries());
        RowLabels labels = new RowLabels(definition, vocabulary, sums, locale);
        List<RowPlan> plans = planner.apply(period).rows(withData).stream()
                .map(labels::labelled)
                .map(plan -> plan.in(sums.unit(plan)))
                .toList();
        RowMaker maker = maker(sums, periods, plans);
        List<Table.Row> rows =
                plans.stream().map(plan -> maker.row(plan, List.of())).toList();
        breaks.within(periods).forEach(notes::add);
        return new Made(period, rows);
    }

    /** From the first month that has something, the latest last; with nothing at all the latest alone. */
    private Made months(TablePeriods latest, int most, Function<Period, RowPlanner> planner) {
        Series series = firstSeries();
        YearMonth last = series.kind() == SeriesKind.LEVEL ? latest.latestDay().lastMonth() : latest.latestMonth();
        List<Table.Row> rows = new ArrayList<>();
        YearMonth first = last;
        Deliverers earlier = new Deliverers();
        for (YearMonth month = last.minusMonths(most - 1L); !month.isAfter(last); month = month.plusMonths(1)) {
            TablePeriods periods = TablePeriods.inMonth(definition, vocabulary, gatherer, month);
            ColumnSums sums = sums(periods, earlier);
            if (rows.isEmpty()
                    && !month.equals(last)
                    && sums.bucketsWithData(series).isEmpty()) {
                continue;
            }
            first = rows.isEmpty() ? month : first;
            RowPlan plan = planner.apply(periods.of(series)).monthRow(month);
            List<String> changes = rows.isEmpty() ? List.of() : breaks.at(month);
            rows.add(maker(sums, periods, List.of(plan)).row(plan, changes));
            earlier = sums.deliverers();
        }
        return new Made(new Period.Months(first, last), rows);
    }

    private ColumnSums sums(TablePeriods periods, Deliverers earlier) {
        Buckets buckets = new Buckets(dimensions, organisation, definition.rows());
        return new ColumnSums(definition, vocabulary, dimensions, gatherer, buckets, periods, earlier);
    }

    private RowMaker maker(ColumnSums sums, TablePeriods periods, List<RowPlan> plans) {
        Resolver resolver = new Resolver(sums, vocabulary, sources, noteTexts);
        Comparisons comparisons = new Comparisons(plans, definition.splits(), sums, resolver, periods, noteTexts);
        WordMaker words = new WordMaker(definition, plans, dimensions, sums, resolver, noteTexts, notes);
        CellMaker cells = new CellMaker(definition, organisation, resolver, comparisons, notes, sums, words, witness);
        return new RowMaker(definition, cells, new NewOrGone(sums, vocabulary, noteTexts), notes);
    }

    private Series firstSeries() {
        return definition
                .series()
                .map(code -> RowPlanner.series(vocabulary, code))
                .orElseGet(() -> RowPlanner.shown(definition.rows().series().get(0), vocabulary));
    }
}
