package se.underlag.nativechart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.underlag.chart.Blueprint;
import se.underlag.chart.ChartData;
import se.underlag.chart.ChartData.Category;
import se.underlag.chart.ChartData.Point;
import se.underlag.chart.ChartKind;
import se.underlag.ooxml.CellStyles.Face;
import se.underlag.ooxml.CellStyles.Look;
import se.underlag.ooxml.ColumnNames;
import se.underlag.ooxml.FigureFormat;
import se.underlag.ooxml.SheetCells;
import se.underlag.ooxml.Xml;
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

    /** How many columns it has. */
    public int width() {
        return headings().size();
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
    private String label(int place) {
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

    /** What a series is called, for the chart. */
    Xml name(int place) {
        int column = first() + place;
        Xml cache = Xml.of("c:strCache")
                .add(NativeChart.value("c:ptCount", 1), point(0, headings().get(column)));
        return Xml.of("c:tx").add(Xml.of("c:strRef").add(reference(column, column, headingRow, headingRow), cache));
    }

    /** The categories, for the chart. */
    Xml categories() {
        Xml count = NativeChart.value("c:ptCount", height());
        Xml reference = reference(joined ? 0 : first() - 1, first() - 1, headingRow + 1, headingRow + height());
        Xml labels = Xml.of(joined ? "c:lvl" : "c:strCache");
        if (!joined) {
            labels.add(count);
        }
        for (int i = 0; i < height(); i++) {
            labels.add(point(i, label(i)));
        }
        if (!joined) {
            return Xml.of("c:cat").add(Xml.of("c:strRef").add(reference, labels));
        }
        Xml cache = Xml.of("c:multiLvlStrCache").add(count, labels, groups());
        return Xml.of("c:cat").add(Xml.of("c:multiLvlStrRef").add(reference, cache));
    }

    private Xml groups() {
        Xml groups = Xml.of("c:lvl");
        Optional<String> former = Optional.empty();
        for (int i = 0; i < height(); i++) {
            Optional<String> group = data.categories().get(i).group();
            if (!group.equals(former)) {
                groups.add(point(i, group.orElse("")));
            }
            former = group;
        }
        return groups;
    }

    /** The figures of a series, for the chart. */
    Xml values(int place) {
        int column = first() + place;
        Xml cache = Xml.of("c:numCache")
                .add(Xml.of("c:formatCode").text(format.forCells()), NativeChart.value("c:ptCount", height()));
        List<Optional<Point>> points = series(place);
        for (int i = 0; i < points.size(); i++) {
            int at = i;
            points.get(i)
                    .flatMap(shown -> shown.figure().value())
                    .ifPresent(figure -> cache.add(point(at, SheetCells.number(format.kept(figure)))));
        }
        return Xml.of("c:val")
                .add(Xml.of("c:numRef").add(reference(column, column, headingRow + 1, headingRow + height()), cache));
    }

    private int first() {
        return grouped ? 2 : 1;
    }

    private static Xml point(int place, String text) {
        return Xml.of("c:pt", "idx", place).add(Xml.of("c:v").text(text));
    }

    private Xml reference(int fromColumn, int toColumn, int fromRow, int toRow) {
        String from = "$" + SheetCells.letters(fromColumn) + "$" + fromRow;
        String to = "$" + SheetCells.letters(toColumn) + "$" + toRow;
        return Xml.of("c:f").text("'" + sheet.replace("'", "''") + "'!" + (from.equals(to) ? from : from + ":" + to));
    }
}
