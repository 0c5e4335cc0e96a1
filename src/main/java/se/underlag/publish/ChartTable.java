package se.underlag.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.underlag.chart.Blueprint;
import se.underlag.chart.ChartData;
import se.underlag.chart.ChartData.Category;
import se.underlag.chart.ChartData.Note;
import se.underlag.chart.ChartData.Point;
import se.underlag.chart.ChartKind;
import se.underlag.tabulate.Table;
import se.underlag.tabulate.Table.ColumnRole;
import se.underlag.tabulate.Table.RowKind;

/**
 * The figures that a chart shows as a table, in the order they are drawn and with the signs they are drawn with: a row
 * for each category, a column for each series, then the figures that stand at the right or the end of the bars.
 */
final class ChartTable {

    private final PublishedChart chart;
    private final Blueprint blueprint;
    private final ChartData data;
    private final Texts texts;

    private ChartTable(PublishedChart chart, Blueprint blueprint, Texts texts) {
        this.chart = chart;
        this.blueprint = blueprint;
        this.data = blueprint.data();
        this.texts = texts;
    }

    /** The table; empty for a chart of which only the picture is known, or that shows no category. */
    static Optional<PublishedTable> of(PublishedChart chart, Texts texts) {
        return chart.blueprint()
                .filter(blueprint -> !blueprint.data().categories().isEmpty())
                .map(blueprint -> new ChartTable(chart, blueprint, texts).table());
    }

    private PublishedTable table() {
        Table table = new Table(
                chart.id(),
                blueprint.subtitle().isBlank() ? chart.title() : chart.title() + ". " + blueprint.subtitle(),
                texts.text("chart.category"),
                "",
                columns(),
                data.categories().stream().map(this::row).toList(),
                data.notes().stream().map(Note::text).toList(),
                data.sources());
        return new PublishedTable(table, "", chart.code());
    }

    private List<Table.Column> columns() {
        List<Table.Column> columns = new ArrayList<>();
        data.series()
                .forEach(series -> columns.add(new Table.Column(series.id(), List.of(series.name()), series.role())));
        for (String heading : data.labelHeadings()) {
            columns.add(new Table.Column("label/" + columns.size(), List.of(heading), ColumnRole.CHANGE));
        }
        if (hasTotals()) {
            columns.add(new Table.Column("total", List.of(texts.text("chart.total")), ColumnRole.NOW));
        }
        return columns;
    }

    private boolean hasTotals() {
        return data.categories().stream().allMatch(category -> category.total().isPresent());
    }

    private Table.Row row(Category category) {
        List<Point> points = new ArrayList<>(category.points());
        points.addAll(category.labels());
        if (hasTotals()) {
            category.total().ifPresent(points::add);
        }
        return new Table.Row(
                category.id(),
                category.group().map(group -> label(group, category)).orElse(category.name()),
                0,
                RowKind.DATA,
                points.stream().map(this::cell).toList(),
                marked(category));
    }

    /** {@code Kvinnor, 2024}, and of a month {@code dec 2024}. */
    private String label(String group, Category category) {
        return blueprint.kind() == ChartKind.LINES ? category.name() + " " + group : group + ", " + category.name();
    }

    private Table.Cell cell(Point point) {
        return new Table.Cell(point.figure(), point.display(), data.unit(), data.decimals(), List.of(), List.of());
    }

    /** The places of the notes whose marks a category has. */
    private List<Integer> marked(Category category) {
        List<Integer> places = new ArrayList<>();
        for (int place = 0; place < data.notes().size(); place++) {
            if (data.notes()
                    .get(place)
                    .mark()
                    .filter(category.marks()::contains)
                    .isPresent()) {
                places.add(place);
            }
        }
        return places;
    }
}
