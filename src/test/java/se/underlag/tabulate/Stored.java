package se.underlag.tabulate;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import se.underlag.series.Basis;
import se.underlag.series.Breakdown;
import se.underlag.series.Measure;
import se.underlag.series.MissingReason;
import se.underlag.series.Observation;
import se.underlag.series.Origin;
import se.underlag.series.Period;
import se.underlag.store.Delivery;
import se.underlag.store.Holdings;

/** Holdings made by hand, delivery after delivery, each received a day after the former. */
final class Stored {

    private final List<Delivery> deliveries = new ArrayList<>();
    private final List<Holdings.Held> observations = new ArrayList<>();

    static Period day(String date) {
        return new Period.Day(LocalDate.parse(date));
    }

    /** {@code 2024-01}, or {@code 2024-01--2024-12}. */
    static Period months(String text) {
        String[] ends = text.split("--");
        return new Period.Months(YearMonth.parse(ends[0]), YearMonth.parse(ends[ends.length - 1]));
    }

    Stored delivered(String source, String organisation, Period period) {
        return delivered(source, organisation, period, true);
    }

    Stored notAssured(String source, String organisation, Period period) {
        return delivered(source, organisation, period, false);
    }

    private Stored delivered(String source, String organisation, Period period, boolean assured) {
        long id = deliveries.size() + 1;
        Instant received = LocalDate.of(2025, 1, 10)
                .plusDays(id)
                .atStartOfDay()
                .plusHours(12)
                .toInstant(ZoneOffset.UTC);
        deliveries.add(new Delivery(
                id,
                source,
                organisation,
                period,
                assured,
                source + "-" + id + ".csv",
                "0".repeat(64),
                received,
                received));
        return this;
    }

    /** An outcome of the last delivery. */
    Stored figure(String series, String breakdown, Period period, String number) {
        return held(series, breakdown, period, Basis.OUTCOME, Measure.of(new BigDecimal(number)));
    }

    Stored budget(String series, String breakdown, Period period, String number) {
        return held(series, breakdown, period, Basis.BUDGET, Measure.of(new BigDecimal(number)));
    }

    Stored missing(String series, String breakdown, Period period) {
        return held(series, breakdown, period, Basis.OUTCOME, Measure.missing(MissingReason.NOT_DELIVERED));
    }

    Stored held(String series, String breakdown, Period period, Basis basis, Measure measure) {
        Observation observation =
                new Observation(series, Breakdown.ofKey(breakdown), period, basis, measure, new Origin("", 1, 1, 1));
        observations.add(new Holdings.Held(observation, deliveries.get(deliveries.size() - 1)));
        return this;
    }

    Holdings holdings() {
        return Holdings.of(deliveries, observations);
    }
}
