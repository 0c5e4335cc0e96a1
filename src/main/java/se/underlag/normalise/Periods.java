package se.underlag.normalise;

import java.util.Optional;
import se.underlag.layout.Layout.Claim;
import se.underlag.layout.PeriodText;
import se.underlag.layout.SourceDefinition;
import se.underlag.series.Period;

/** Which period a figure is of: what its heading says, else its row, else the file. */
public final class Periods {

    private Periods() {}

    /**
     * @param heading the period that the heading of the figure's column names, if it does
     */
    public static Optional<Period> of(SourceDefinition definition, ReadRow row, Optional<PeriodText.Reading> heading) {
        Optional<PeriodText.Reading> claimed = row.sheet().period().map(Claim::reading);
        Optional<PeriodText.Reading> reading;
        if (heading.isPresent() && row.when().isPresent()) {
            reading = row.when().map(when -> inYearOf(when, heading)).filter(when -> when.first()
                    .isPresent());
        } else {
            reading =
                    heading.or(row::when).map(found -> inYearOf(found, claimed)).or(() -> claimed);
        }
        return reading.flatMap(found -> found.as(definition.period().kind()));
    }

    private static PeriodText.Reading inYearOf(PeriodText.Reading reading, Optional<PeriodText.Reading> year) {
        return year.flatMap(PeriodText.Reading::first)
                .map(month -> reading.inYear(month.getYear()))
                .orElse(reading);
    }
}
