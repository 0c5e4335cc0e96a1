package se.underlag.validate;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import se.underlag.finding.Finding;
import se.underlag.finding.FindingCode;
import se.underlag.normalise.ReadRow;
import se.underlag.normalise.RowReader;
import se.underlag.normalise.Value;
import se.underlag.source.SourceLocation;

/**
 * A column of percentages in which no number is above 1 holds fractions: 0.75 under a heading that says percent means
 * 75 %, and would be read as three quarters of one percent.
 */
final class FractionRule implements Rule {

    /** So few numbers prove nothing. */
    private static final int ENOUGH = 3;

    private static final BigDecimal ONE_PERCENT = new BigDecimal("0.01");

    private final Map<Integer, Column> columns = new HashMap<>();

    /** What was seen in a column. */
    private static final class Column {
        private final SourceLocation first;
        private final String heading;
        private BigDecimal highest;
        private int numbers;

        Column(SourceLocation first, String heading, BigDecimal highest) {
            this.first = first;
            this.heading = heading;
            this.highest = highest;
        }
    }

    @Override
    public void row(ReadRow row, RowReader reader, Consumer<Finding> findings) {
        for (int at : reader.figures()) {
            if (reader.isPercent(at)
                    && row.values().get(at) instanceof Value.Number number
                    && number.number().signum() != 0) {
                Column column = columns.get(at);
                if (column == null) {
                    column = new Column(
                            reader.location(row.row(), at),
                            row.sheet().columns().get(at).heading(),
                            number.number());
                    columns.put(at, column);
                }
                column.numbers++;
                column.highest = column.highest.max(number.number());
            }
        }
    }

    @Override
    public void endOfSheet(RowReader reader, Consumer<Finding> findings) {
        columns.values().forEach(column -> {
            if (column.numbers >= ENOUGH && column.highest.compareTo(ONE_PERCENT) <= 0) {
                findings.accept(Finding.of(FindingCode.LOOKS_LIKE_FRACTIONS, column.first, column.heading));
            }
        });
        columns.clear();
    }
}
