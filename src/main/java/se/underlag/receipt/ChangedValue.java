package se.underlag.receipt;

import java.util.Optional;
import se.underlag.series.Measure;
import se.underlag.series.Unit;

/**
 * A value that is another than in the delivery before.
 *
 * @param series the name of the series
 * @param breakdown what part of the whole it is about, {@code Läkare, Kvinnor}
 * @param period when, {@code jan 2024}
 * @param basis outcome, budget or forecast, as a word; empty where it makes no difference
 * @param unit what the value counts: the unit it is stored in
 * @param before what it was, unrounded; empty where it was not there
 * @param now what it is, unrounded; empty where it is no longer there
 */
public record ChangedValue(
        String series,
        String breakdown,
        String period,
        String basis,
        Unit unit,
        Optional<Measure> before,
        Optional<Measure> now) {

    public ChangedValue {
        if (before.isEmpty() && now.isEmpty()) {
            throw new IllegalArgumentException("a value that neither was nor is");
        }
    }

    boolean isNew() {
        return before.isEmpty();
    }

    boolean isGone() {
        return now.isEmpty();
    }
}
