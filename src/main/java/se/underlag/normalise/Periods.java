package se.underlag.normalise;

import java.util.Optional;
import se.underlag.layout.Layout.Claim;
import se.underlag.layout.Layout.SheetLayout;
import se.underlag.layout.PeriodText;
import se.underlag.layout.SourceDefinition;
import se.underlag.series.Period;

/**
 * Which period a figure is of: what its heading says, else its row, else the file. The rows of a file come in few periods,
 * and mostly one after the other in the same: the last answer is remembered.
 */
public final class Periods {

    private final SourceDefinition definition;
    private Optional<Question> last = Optional.empty();
    private Optional<Period> answer = Optional.empty();

    public Periods(SourceDefinition definition) {
        this.definition = definition;
    }

    private record Question(SheetLayout sheet, Optional<PeriodText.Reading> row, Optional<PeriodText.Reading> heading) {

        boolean isOf(ReadRow asking, Optional<PeriodText.Reading> itsHeading) {
            return sheet == asking.sheet()
                    && (row == asking.when() || row.equals(asking.when()))
                    && (heading == itsHeading || heading.equals(itsHeading));
        }
    }

    /**
     * @param heading the period that the heading of the figure's column names, if it does
     */
    public Optional<Period> of(ReadRow row, Optional<PeriodText.Reading> heading) {
        if (last.isEmpty() || !last.get().isOf(row, heading)) {
            answer = found(row, heading);
            last = Optional.of(new Question(row.sheet(), row.when(), heading));
        }
        return answer;
    }

    private Optional<Period> found(ReadRow row, Optional<PeriodText.Reading> heading) {
        Optional<PeriodText.Reading> claimed = row.sheet().period().map(Claim::reading);
        Optional<PeriodText.Reading> reading;
        if (heading.isPresent() && row.when().isPresent()) {
            reading = row.when().get().under(heading.get());
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
