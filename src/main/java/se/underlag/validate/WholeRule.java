package se.underlag.validate;

import java.util.function.Consumer;
import se.underlag.finding.Finding;
import se.underlag.finding.FindingCode;
import se.underlag.normalise.ReadRow;
import se.underlag.normalise.RowReader;
import se.underlag.normalise.Value;

/** A count has no decimals: 151,5 listed persons are a mistake. */
final class WholeRule implements Rule {

    @Override
    public void row(ReadRow row, RowReader reader, Consumer<Finding> findings) {
        for (int at : reader.figures()) {
            if (row.values().get(at) instanceof Value.Number number
                    && number.number().scale() > 0
                    && reader.column(at).whole()
                    && number.number().stripTrailingZeros().scale() > 0) {
                findings.accept(Finding.of(
                        FindingCode.NOT_WHOLE,
                        reader.location(row.row(), at),
                        number.number().toPlainString().replace('.', ','),
                        row.sheet().columns().get(at).heading()));
            }
        }
    }
}
