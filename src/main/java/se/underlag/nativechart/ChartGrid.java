package se.underlag.nativechart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.underlag.chart.Blueprint;
import se.underlag.chart.ChartData;
import se.underlag.chart.ChartData.Category;
import se.underlag.chart.ChartData.Point;
import se.underlag.chart.ChartKind;
import se.underlag.ooxml.CellStyles.Face;
import se.underlag.ooxml.CellStyles.Look;
import se.underlag.ooxml.ColumnNames;
import se.underlag.ooxml.ColumnWidths;
import se.underlag.ooxml.FigureFormat;
import se.underlag.ooxml.SheetCells;
import se.underlag.wording.Messages;
import se.underlag.wording.Typography;

/**
 * The figures of a chart as cells: a row for each category, a column for each series. A missing figure is the sign for it,
 * which charts draw nothing for.
 *
 * <pre>
 * Kategori      │ Antal listade december 2024 │ Antal listade december 2023
 * 0–4 år        │ 15 319                      │ 15 929
 * </pre>
 */
public final class ChartGrid {

    private static final int NARROWEST = 14;
    private static final int WIDEST = 34;

    private final Blueprint blueprint;
    private final ChartData data;
    private final Messages messages;
    private final String sheet;
    private final int headingRow;
    private final boolean grouped;
    private final boolean joined;
    private final boolean totals;
    private final FigureFormat format;

    ChartGrid(Blueprint blueprint, Messages messages, String sheet, int headingRow) {
        this.blueprint = blueprint;
        this.data = blueprint.data();
        this.messages = messages;
        this.sheet = sheet;
        this.headingRow = headingRow;
        this.grouped =
                data.categories().stream().anyMatch(category -> category.group().isPresent());
        this.joined = grouped && blueprint.kind() != ChartKind.LINES;
        this.totals = blueprint.kind() == ChartKind.STACKED_BARS
                && data.categories().stream()
                        .anyMatch(category -> category.total().isPresent());
        this.format = new FigureFormat(data.unit(), data.decimals());
    }

    String sheet() {
        return sheet;
    }

    int headingRow() {
        return headingRow;
    }

    /** True where the categories lie in groups that Office is to join. */
    boolean isJoined() {
        return joined;
    }

    Optional<String> group(int place) {
        return data.categories().get(place).group();
    }

    FigureFormat format() {
        return format;
    }

    /** The format along the axis, whose numbers are round: with decimals only where they are small. */
    String axisFormat() {
        boolean large = data.categories().stream()
                .flatMap(category -> category.points().stream())
                .flatMap(point -> point.figure().value().stream())
                .anyMatch(figure -> figure.abs().compareTo(BigDecimal.TEN) >= 0);
        return new FigureFormat(data.unit(), large ? 0 : data.decimals()).forCharts(false);
    }

    /** True where the whole of each stacked bar is told at its end. */
    boolean hasTotals() {
        return totals;
    }

    /** How wide its columns are, in characters. */
    public List<Integer> widths() {
        List<Integer> widths = new ArrayList<>();
        if (grouped) {
            widths.add(ColumnWidths.words(
                    data.categories().stream().flatMap(category -> category.group().stream()), NARROWEST, WIDEST));
        }
        Stream<String> labels =
                IntStream.range(0, height()).mapToObj(this::label).flatMap(String::lines);
        widths.add(ColumnWidths.words(labels, NARROWEST, WIDEST));
        headings().stream().skip(widths.size()).forEach(heading -> widths.add(ColumnWidths.figures(heading)));
        return widths;
    }

    /** How many rows of figures it has. */
    public int height() {
        return data.categories().size();
    }

    /** What stands above the columns, each once. */
    public List<String> headings() {
        Stream<String> first = grouped
                ? Stream.of(messages.text("group"), messages.text("category"))
                : Stream.of(messages.text("category"));
        Stream<String> last = totals ? Stream.of(messages.text("total")) : Stream.empty();
        return ColumnNames.distinct(
                Stream.concat(Stream.concat(first, data.series().stream().map(ChartData.Series::name)), last)
                        .toList());
    }

    /** Writes headings and figures, from the row that was said. */
    public void writeTo(SheetCells cells) {
        List<String> headings = headings();
        for (int i = 0; i < headings.size(); i++) {
            cells.text(headings.get(i), i < first() ? Look.HEADING : Look.FIGURE_HEADING);
        }
        cells.end();
        Optional<String> group = Optional.empty();
        for (int i = 0; i < height(); i++) {
            Category category = data.categories().get(i);
            if (grouped) {
                // Office joins the labels of a group only where its name is not repeated.
                if (category.group().equals(group)) {
                    cells.nothing();
                } else {
                    cells.text(category.group().orElse(""), Look.PLAIN);
                }
                group = category.group();
            }
            cells.text(label(i), Look.WRAPPED);
            points(category).forEach(point -> write(point, cells));
            cells.end();
        }
    }

    private void write(Optional<Point> point, SheetCells cells) {
        Look look = new Look(Face.REGULAR, format.forCells(), false, true);
        point.flatMap(shown -> shown.figure().value())
                .ifPresentOrElse(
                        figure -> cells.number(format.kept(figure), look),
                        () -> cells.text(Typography.MISSING, new Look(Face.REGULAR, "", false, true)));
    }

    private List<Optional<Point>> points(Category category) {
        List<Optional<Point>> points =
                category.points().stream().map(Optional::of).collect(Collectors.toCollection(ArrayList::new));
        if (totals) {
            points.add(category.total());
        }
        return points;
    }

    /**
     * The name with the marks of its notes. Where the names of groups are not joined, the first of a group has it beneath, as
     * the first month of a year has the year; and beneath all the figures that the picture has at its right.
     */
    String label(int place) {
        Category category = data.categories().get(place);
        String marks = category.marks().stream()
                .map(mark -> Typography.NO_BREAK_SPACE + String.valueOf(mark) + ")")
                .collect(Collectors.joining());
        String figures = category.labels().stream().map(Point::display).collect(Collectors.joining("; "));
        boolean begins = place == 0 || !data.categories().get(place - 1).group().equals(category.group());
        String group = grouped && !joined && begins ? "\n" + category.group().orElse("") : "";
        return category.name() + marks + group + (figures.isEmpty() ? "" : "\n" + figures);
    }

    /** The figures of a series, one for each category; those of the totals stand after the last series. */
    List<Optional<Point>> series(int place) {
        return data.categories().stream()
                .map(category -> points(category).get(place))
                .toList();
    }

    /** The column of the first series. */
    int first() {
        return grouped ? 2 : 1;
    }
}
