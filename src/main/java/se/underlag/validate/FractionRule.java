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

    private final Map<Integer, Integer> numbers = new HashMap<>();
    private final Map<Integer, BigDecimal> highest = new HashMap<>();
    private final Map<Integer, SourceLocation> first = new HashMap<>();
    private final Map<Integer, String> headings = new HashMap<>();

    @Override
    public void row(ReadRow row, RowReader reader, Consumer<Finding> findings) {
        for (int at = 0; at < row.values().size(); at++) {
            if (reader.isPercent(at)
                    && row.values().get(at) instanceof Value.Number number
                    && number.number().signum() != 0) {
                numbers.merge(at, 1, Integer::sum);
                highest.merge(at, number.number(), BigDecimal::max);
                first.putIfAbsent(at, reader.location(row.row(), at));
                headings.putIfAbsent(at, row.sheet().columns().get(at).heading());
            }
        }
    }

    @Override
    public void endOfSheet(RowReader reader, Consumer<Finding> findings) {
        highest.forEach((at, number) -> {
            if (numbers.get(at) >= ENOUGH && number.compareTo(ONE_PERCENT) <= 0) {
                findings.accept(Finding.of(FindingCode.LOOKS_LIKE_FRACTIONS, first.get(at), headings.get(at)));
            }
        });
        numbers.clear();
        highest.clear();
        first.clear();
        headings.clear();
    }
}
