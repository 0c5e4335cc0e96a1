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
import se.underlag.ooxml.CellStyles.Side;
import se.underlag.ooxml.ColumnNames;
import se.underlag.ooxml.ColumnWidths;
import se.underlag.ooxml.FigureFormat;
import se.underlag.ooxml.SheetCells;
import se.underlag.series.Unit;
import se.underlag.wording.Messages;
import se.underlag.wording.Typography;

/**
 * The figures of a chart as cells: a row for each category, a column for each series and for each figure that stands at the
 * names. A missing figure is the sign for it, which charts draw nothing for.
 *
 * <p>Each cell holds one thing, so that the rows can be counted and filtered. What stands at the axis is more than the name in
 * some charts: marks of notes, the year beneath its first month, figures beneath the names, a name in two lines. These have that text in columns of
 * its own, last, which the chart names.
 *
 * <pre>
 * Kategori │ December 2024 │ December 2023 │ Förändring │ I procent │ Text i diagrammet
 * 0–4 år   │ 15 319        │ 15 929        │ -610       │ -3,8 %    │ 0–4 år ⏎ −610; −3,8 %
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
    private final boolean apart;
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
        this.apart = joined
                || IntStream.range(0, height()).anyMatch(place -> !label(place)
                        .equals(data.categories().get(place).name()));
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
            widths.add(words(data.categories().stream().flatMap(category -> category.group().stream())));
        }
        widths.add(words(data.categories().stream().map(Category::name)));
        List<String> headings = headings();
        int texts = apart ? joined ? 2 : 1 : 0;
        headings.subList(widths.size(), headings.size() - texts)
                .forEach(heading -> widths.add(ColumnWidths.figures(heading)));
        headings.subList(headings.size() - texts, headings.size())
                .forEach(heading -> widths.add(
                        words(IntStream.range(0, height()).mapToObj(this::label).flatMap(String::lines))));
        return widths;
    }

    private static int words(Stream<String> words) {
        return ColumnWidths.words(words, NARROWEST, WIDEST);
    }

    /** How many rows of figures it has. */
    public int height() {
        return data.categories().size();
    }

    /** What stands above the columns, each once. */
    public List<String> headings() {
        List<String> headings = new ArrayList<>();
        if (grouped) {
            headings.add(messages.text("group"));
        }
        headings.add(messages.text("category"));
        data.series().forEach(series -> headings.add(series.name()));
        if (totals) {
            headings.add(messages.text("total"));
        }
        headings.addAll(data.labelHeadings());
        if (joined) {
            headings.add(messages.text("group.text"));
        }
        if (apart) {
            headings.add(messages.text("category.text"));
        }
        return ColumnNames.distinct(headings);
    }

    /** Writes headings and figures, from the row that was said. */
    public void writeTo(SheetCells cells) {
        List<String> headings = headings();
        int texts = labels() - (joined ? 1 : 0);
        for (int i = 0; i < headings.size(); i++) {
            Look ofText = i < first() ? Look.HEADING : Look.WORDS_HEADING;
            cells.text(headings.get(i), i < first() || apart && i >= texts ? ofText : Look.FIGURE_HEADING);
        }
        cells.end();
        for (int i = 0; i < height(); i++) {
            Category category = data.categories().get(i);
            if (grouped) {
                cells.text(category.group().orElse(Typography.MISSING), Look.WRAPPED);
            }
            cells.text(category.name(), Look.WRAPPED);
            points(category).forEach(point -> write(point, format, cells));
            category.labels().forEach(figure -> write(Optional.of(figure), format(figure), cells));
            writeTexts(i, cells);
            cells.end();
        }
    }

    private void writeTexts(int place, SheetCells cells) {
        if (joined) {
            // Office joins the labels of a group only where its name is not repeated.
            if (place > 0 && group(place).equals(group(place - 1))) {
                cells.nothing();
            } else {
                cells.text(group(place).orElse(""), Look.WORDS);
            }
        }
        if (apart) {
            cells.text(label(place), Look.WORDS);
        }
    }

    /** A figure at the names may be of another kind than those of the bars: it is kept as it is shown. */
    private FigureFormat format(Point figure) {
        String shown = figure.display();
        int comma = shown.indexOf(',');
        int decimals = comma < 0
                ? 0
                : (int) shown.substring(comma + 1)
                        .chars()
                        .takeWhile(Character::isDigit)
                        .count();
        return new FigureFormat(shown.endsWith("%") ? Unit.PERCENT : Unit.of(""), decimals);
    }

    private static void write(Optional<Point> point, FigureFormat format, SheetCells cells) {
        point.flatMap(shown -> shown.figure().value())
                .ifPresentOrElse(
                        figure -> cells.number(
                                format.kept(figure),
                                new Look(
                                        Face.REGULAR,
                                        format.roundsToZero(figure) ? format.withoutSign() : format.forCells(),
                                        false,
                                        Side.RIGHT)),
                        () -> cells.text(Typography.MISSING, new Look(Face.REGULAR, "", false, Side.RIGHT)));
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
     * The name with the marks of its notes, a long one in lines. Where the names of groups are not joined, the first of a group has it beneath, as
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
        return NameLines.of(category.name() + marks) + group + (figures.isEmpty() ? "" : "\n" + figures);
    }

    /** The figures of a series, one for each category; those of the totals stand after the last series. */
    List<Optional<Point>> series(int place) {
        return data.categories().stream()
                .map(category -> points(category).get(place))
                .toList();
    }

    /** The column of the texts at the axis; those of the groups that they are joined in stand before it. */
    int labels() {
        return apart ? headings().size() - 1 : first() - 1;
    }

    /** The column of the first series. */
    int first() {
        return grouped ? 2 : 1;
    }
}
