package se.underlag.validate;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import se.underlag.layout.Layout;
import se.underlag.series.Observation;
import se.underlag.series.Period;

/**
 * What a file brings, once it has been read to its end and found in order.
 *
 * @param layout what it turned out to be
 * @param rows how many rows of data it held
 * @param totalsChecked how many of its own totals were compared with its rows
 * @param datedAt the date that the file gives itself
 * @param brought what it brings, one for each organisation that delivers in it
 */
public record Judged(
        Layout layout, int rows, int totalsChecked, Optional<LocalDateTime> datedAt, List<Brought> brought) {

    public Judged {
        brought = List.copyOf(brought);
    }

    /**
     * What a file brings for one organisation.
     *
     * @param organisation whose figures they are
     * @param period the period it is about: the hull of its rows, or where headings name periods the one the file claims
     * @param qualityAssured false where the file says that it is not, or does not say what it should
     * @param observations the rows, added up
     */
    public record Brought(String organisation, Period period, boolean qualityAssured, List<Observation> observations) {

        public Brought {
            observations = List.copyOf(observations);
        }
    }
}
