package se.underlag.validate;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.underlag.layout.Layout;
import se.underlag.layout.SourceDefinition.PeriodKind;
import se.underlag.series.Observation;
import se.underlag.series.Period;

/** The period a delivery is about. */
final class DeliveryPeriod {

    private DeliveryPeriod() {}

    /**
     * The hull of its observations. Where headings name periods, a file about this year may also carry last year's
     * figures for comparison: then it is about the period it claims, or else the latest.
     */
    static Period of(Layout layout, List<Observation> observations) {
        Period latest = observations.stream()
                .map(Observation::period)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        boolean inHeadings = layout.sheets().stream()
                .flatMap(sheet -> sheet.columns().stream())
                .anyMatch(column -> column.period().isPresent());
        if (inHeadings) {
            PeriodKind kind = layout.definition().period().kind();
            Optional<Period> claimed = layout.sheets().get(0).period().flatMap(claim -> claim.reading()
                    .as(kind));
            return claimed.orElse(latest);
        }
        if (latest instanceof Period.Months last) {
            return observations.stream()
                    .map(observation -> (Period.Months) observation.period())
                    .map(Period.Months::first)
                    .min(Comparator.naturalOrder())
                    .map(first -> new Period.Months(first, last.last()))
                    .orElse(last);
        }
        return latest;
    }
}
