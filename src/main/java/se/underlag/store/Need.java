package se.underlag.store;

import java.time.LocalDate;
import java.util.function.BiPredicate;
import se.underlag.series.Basis;
import se.underlag.series.Period;

/**
 * What a report looked for, found or not. Where there are other figures in it, the report would be another.
 *
 * @param organisation whose figures: everything at, under and above it may tell of it
 * @param series the code of the series
 * @param basis outcome, budget or forecast
 * @param first the first day of the time looked at
 * @param last its last day
 */
public record Need(String organisation, String series, Basis basis, LocalDate first, LocalDate last) {

    /** A period that figures were looked for in. */
    public static Need of(String organisation, String series, Basis basis, Period period) {
        return new Need(organisation, series, basis, period.firstDay(), period.lastDay());
    }

    /**
     * Whether it lies in the time looked at, or ends there, and whoever delivers it in a line with the organisation.
     *
     * @param isWithin whether one organisation is another or lies under it
     */
    public boolean isMetBy(Slot slot, BiPredicate<String, String> isWithin) {
        return basis == slot.basis()
                && series.equals(slot.series())
                && !slot.period().lastDay().isBefore(first)
                && !slot.period().lastDay().isAfter(last)
                && (isWithin.test(slot.organisation(), organisation)
                        || isWithin.test(organisation, slot.organisation()));
    }

    // Said here, since what a record is given for it is put together at run time (docs/decisions/0024).
    @Override
    public boolean equals(Object other) {
        return other instanceof Need that
                && organisation.equals(that.organisation)
                && series.equals(that.series)
                && basis == that.basis
                && first.equals(that.first)
                && last.equals(that.last);
    }

    @Override
    public int hashCode() {
        return 31
                        * (31 * (31 * (31 * organisation.hashCode() + series.hashCode()) + basis.ordinal())
                                + first.hashCode())
                + last.hashCode();
    }
}
