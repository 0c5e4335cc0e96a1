package se.underlag.store;

import java.util.List;
import se.underlag.series.Observation;
import se.underlag.series.Period;

/**
 * What a file brings for one organisation, before it is stored.
 *
 * @param source the code of its source definition
 * @param organisation whose figures they are, a code of the organisation tree
 * @param period the period it is about; with source and organisation the scope in which a later delivery replaces it
 * @param qualityAssured false where its owner has not yet assured it
 * @param observations its values, in the order they are to be kept
 */
public record NewDelivery(
        String source, String organisation, Period period, boolean qualityAssured, List<Observation> observations) {

    public NewDelivery {
        observations = List.copyOf(observations);
    }

    public Scope scope() {
        return new Scope(source, organisation, period);
    }
}
