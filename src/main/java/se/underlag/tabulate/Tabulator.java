package se.underlag.tabulate;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import se.underlag.series.Period;
import se.underlag.series.Series;
import se.underlag.series.Vocabulary;
import se.underlag.store.Delivery;
import se.underlag.store.Holdings;
import se.underlag.store.Need;
import se.underlag.wording.PeriodTexts;

/**
 * Makes tables of what is in force: the latest period delivered beside the same period a year earlier.
 *
 * <p>Make one for all tables of a run: what is in force is put in order once. Not for use by several threads at a time.
 */
public final class Tabulator {

    private final Vocabulary vocabulary;
    private final Map<String, SourceFacts> sources;
    private final Shelves shelves;
    private final Dimensions dimensions;
    private final Map<Long, Delivery> deliveries = new HashMap<>();
    private final Locale locale;
    private final Set<Need> needs = new HashSet<>();

    /**
     * @param vocabulary the series and code lists that definitions refer to
     * @param sources by the code of the source; one that is not there is named by its code and is no register
     * @param holdings what is in force
     * @param locale the language of texts; numbers are printed in Swedish in either
     */
    public Tabulator(Vocabulary vocabulary, Map<String, SourceFacts> sources, Holdings holdings, Locale locale) {
        this.vocabulary = vocabulary;
        this.sources = Map.copyOf(sources);
        this.shelves = new Shelves(holdings);
        this.dimensions = new Dimensions(vocabulary, locale);
        this.locale = locale;
        holdings.deliveries().forEach(delivery -> deliveries.put(delivery.id(), delivery));
        holdings.observations().forEach(held -> deliveries.put(held.delivery().id(), held.delivery()));
    }

    /**
     * Makes a table. Where nothing was delivered it is made all the same, with all figures missing and a note.
     *
     * @param definition what it shows
     * @param organisation a code of the organisation: everything at and under it counts
     * @param asOf the month after which nothing is shown
     */
    public Table tabulate(TableDefinition definition, String organisation, YearMonth asOf) {
        Gatherer gatherer = new Gatherer(shelves, dimensions, organisation, definition.where(), needs::add);
        TablePeriods periods = TablePeriods.of(definition, vocabulary, gatherer, asOf);
        boolean severalSeries = definition.series().isEmpty();
        NoteTexts noteTexts = new NoteTexts(locale, dimensions, sources, severalSeries);
        Buckets buckets = new Buckets(dimensions, organisation, definition.rows());
        ColumnSums sums = new ColumnSums(definition, vocabulary, dimensions, gatherer, buckets, periods);
        Resolver resolver = new Resolver(sums, vocabulary, sources, noteTexts);

        Period period = periods.of(firstSeries(definition));
        Map<String, String> placeholders = placeholders(period, organisation);
        RowPlanner planner = new RowPlanner(definition, vocabulary, dimensions, organisation, placeholders, locale);
        Set<String> withData = severalSeries ? Set.of() : sums.bucketsWithData(firstSeries(definition));
        List<RowPlan> plans = planner.rows(withData);

        NoteBook notes = new NoteBook();
        Comparisons comparisons = new Comparisons(plans, splits(definition), resolver, periods, noteTexts);
        NewOrGone newOrGone = new NewOrGone(sums, vocabulary, noteTexts);
        CellMaker cells = new CellMaker(definition, organisation, resolver, comparisons, notes);
        List<Table.Row> rows = plans.stream()
                .map(plan -> row(plan, definition, newOrGone, cells, notes))
                .toList();
        definition.notes().forEach(note -> notes.add(Placeholders.filled(note.in(locale), placeholders)));
        return new Table(
                definition.table(),
                Placeholders.filled(definition.title().in(locale), placeholders),
                Placeholders.filled(definition.rowHeading().in(locale), placeholders),
                Placeholders.text(period, new PeriodTexts(locale)),
                columns(definition, placeholders),
                rows,
                notes.texts(),
                sources(rows, noteTexts),
                placeholders);
    }

    /** What was looked for in the tables made since this was asked last. */
    public Set<Need> needs() {
        Set<Need> since = Set.copyOf(needs);
        needs.clear();
        return since;
    }

    private Map<String, String> placeholders(Period period, String organisation) {
        return Placeholders.of(
                period,
                dimensions.name(Dimensions.ORGANISATION, organisation),
                dimensions.member(Dimensions.ORGANISATION, organisation),
                locale);
    }

    private Series firstSeries(TableDefinition definition) {
        return definition
                .series()
                .map(code -> RowPlanner.series(vocabulary, code))
                .orElseGet(() -> RowPlanner.shown(definition.rows().series().get(0), vocabulary));
    }

    private static Table.Row row(
            RowPlan plan, TableDefinition definition, NewOrGone newOrGone, CellMaker cells, NoteBook notes) {
        Optional<NewOrGone.Found> found = newOrGone.of(plan);
        List<Integer> about =
                found.map(NewOrGone.Found::note).map(notes::add).stream().toList();
        List<Table.Cell> made = new ArrayList<>();
        for (TableDefinition.Column column : shown(definition)) {
            splits(definition).forEach(split -> made.add(cells.cell(plan, column, split)));
        }
        Table.Presence presence = found.map(NewOrGone.Found::presence).orElse(Table.Presence.LASTING);
        return new Table.Row(plan.id(), plan.label(), plan.level(), plan.kind(), made, about, presence);
    }

    private static List<TableDefinition.Column> shown(TableDefinition definition) {
        return definition.columns().stream().filter(column -> !column.hidden()).toList();
    }

    /** The codes every column is split by, the total last; without a split the total alone. */
    private static List<String> splits(TableDefinition definition) {
        List<String> splits = new ArrayList<>();
        definition.split().ifPresent(split -> splits.addAll(split.codes()));
        if (definition.split().flatMap(TableDefinition.Split::total).isPresent() || splits.isEmpty()) {
            splits.add(Sums.TOTAL);
        }
        return splits;
    }

    private List<Table.Column> columns(TableDefinition definition, Map<String, String> placeholders) {
        List<Table.Column> columns = new ArrayList<>();
        for (TableDefinition.Column column : shown(definition)) {
            String heading = Placeholders.filled(column.heading().in(locale), placeholders);
            if (definition.split().isEmpty()) {
                columns.add(new Table.Column(column.id(), List.of(heading), column.role(), definition.content(column)));
                continue;
            }
            for (String split : splits(definition)) {
                List<String> path =
                        List.of(heading, splitHeading(definition.split().get(), split));
                columns.add(
                        new Table.Column(column.id() + "/" + split, path, column.role(), definition.content(column)));
            }
        }
        return columns;
    }

    private String splitHeading(TableDefinition.Split split, String code) {
        return code.equals(Sums.TOTAL) && split.total().isPresent()
                ? split.total().get().in(locale)
                : dimensions.name(split.dimension(), code);
    }

    private List<Table.SourceNote> sources(List<Table.Row> rows, NoteTexts texts) {
        Set<Long> ids = new TreeSet<>();
        rows.forEach(row -> row.cells().forEach(cell -> ids.addAll(cell.sources())));
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(deliveries.get(id)).stream())
                .sorted(Comparator.comparing(Delivery::file).thenComparing(Delivery::id))
                .map(texts::source)
                .toList();
    }
}
