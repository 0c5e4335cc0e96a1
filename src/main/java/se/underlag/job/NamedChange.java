package se.underlag.job;

import java.math.BigDecimal;
import java.util.Optional;
import se.underlag.series.Measure;
import se.underlag.series.Unit;
import se.underlag.store.Changed;
import se.underlag.wording.Typography;

/**
 * One value that is another in a delivery than in the one it replaces, in words.
 *
 * @param series what the series is called
 * @param breakdown what part of the whole it is about
 * @param period when
 * @param basis outcome, budget or forecast
 * @param unit the unit of both values
 * @param before what it was; empty where it was not there
 * @param now what it is; empty where it is no longer there
 */
public record NamedChange(
        String series,
        String breakdown,
        String period,
        String basis,
        Unit unit,
        Optional<Measure> before,
        Optional<Measure> now) {

    static NamedChange of(Changed changed, Naming naming) {
        return new NamedChange(
                naming.series(changed.series()),
                naming.breakdown(changed.breakdown()),
                naming.period(changed.period()),
                naming.basis(changed.basis()),
                naming.unit(changed.series()),
                changed.before(),
                changed.now());
    }

    /** A value with all its decimals, never rounded; the missing sign where there is none. */
    public static String shown(Optional<Measure> measure) {
        return measure.flatMap(Measure::value).map(NamedChange::exact).orElse(Typography.MISSING);
    }

    private static String exact(BigDecimal value) {
        return Typography.number(value, Math.max(0, value.scale()));
    }
}
