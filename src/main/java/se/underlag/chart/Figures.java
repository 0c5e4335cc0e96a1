package se.underlag.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import se.underlag.chart.ChartData.Point;
import se.underlag.chart.Draft.Pick;
import se.underlag.series.Measure;
import se.underlag.tabulate.Table;
import se.underlag.tabulate.Table.Cell;
import se.underlag.tabulate.Table.ColumnRole;
import se.underlag.wording.Typography;

/** The figures of a table as a chart shows them: costs turned where it says so, changes with their sign. */
final class Figures {

    private final Table table;
    private final boolean turned;

    /** @param turned true where costs, negative in the books, are drawn as positive */
    Figures(Table table, boolean turned) {
        this.table = table;
        this.turned = turned;
    }

    Cell cell(Pick pick) {
        return pick.row().cells().get(table.indexOf(pick.column()));
    }

    Point drawn(Pick pick) {
        return point(pick, turned);
    }

    /** The sign of a figure at the right is the table's: a deviation keeps its meaning when costs are turned. */
    Point asPublished(Pick pick) {
        return point(pick, false);
    }

    private Point point(Pick pick, boolean turn) {
        Cell cell = cell(pick);
        boolean noted = !cell.notes().isEmpty() || !pick.row().notes().isEmpty();
        Optional<BigDecimal> figure = cell.figure().value();
        if (figure.isEmpty()) {
            return new Point(cell.figure(), Typography.MISSING, noted);
        }
        BigDecimal value = turn ? figure.get().negate() : figure.get();
        boolean change = pick.column().role() == ColumnRole.CHANGE;
        String percent = cell.unit().isPercent() ? Typography.NO_BREAK_SPACE + "%" : "";
        return new Point(
                Measure.of(value),
                (change ? signed(value, cell.decimals()) : plain(value, cell.decimals())) + percent,
                noted);
    }

    private static String plain(BigDecimal value, int decimals) {
        return Typography.number(value, decimals);
    }

    /** With a plus where it is shown as more than zero. */
    static String signed(BigDecimal value, int decimals) {
        boolean rises = value.setScale(decimals, RoundingMode.HALF_UP).signum() > 0;
        return (rises ? "+" : "") + plain(value, decimals);
    }
}
