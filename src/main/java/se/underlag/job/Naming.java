package se.underlag.job;

import se.underlag.series.Basis;
import se.underlag.series.Breakdown;
import se.underlag.series.Period;
import se.underlag.series.Unit;

/** What the definitions call things, in one language. What no definition knows any more goes by its code. */
public interface Naming {

    /** What an export is called. */
    String source(String code);

    /** What a unit of the organisation is called. */
    String organisation(String code);

    /** What a series is called. */
    String series(String code);

    /** The unit that the values of a series are kept in. */
    Unit unit(String series);

    /** What part of a whole it is, {@code Läkare, Kvinnor}; the whole is called by the word for it. */
    String breakdown(Breakdown breakdown);

    /** Outcome, budget or forecast. */
    String basis(Basis basis);

    /** When, {@code jan–dec 2024}. */
    String period(Period period);

    /** Whether a unit of the organisation is another or lies under it. */
    boolean isWithin(String organisation, String ancestor);
}
