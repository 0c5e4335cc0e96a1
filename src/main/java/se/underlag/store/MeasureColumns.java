package se.underlag.store;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.underlag.series.Measure;
import se.underlag.series.MissingReason;

/**
 * A measure as it stands in two columns. A figure is kept as the text of its decimal number, not as NUMERIC: it comes
 * back exactly as it was, with its scale, whatever the number of decimals, in every database, and sooner.
 *
 * @param figure the number; NULL where it is missing
 * @param missing the code of the reason; NULL where there is a figure
 */
record MeasureColumns(@Nullable String figure, @Nullable String missing) {

    static MeasureColumns of(Measure measure) {
        return measure instanceof Measure.Missing missing
                ? new MeasureColumns(null, missing.reason().code())
                : new MeasureColumns(measure.value().orElseThrow().toString(), null);
    }

    /** Both are NULL where there is no value at all. */
    static MeasureColumns of(Optional<Measure> measure) {
        return measure.map(MeasureColumns::of).orElse(new MeasureColumns(null, null));
    }

    Optional<Measure> measure() {
        if (figure != null) {
            return Optional.of(Measure.of(new BigDecimal(figure)));
        }
        return Optional.ofNullable(missing).map(MissingReason::ofCode).map(Measure::missing);
    }
}
