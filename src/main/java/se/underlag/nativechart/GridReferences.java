package se.underlag.nativechart;

import java.util.List;
import java.util.Optional;
import se.underlag.chart.ChartData.Point;
import se.underlag.ooxml.SheetCells;
import se.underlag.ooxml.Xml;

/** How a chart names the cells that it shows, each time with what is in them, for whoever does not open the workbook. */
final class GridReferences {

    private final ChartGrid grid;

    GridReferences(ChartGrid grid) {
        this.grid = grid;
    }

    /** What a series is called, for the chart. */
    Xml name(int place) {
        int column = grid.first() + place;
        Xml cache = Xml.of("c:strCache")
                .add(NativeChart.value("c:ptCount", 1), point(0, grid.headings().get(column)));
        return Xml.of("c:tx")
                .add(Xml.of("c:strRef").add(reference(column, column, grid.headingRow(), grid.headingRow()), cache));
    }

    /** The categories, for the chart. */
    Xml categories() {
        Xml count = NativeChart.value("c:ptCount", grid.height());
        Xml reference = reference(
                grid.isJoined() ? grid.labels() - 1 : grid.labels(),
                grid.labels(),
                grid.headingRow() + 1,
                grid.headingRow() + grid.height());
        Xml labels = Xml.of(grid.isJoined() ? "c:lvl" : "c:strCache");
        if (!grid.isJoined()) {
            labels.add(count);
        }
        for (int i = 0; i < grid.height(); i++) {
            labels.add(point(i, grid.label(i)));
        }
        if (!grid.isJoined()) {
            return Xml.of("c:cat").add(Xml.of("c:strRef").add(reference, labels));
        }
        Xml cache = Xml.of("c:multiLvlStrCache").add(count, labels, groups());
        return Xml.of("c:cat").add(Xml.of("c:multiLvlStrRef").add(reference, cache));
    }

    private Xml groups() {
        Xml groups = Xml.of("c:lvl");
        Optional<String> former = Optional.empty();
        for (int i = 0; i < grid.height(); i++) {
            Optional<String> group = grid.group(i);
            if (!group.equals(former)) {
                groups.add(point(i, group.orElse("")));
            }
            former = group;
        }
        return groups;
    }

    /** The figures of a series, for the chart. */
    Xml values(int place) {
        int column = grid.first() + place;
        Xml cache = Xml.of("c:numCache")
                .add(
                        Xml.of("c:formatCode").text(grid.format().forCells()),
                        NativeChart.value("c:ptCount", grid.height()));
        List<Optional<Point>> points = grid.series(place);
        for (int i = 0; i < points.size(); i++) {
            int at = i;
            points.get(i)
                    .flatMap(shown -> shown.figure().value())
                    .ifPresent(figure ->
                            cache.add(point(at, SheetCells.number(grid.format().kept(figure)))));
        }
        return Xml.of("c:val")
                .add(Xml.of("c:numRef")
                        .add(
                                reference(column, column, grid.headingRow() + 1, grid.headingRow() + grid.height()),
                                cache));
    }

    private static Xml point(int place, String text) {
        return Xml.of("c:pt", "idx", place).add(Xml.of("c:v").text(text));
    }

    private Xml reference(int fromColumn, int toColumn, int fromRow, int toRow) {
        String from = "$" + SheetCells.letters(fromColumn) + "$" + fromRow;
        String to = "$" + SheetCells.letters(toColumn) + "$" + toRow;
        return Xml.of("c:f")
                .text("'" + grid.sheet().replace("'", "''") + "'!" + (from.equals(to) ? from : from + ":" + to));
    }
}
