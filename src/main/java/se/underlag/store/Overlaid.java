package se.underlag.store;

import java.util.List;
import se.underlag.series.Period;

/**
 * A delivery, and some of the periods of which it tells.
 *
 * @param delivery the delivery
 * @param periods the periods, in order, months that follow each other as one span
 * @param whole true where these are all the periods of which it tells
 */
public record Overlaid(Delivery delivery, List<Period> periods, boolean whole) {

    public Overlaid {
        periods = List.copyOf(periods);
    }
}
