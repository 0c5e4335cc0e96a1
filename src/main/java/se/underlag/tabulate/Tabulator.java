package se.underlag.tabulate;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.underlag.series.Period;
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
    private final Holdings holdings;
    private final Map<Long, Set<String>> sheets = new HashMap<>();
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
        this.holdings = holdings;
        this.shelves = new Shelves(holdings);
        this.dimensions = new Dimensions(vocabulary, locale);
        this.locale = locale;
        holdings.deliveries().forEach(delivery -> deliveries.put(delivery.id(), delivery));
    }

    /**
     * Makes a table. Where nothing was delivered it is made all the same, with all figures missing and a note.
     *
     * @param definition what it shows
     * @param organisation a code of the organisation: everything at and under it counts
     * @param asOf the month after which nothing is shown
     */
    public Table tabulate(TableDefinition definition, String organisation, YearMonth asOf) {
        return tabulate(definition, organisation, asOf, Witness.NOBODY);
    }

    /** The same table with the way back from each figure. */
    public TracedTable trace(TableDefinition definition, String organisation, YearMonth asOf) {
        Tracks tracks = new Tracks();
        Table table = tabulate(definition, organisation, asOf, tracks);
        return new TracedTable(
                table,
                new WayBack(definition, organisation, dimensions, tracks, deliveries, table.placeholders(), locale));
    }

    private Table tabulate(TableDefinition definition, String organisation, YearMonth asOf, Witness witness) {
        Gatherer gatherer =
                new Gatherer(shelves, dimensions, organisation, definition.where(), asOf, needs::add, witness);
        NoteBook notes = new NoteBook();
        TableRows tableRows = new TableRows(
                definition, organisation, vocabulary, dimensions, sources, gatherer, notes, locale, witness);
        TableRows.Made made = tableRows.upTo(asOf, period -> planner(definition, organisation, period));
        Map<String, String> placeholders = placeholders(made.period(), organisation);
        List<Integer> places = places(definition, made.rows());
        List<Table.Row> rows = notes.keptBy(
                made.rows(), made.rows().stream().map(row -> row.only(places)).toList());
        definition.notes().forEach(note -> notes.add(Placeholders.filled(note.in(locale), placeholders)));
        return new Table(
                definition.table(),
                Placeholders.filled(definition.title().in(locale), placeholders),
                Placeholders.filled(definition.rowHeading().in(locale), placeholders),
                Placeholders.text(made.period(), new PeriodTexts(locale)),
                known(only(places, columns(definition, placeholders)), rows),
                rows,
                notes.texts(),
                sources(rows, tableRows.noteTexts()),
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

    private RowPlanner planner(TableDefinition definition, String organisation, Period period) {
        return new RowPlanner(
                definition, vocabulary, dimensions, organisation, placeholders(period, organisation), locale);
    }

    /** The places of the columns that stay: all but those that are to be left out where they say nothing. */
    private static List<Integer> places(TableDefinition definition, List<Table.Row> rows) {
        List<TableDefinition.Column> shown = definition.shownColumns();
        int splits = definition.splits().size();
        return IntStream.range(0, shown.size() * splits)
                .filter(at -> !shown.get(at / splits).whenKnown()
                        || rows.stream().map(row -> row.cells().get(at)).anyMatch(Tabulator::saysSomething))
                .boxed()
                .toList();
    }

    private static boolean saysSomething(Table.Cell cell) {
        return !cell.isEmpty() && !cell.isMissing();
    }

    private static <T> List<T> only(List<Integer> places, List<T> all) {
        return places.stream().map(all::get).toList();
    }

    private List<Table.Column> columns(TableDefinition definition, Map<String, String> placeholders) {
        return definition.shownColumns().stream()
                .flatMap(column -> definition.splits().stream().map(split -> {
                    Table.Column shown = column(definition, column, split, placeholders);
                    return new Table.Column(
                            shown.id(),
                            shown.path(),
                            shown.role(),
                            shown.content(),
                            column.inParentheses()
                                    .map(definition::column)
                                    .map(beside -> column(definition, beside, split, placeholders)));
                }))
                .toList();
    }

    private Table.Column column(
            TableDefinition definition, TableDefinition.Column column, String split, Map<String, String> placeholders) {
        String heading = Placeholders.filled(column.heading().in(locale), placeholders);
        return definition
                .split()
                .map(by -> new Table.Column(
                        column.id() + "/" + split,
                        List.of(heading, splitHeading(by, split)),
                        column.role(),
                        definition.content(column)))
                .orElseGet(() ->
                        new Table.Column(column.id(), List.of(heading), column.role(), definition.content(column)));
    }

    /** What stands in parentheses nowhere is no column. */
    private static List<Table.Column> known(List<Table.Column> columns, List<Table.Row> rows) {
        return IntStream.range(0, columns.size())
                .mapToObj(at -> rows.stream()
                                .anyMatch(row -> row.cells().get(at).beside().isPresent())
                        ? columns.get(at)
                        : columns.get(at).alone())
                .toList();
    }

    private String splitHeading(TableDefinition.Split split, String code) {
        return code.equals(Sums.TOTAL) && split.total().isPresent()
                ? split.total().get().in(locale)
                : dimensions.name(split.dimension(), code);
    }

    private List<Table.SourceNote> sources(List<Table.Row> rows, NoteTexts texts) {
        Set<Long> ids = new TreeSet<>();
        rows.forEach(row -> row.cells().forEach(cell -> ids.addAll(cell.allSources())));
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(deliveries.get(id)).stream())
                .sorted(Comparator.comparing(Delivery::file).thenComparing(Delivery::id))
                .map(delivery -> texts.source(delivery, sheets(delivery)))
                .toList();
    }

    /** The sheets that the figures of a delivery stand in. */
    private Set<String> sheets(Delivery delivery) {
        return sheets.computeIfAbsent(delivery.id(), id -> holdings.observations(delivery).stream()
                .map(observation -> observation.origin().sheet())
                .filter(sheet -> !sheet.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new)));
    }
}
