package se.underlag.validate;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import se.underlag.finding.Finding;
import se.underlag.finding.FindingCode;
import se.underlag.layout.Layout.Claim;
import se.underlag.layout.Layout.SheetLayout;
import se.underlag.layout.SourceDefinition;
import se.underlag.layout.SourceDefinition.PeriodKind;
import se.underlag.normalise.Periods;
import se.underlag.normalise.ReadRow;
import se.underlag.normalise.RowReader;
import se.underlag.series.Period;
import se.underlag.source.SourceLocation;

/**
 * The rows lie inside the period the file claims, and no month between the first and the last is without rows. A file
 * that says only a year may end earlier; one that writes out both ends should hold them.
 */
final class PeriodRule implements Rule {

    private final SourceDefinition definition;
    private final String file;
    private final TreeSet<YearMonth> months = new TreeSet<>();
    private final Periods periods;
    private Optional<Period> accepted = Optional.empty();
    private Optional<Claim> claim = Optional.empty();
    private String sheet = "";

    PeriodRule(SourceDefinition definition, String file) {
        this.definition = definition;
        this.file = file;
        this.periods = new Periods(definition);
    }

    @Override
    public void row(ReadRow row, RowReader reader, Consumer<Finding> findings) {
        if (row.kind() != ReadRow.Kind.DATA || row.when().isEmpty()) {
            return;
        }
        Optional<Period> period = periods.of(row, Optional.empty());
        if (period.isEmpty() || period.equals(accepted)) {
            return;
        }
        SheetLayout layout = row.sheet();
        claim = layout.period();
        sheet = layout.sheet().name();
        months.add(period.get().lastMonth());
        Optional<Period> claimed = claim.flatMap(said -> said.reading().as(PeriodKind.MONTHS));
        if (claimed.isPresent() && !contains(claimed.get(), period.get())) {
            findings.accept(Finding.of(
                    FindingCode.PERIOD_OUTSIDE,
                    reader.location(row.row(), periodColumn(row)),
                    period.get().toString(),
                    claim.get().found().text()));
            return;
        }
        accepted = period;
    }

    private static boolean contains(Period outer, Period inner) {
        return !inner.firstDay().isBefore(outer.firstDay()) && !inner.lastDay().isAfter(outer.lastDay());
    }

    private int periodColumn(ReadRow row) {
        for (int at = 0; at < row.sheet().columns().size(); at++) {
            String id = row.sheet().columns().get(at).id();
            if (definition.period().from().stream()
                    .anyMatch(place -> place.column().filter(id::equals).isPresent())) {
                return at;
            }
        }
        return 0;
    }

    @Override
    public void endOfSheet(RowReader reader, Consumer<Finding> findings) {
        if (definition.period().kind() == PeriodKind.MONTHS && !months.isEmpty()) {
            Optional<Claim> writtenOut = claim.filter(said -> said.reading().span());
            YearMonth first = writtenOut.flatMap(said -> said.reading().first()).orElse(months.first());
            YearMonth last = writtenOut.flatMap(said -> said.reading().last()).orElse(months.last());
            List<String> lacking = first.isAfter(last)
                    ? List.of()
                    : new Period.Months(first, last)
                            .months().stream()
                                    .filter(month -> !months.contains(month))
                                    .map(YearMonth::toString)
                                    .toList();
            if (!lacking.isEmpty()) {
                findings.accept(Finding.of(
                        FindingCode.PERIOD_INCOMPLETE,
                        claim.map(said -> said.found().location()).orElse(SourceLocation.of(file, sheet)),
                        lacking,
                        claim.map(said -> said.found().text()).orElse(first + "--" + last)));
            }
        }
        months.clear();
        accepted = Optional.empty();
    }
}
