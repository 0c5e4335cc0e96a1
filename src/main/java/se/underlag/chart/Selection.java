package se.underlag.chart;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.underlag.chart.ChartData.Category;
import se.underlag.chart.Draft.Pick;
import se.underlag.series.Unit;
import se.underlag.tabulate.Table;
import se.underlag.tabulate.Table.Cell;

/** Takes from a table the figures a definition asks for. */
final class Selection {

    private final ChartDefinition definition;
    private final Table table;
    private final Locale locale;
    private final Figures figures;

    Selection(ChartDefinition definition, Table table, Locale locale) {
        this.definition = definition;
        this.table = table;
        this.locale = locale;
        this.figures = new Figures(table, definition.showsCosts());
    }

    ChartData data() {
        Shape shape = Shape.of(definition, table, locale);
        List<Draft> drafts = shape.categories();
        NoteMarks notes =
                new NoteMarks(table, drafts.stream().map(this::notesOf).toList());
        List<Category> categories = IntStream.range(0, drafts.size())
                .mapToObj(place -> category(drafts.get(place), notes.marks(place)))
                .toList();
        Optional<Cell> first = drafts.stream()
                .flatMap(draft -> draft.points().stream())
                .map(figures::cell)
                .findFirst();
        int decimals = first.map(Cell::decimals).orElse(0);
        return new ChartData(
                shape.series(),
                arranged(categories, decimals),
                shape.labelHeadings(),
                first.map(Cell::unit).orElse(Unit.of("")),
                decimals,
                shape.breaks(),
                notes.notes(),
                sources(drafts));
    }

    private Category category(Draft draft, List<Integer> marks) {
        return new Category(
                draft.id(),
                draft.name(),
                draft.group(),
                draft.role(),
                draft.points().stream().map(figures::drawn).toList(),
                draft.labels().stream().map(figures::asPublished).toList(),
                draft.total().map(figures::drawn),
                marks);
    }

    private List<Category> arranged(List<Category> categories, int decimals) {
        return switch (definition.kind()) {
            case WATERFALL ->
                Steps.completed(categories, decimals, definition.isOrderedByValue(), new ChartWords(locale));
            case LINES, PANELS -> categories;
            case POPULATION_BARS ->
                definition.isOrderedByValue()
                        ? ordered(categories)
                        : IntStream.rangeClosed(1, categories.size())
                                .mapToObj(fromLast -> categories.get(categories.size() - fromLast))
                                .toList();
            default -> definition.isOrderedByValue() ? ordered(categories) : categories;
        };
    }

    /** Stable, so that equal figures keep the order of the table. */
    static List<Category> ordered(List<Category> categories) {
        Comparator<Category> byValue = Comparator.comparing(
                category -> category.points().get(0).value(),
                Comparator.comparing((Optional<BigDecimal> value) -> value.isEmpty())
                        .thenComparing(value -> value.orElse(BigDecimal.ZERO), Comparator.reverseOrder()));
        return categories.stream().sorted(byValue).toList();
    }

    /** The places of the notes that a category's figures, or its row, refer to. */
    private Set<Integer> notesOf(Draft draft) {
        Set<Integer> places = new TreeSet<>(draft.notes());
        shown(draft).forEach(pick -> places.addAll(figures.cell(pick).notes()));
        return places;
    }

    private List<Table.SourceNote> sources(List<Draft> drafts) {
        Set<Long> used = new HashSet<>();
        drafts.stream()
                .flatMap(Selection::shown)
                .forEach(pick -> used.addAll(figures.cell(pick).sources()));
        return table.sources().stream()
                .filter(source -> used.isEmpty() || used.contains(source.delivery()))
                .toList();
    }

    private static Stream<Pick> shown(Draft draft) {
        return Stream.concat(draft.points().stream(), draft.labels().stream());
    }
}
