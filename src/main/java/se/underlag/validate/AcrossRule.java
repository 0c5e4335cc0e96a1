package se.underlag.validate;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import se.underlag.finding.Finding;
import se.underlag.finding.FindingCode;
import se.underlag.layout.BoundColumn;
import se.underlag.normalise.ReadRow;
import se.underlag.normalise.RowReader;
import se.underlag.normalise.Value;
import se.underlag.wording.Typography;

/**
 * A column that is the sum of others, such as the whole year beside its months, matches them in every row, totals
 * included. Within rounding: it may have fewer decimals than they.
 *
 * <pre>
 * Verksamhet          Jan      …  Dec      Helår
 * Tandvårdsenheten    -269.6   …  -236.8   -3000
 * </pre>
 */
final class AcrossRule implements Rule {

    private static final BigDecimal HALF = new BigDecimal("0.5");
    /** Spreadsheets count in binary fractions; no more than this of the sum is due to it. */
    private static final BigDecimal BINARY_NOISE = new BigDecimal("0.0000000001");

    @Override
    public void row(ReadRow row, RowReader reader, Consumer<Finding> findings) {
        for (int at = 0; at < row.values().size(); at++) {
            if (row.values().get(at) instanceof Value.Number whole
                    && reader.column(at).sumOf().isPresent()) {
                check(row, at, whole.number(), reader, findings);
            }
        }
    }

    private static void check(ReadRow row, int at, BigDecimal whole, RowReader reader, Consumer<Finding> findings) {
        String parts = reader.column(at).sumOf().orElseThrow();
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal size = BigDecimal.ZERO;
        int decimals = 0;
        List<BoundColumn> columns = row.sheet().columns();
        for (int part = 0; part < columns.size(); part++) {
            if (columns.get(part).id().equals(parts)) {
                if (!(row.values().get(part) instanceof Value.Number number)) {
                    return;
                }
                sum = sum.add(number.number());
                size = size.add(number.number().abs());
                decimals = Math.max(decimals, number.number().scale());
            }
        }
        BigDecimal difference = whole.subtract(sum);
        if (difference.abs().compareTo(tolerance(whole, size, decimals)) > 0) {
            findings.accept(Finding.of(
                    FindingCode.TOTAL_DIFFERS,
                    reader.location(row.row(), at),
                    shown(whole),
                    shown(sum),
                    shown(difference),
                    columns.get(at).heading()));
        }
    }

    private static BigDecimal tolerance(BigDecimal whole, BigDecimal size, int decimals) {
        int own = Math.max(0, whole.scale());
        BigDecimal rounding = own < decimals ? HALF.movePointLeft(own) : BigDecimal.ZERO;
        return size.multiply(BINARY_NOISE).add(rounding);
    }

    private static String shown(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return Typography.number(number, Math.max(0, plain.scale()));
    }
}
