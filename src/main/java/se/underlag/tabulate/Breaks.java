package se.underlag.tabulate;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import se.underlag.series.Period;
import se.underlag.series.Series;
import se.underlag.series.Vocabulary;

/** When the definitions of a table's series changed, and what is said of it. */
final class Breaks {

    private final TableDefinition definition;
    private final Vocabulary vocabulary;
    private final Locale locale;

    Breaks(TableDefinition definition, Vocabulary vocabulary, Locale locale) {
        this.definition = definition;
        this.vocabulary = vocabulary;
        this.locale = locale;
    }

    /** What changed from a month on. */
    List<String> at(YearMonth month) {
        return TablePeriods.named(definition, vocabulary)
                .flatMap(series -> notes(series, month::equals))
                .distinct()
                .toList();
    }

    /** What changed after the first of the months that the columns show, up to the last. */
    List<String> within(TablePeriods periods) {
        return TablePeriods.named(definition, vocabulary)
                .flatMap(series -> {
                    List<Period> shown = definition.columns().stream()
                            .filter(column -> column.isMeasured() && !column.hidden())
                            .map(column -> periods.of(series, column))
                            .toList();
                    return notes(
                            series,
                            month -> shown.stream().anyMatch(period -> YearMonth.from(period.firstDay())
                                            .isBefore(month))
                                    && shown.stream().anyMatch(period -> !period.lastMonth()
                                            .isBefore(month)));
                })
                .distinct()
                .toList();
    }

    private Stream<String> notes(Series series, Predicate<YearMonth> wanted) {
        return Stream.concat(Stream.of(series), TablePeriods.parts(series, vocabulary))
                .flatMap(part -> part.breaks().stream())
                .filter(change -> wanted.test(change.from()))
                .map(change -> change.note().in(locale));
    }
}
