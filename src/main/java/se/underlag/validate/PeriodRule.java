package se.underlag.validate;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import se.underlag.finding.Finding;
import se.underlag.finding.FindingCode;
import se.underlag.layout.BoundColumn;
import se.underlag.layout.Layout.Claim;
import se.underlag.layout.Layout.SheetLayout;
import se.underlag.layout.PeriodText;
import se.underlag.layout.SourceDefinition;
import se.underlag.layout.SourceDefinition.PeriodKind;
import se.underlag.normalise.Periods;
import se.underlag.normalise.ReadRow;
import se.underlag.normalise.RowReader;
import se.underlag.normalise.Value;
import se.underlag.series.Names;
import se.underlag.series.Period;
import se.underlag.sheet.Cell;
import se.underlag.source.SourceLocation;

/**
 * Every row says when, by itself or with what the file claims. The rows lie inside the period the file claims, and no
 * month between the first and the last is without rows. A file that says only a year may end earlier; one that writes
 * out both ends should hold them. A register is of one day.
 */
final class PeriodRule implements Rule {

    private final SourceDefinition definition;
    private final String file;
    private final TreeSet<YearMonth> months = new TreeSet<>();
    private final Periods periods;
    private Optional<Period> accepted = Optional.empty();
    private Optional<Period> firstDay = Optional.empty();
    private String firstPlace = "";
    private Optional<Claim> claim = Optional.empty();
    private String sheet = "";
    private Optional<SheetLayout> headed = Optional.empty();

    PeriodRule(SourceDefinition definition, String file) {
        this.definition = definition;
        this.file = file;
        this.periods = new Periods(definition);
    }

    @Override
    public void row(ReadRow row, RowReader reader, Consumer<Finding> findings) {
        if (row.kind() != ReadRow.Kind.DATA) {
            return;
        }
        monthsInHeadings(row);
        if (row.when().isPresent()) {
            contradicted(row, reader, findings);
        }
        Optional<Period> period = periods.of(row, Optional.empty());
        if (period.isEmpty()) {
            if (!headingsSay(row)) {
                unplaced(row, reader).ifPresent(findings);
            }
            return;
        }
        if (row.when().isEmpty() || period.equals(accepted)) {
            return;
        }
        SheetLayout layout = row.sheet();
        claim = layout.period();
        sheet = layout.sheet().name();
        months.add(period.get().lastMonth());
        if (isOfAnotherDay(period.get())) {
            findings.accept(Finding.of(
                    FindingCode.PERIOD_OUTSIDE,
                    reader.location(row.row(), periodColumn(row)),
                    period.get().toString(),
                    firstDay.get().toString(),
                    firstPlace));
            return;
        }
        if (firstDay.isEmpty()) {
            firstDay = period;
            firstPlace = reader.location(row.row(), periodColumn(row)).toString();
        }
        Optional<Period> claimed = claim.flatMap(said -> said.reading().as(PeriodKind.MONTHS));
        if (claimed.isPresent() && !claimed.get().contains(period.get())) {
            findings.accept(Finding.of(
                    FindingCode.PERIOD_OUTSIDE,
                    reader.location(row.row(), periodColumn(row)),
                    period.get().toString(),
                    claim.get().found().text(),
                    claim.get().found().location().toString()));
            return;
        }
        accepted = period;
    }

    /** Where each month has a column of its own, its heading says it. */
    private void monthsInHeadings(ReadRow row) {
        SheetLayout layout = row.sheet();
        if (headed.filter(former -> former == layout).isPresent()) {
            return;
        }
        headed = Optional.of(layout);
        for (BoundColumn column : layout.columns()) {
            boolean month = column.period().flatMap(PeriodText.Reading::month).isPresent();
            if (month) {
                claim = layout.period();
                sheet = layout.sheet().name();
                periods.of(row, column.period()).ifPresent(period -> months.add(period.lastMonth()));
            }
        }
    }

    /** A figure whose heading says another period than its row belongs nowhere. */
    private void contradicted(ReadRow row, RowReader reader, Consumer<Finding> findings) {
        List<BoundColumn> columns = row.sheet().columns();
        for (int at : reader.figures()) {
            Optional<PeriodText.Reading> heading = columns.get(at).period();
            boolean figure = row.values().get(at) instanceof Value.Number;
            if (figure
                    && heading.isPresent()
                    && row.when().flatMap(when -> when.under(heading.get())).isEmpty()) {
                findings.accept(Finding.of(
                        FindingCode.PERIOD_OUTSIDE,
                        reader.location(row.row(), at),
                        row.when().get().first().map(YearMonth::toString).orElse(""),
                        columns.get(at).heading(),
                        reader.location(row.row(), at).toString()));
            }
        }
    }

    /** A register lists everyone on one day: a row of another day belongs to another file. */
    private boolean isOfAnotherDay(Period period) {
        return definition.register()
                && period instanceof Period.Day
                && firstDay.isPresent()
                && !firstDay.get().equals(period);
    }

    private boolean headingsSay(ReadRow row) {
        return row.sheet().columns().stream()
                .anyMatch(column -> periods.of(row, column.period()).isPresent());
    }

    /** A row whose period nobody tells would give nothing, unnoticed. What cannot be read as a period is told already. */
    private Optional<Finding> unplaced(ReadRow row, RowReader reader) {
        BoundColumn column = row.sheet().columns().get(periodColumn(row));
        SourceLocation place = reader.location(row.row(), periodColumn(row));
        Cell cell = row.row().cell(column.index());
        Optional<Integer> month = row.when().flatMap(PeriodText.Reading::month);
        if (month.isPresent()) {
            String said = cell instanceof Cell.Text text ? Names.cleaned(text.value()) : String.valueOf(month.get());
            return Optional.of(Finding.of(FindingCode.YEAR_MISSING, place, said, column.heading()));
        }
        return cell.isBlank()
                ? Optional.of(Finding.of(FindingCode.VALUE_MISSING, place, column.heading()))
                : Optional.empty();
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
