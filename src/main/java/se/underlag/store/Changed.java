package se.underlag.store;

import java.util.Optional;
import se.underlag.series.Basis;
import se.underlag.series.Breakdown;
import se.underlag.series.Measure;
import se.underlag.series.Observation;
import se.underlag.series.Period;

/**
 * One value that is another in a delivery than in the one it replaces.
 *
 * @param series the code of the series
 * @param breakdown what part of the whole it is about
 * @param period when
 * @param basis outcome, budget or forecast
 * @param before what it was; empty where it was not there
 * @param now what it is; empty where it is no longer there
 */
public record Changed(
        String series,
        Breakdown breakdown,
        Period period,
        Basis basis,
        Optional<Measure> before,
        Optional<Measure> now) {

    public boolean isNew() {
        return before.isEmpty();
    }

    public boolean isGone() {
        return now.isEmpty();
    }

    static Changed of(Observation about, Optional<Measure> before, Optional<Measure> now) {
        return new Changed(about.series(), about.breakdown(), about.period(), about.basis(), before, now);
    }
}
