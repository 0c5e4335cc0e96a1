package se.underlag.tabulate;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.underlag.series.Basis;
import se.underlag.series.Period;
import se.underlag.series.Series;
import se.underlag.series.SeriesKind;
import se.underlag.series.Vocabulary;

/**
 * What periods a table shows: the latest that its series were delivered for and that is not after the month asked for.
 * Where nothing was delivered, the month asked for.
 *
 * @param rule how the months of a flow are put together where a column says nothing else
 * @param latestDay the day of levels
 * @param latestMonth the last month of flows
 * @param asOf the month asked for, which no outcome is later than
 */
record TablePeriods(TableDefinition.PeriodRule rule, Period latestDay, YearMonth latestMonth, YearMonth asOf) {

    static TablePeriods of(TableDefinition definition, Vocabulary vocabulary, Gatherer gatherer, YearMonth asOf) {
        Basis basis = definition.columns().stream()
                .filter(column -> column.isMeasured() && column.yearsBack() == 0)
                .map(TableDefinition.Column::basisOrOutcome)
                .min(Comparator.naturalOrder())
                .orElse(Basis.OUTCOME);
        List<Series> parts = named(definition, vocabulary)
                .flatMap(series -> parts(series, vocabulary))
                .distinct()
                .toList();
        Optional<Period> day = latest(parts, SeriesKind.LEVEL, basis, gatherer, asOf);
        Optional<Period> month = Stream.of(SeriesKind.FLOW, SeriesKind.VALUE)
                .flatMap(kind -> latest(parts, kind, basis, gatherer, asOf).stream())
                .max(Comparator.naturalOrder());
        return new TablePeriods(
                definition.periodRule(),
                day.orElse(new Period.Day(asOf.atEndOfMonth())),
                month.map(Period::lastMonth).orElse(asOf),
                asOf);
    }

    /** The periods of the row of a month: the latest day delivered in it, the month itself. */
    static TablePeriods inMonth(TableDefinition definition, Vocabulary vocabulary, Gatherer gatherer, YearMonth month) {
        TablePeriods found = of(definition, vocabulary, gatherer, month);
        boolean hasDay = found.latestDay.lastMonth().equals(month);
        Period day = hasDay ? found.latestDay : new Period.Day(month.atEndOfMonth());
        return new TablePeriods(found.rule, day, month, month);
    }

    private static Optional<Period> latest(
            List<Series> parts, SeriesKind kind, Basis basis, Gatherer gatherer, YearMonth asOf) {
        return parts.stream()
                .filter(series -> series.kind() == kind)
                .flatMap(series -> gatherer.latest(series, basis, asOf).stream())
                .max(Comparator.naturalOrder());
    }

    /** The series that a definition names, by itself or by its rows and columns. */
    static Stream<Series> named(TableDefinition definition, Vocabulary vocabulary) {
        Stream<String> codes = Stream.concat(
                definition.series().stream(),
                definition.columns().stream().flatMap(column -> column.series().stream()));
        return Stream.concat(
                codes.map(code -> RowPlanner.series(vocabulary, code)),
                definition.rows().series().stream().map(row -> RowPlanner.shown(row, vocabulary)));
    }

    /** What a series is made of: itself, or its parts above and below the line. */
    static Stream<Series> parts(Series series, Vocabulary vocabulary) {
        if (series.numerator().isEmpty()) {
            return Stream.of(series);
        }
        return Stream.concat(series.numerator().stream(), series.denominator().stream())
                .map(code -> RowPlanner.series(vocabulary, code));
    }

    /** The period of a series in a column. */
    Period of(Series series, TableDefinition.Column column) {
        Period period = series.kind() == SeriesKind.LEVEL
                ? latestDay
                : months(column.period().orElse(rule));
        for (int i = 0; i < column.yearsBack(); i++) {
            period = period.oneYearEarlier();
        }
        for (int i = 0; i > column.yearsBack(); i--) {
            period = period.oneYearLater();
        }
        return period;
    }

    /** True of an outcome that cannot be told, since its period ends after the month asked for. */
    boolean isNotOver(Period period, TableDefinition.Column column) {
        return column.basisOrOutcome() == Basis.OUTCOME && period.lastDay().isAfter(asOf.atEndOfMonth());
    }

    /** The period that a table of this series is about. */
    Period of(Series series) {
        return series.kind() == SeriesKind.LEVEL ? latestDay : months(rule);
    }

    private Period months(TableDefinition.PeriodRule wanted) {
        return switch (wanted) {
            case ACCUMULATED -> new Period.Months(latestMonth.withMonth(1), latestMonth);
            case MONTH -> Period.Months.of(latestMonth);
            case YEAR -> Period.Months.ofYear(latestMonth.getYear());
        };
    }
}
