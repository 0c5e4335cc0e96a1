package se.underlag.tabulate;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import se.underlag.series.LocalText;
import se.underlag.series.Series;
import se.underlag.series.Vocabulary;
import se.underlag.wording.Typography;

/** The labels of members where a definition says more than their names: {@code Nämndens mål (2 st)}. */
final class RowLabels {

    private final TableDefinition definition;
    private final Vocabulary vocabulary;
    private final ColumnSums sums;
    private final Locale locale;

    RowLabels(TableDefinition definition, Vocabulary vocabulary, ColumnSums sums, Locale locale) {
        this.definition = definition;
        this.vocabulary = vocabulary;
        this.sums = sums;
        this.locale = locale;
    }

    /** The row with its label; where the count is not known, just its name. */
    RowPlan labelled(RowPlan row) {
        Optional<LocalText> label = definition.rows().label();
        if (label.isEmpty() || row.kind() != Table.RowKind.DATA) {
            return row;
        }
        Optional<String> counted = definition.rows().count();
        Optional<BigDecimal> count = counted.flatMap(code -> count(row, RowPlanner.series(vocabulary, code)));
        if (counted.isPresent() && count.isEmpty()) {
            return row;
        }
        String number = count.map(value -> Typography.number(value, 0)).orElse("");
        return row.called(
                Placeholders.filled(label.get().in(locale), Map.of("name", row.label(), "count", number)), count);
    }

    private Optional<BigDecimal> count(RowPlan row, Series series) {
        return definition.columns().stream()
                .filter(column -> column.isMeasured() && column.yearsBack() == 0)
                .findFirst()
                .flatMap(column -> sums.unfiltered(series, column).at(row.bucket(), Sums.TOTAL))
                .flatMap(quantity -> quantity.measure().value());
    }
}
