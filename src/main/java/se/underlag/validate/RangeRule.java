package se.underlag.validate;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Consumer;
import se.underlag.finding.Finding;
import se.underlag.finding.FindingCode;
import se.underlag.layout.SourceDefinition.ColumnDefinition;
import se.underlag.layout.SourceDefinition.ColumnType;
import se.underlag.normalise.ReadRow;
import se.underlag.normalise.RowReader;
import se.underlag.normalise.Value;

/** Shares lie between 0 and 100 %; hours and counts are not negative; a definition may set a highest number. */
final class RangeRule implements Rule {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final Optional<BigDecimal> ALL = Optional.of(BigDecimal.ONE);

    @Override
    public void row(ReadRow row, RowReader reader, Consumer<Finding> findings) {
        if (row.kind() != ReadRow.Kind.DATA) {
            return;
        }
        for (int at : reader.figures()) {
            if (row.values().get(at) instanceof Value.Number number) {
                ColumnDefinition meaning = reader.column(at);
                if (isOutside(number.number(), meaning)) {
                    findings.accept(finding(row, reader, at, number.number(), meaning));
                }
            }
        }
    }

    private static boolean isOutside(BigDecimal number, ColumnDefinition meaning) {
        boolean tooLow = number.signum() < 0 && mayNotBeNegative(meaning);
        Optional<BigDecimal> highest = highest(meaning);
        return tooLow || highest.isPresent() && number.compareTo(highest.get()) > 0;
    }

    private static boolean mayNotBeNegative(ColumnDefinition meaning) {
        return meaning.type() == ColumnType.SHARE || meaning.type() == ColumnType.NUMBER && !meaning.negative();
    }

    private static Optional<BigDecimal> highest(ColumnDefinition meaning) {
        return meaning.type() == ColumnType.SHARE ? ALL : meaning.max();
    }

    private static Finding finding(ReadRow row, RowReader reader, int at, BigDecimal number, ColumnDefinition meaning) {
        boolean share = meaning.type() == ColumnType.SHARE;
        String percent = share ? " %" : "";
        BigDecimal shown = share ? number.multiply(HUNDRED) : number;
        return Finding.of(
                FindingCode.OUT_OF_RANGE,
                reader.location(row.row(), at),
                written(shown) + percent,
                row.sheet().columns().get(at).heading(),
                mayNotBeNegative(meaning) ? "0" + percent : "",
                share ? "100 %" : highest(meaning).map(RangeRule::written).orElse(""));
    }

    private static String written(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString().replace('.', ',').replace('-', '\u2212');
    }
}
