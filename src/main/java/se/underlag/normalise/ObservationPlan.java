package se.underlag.normalise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import se.underlag.layout.BoundColumn;
import se.underlag.layout.Layout.SheetLayout;
import se.underlag.layout.SourceDefinition;
import se.underlag.layout.SourceDefinition.ColumnDefinition;
import se.underlag.layout.SourceDefinition.ObservationRule;
import se.underlag.series.Basis;
import se.underlag.series.Series;

/**
 * Where a sheet holds what one rule needs, looked up once for all its rows.
 *
 * @param rule the rule
 * @param summed what its values are summed to
 * @param values places of the columns with the value; empty where something is counted
 * @param reducedBy place of the share that reduces the value, or −1
 * @param counted place of the column whose different values are counted, or −1
 * @param codes places of the columns that break the series down
 * @param dimensions the dimension of each of those
 * @param unit the dimension that takes the unit of the row; empty where the series has one unit
 * @param bound the dimension that takes the sign of a limit; empty where its values are none
 * @param withOrganisation true where the series is broken down by organisation
 */
record ObservationPlan(
        ObservationRule rule,
        Summed summed,
        List<Integer> values,
        int reducedBy,
        int counted,
        List<Integer> codes,
        List<String> dimensions,
        Optional<String> unit,
        Optional<String> bound,
        boolean withOrganisation) {

    /** What rules may have in common: values of several rules with the same are added to each other. */
    record Summed(String series, Basis basis, Map<String, String> with) {}

    static ObservationPlan of(SourceDefinition definition, SheetLayout sheet, ObservationRule rule, Series series) {
        List<Integer> codes = new ArrayList<>();
        List<String> dimensions = new ArrayList<>();
        for (int at = 0; at < sheet.columns().size(); at++) {
            ColumnDefinition column =
                    definition.columns().get(sheet.columns().get(at).id());
            Optional<String> dimension = column.code().or(column::words);
            if (dimension.filter(series.breakdowns()::contains).isPresent()
                    && !dimension.get().equals(RowReader.ORGANISATION)) {
                codes.add(at);
                dimensions.add(dimension.get());
            }
        }
        return new ObservationPlan(
                rule,
                new Summed(rule.series(), rule.basis(), rule.with()),
                rule.value().map(id -> places(sheet, id)).orElse(List.of()),
                rule.reducedBy().map(id -> first(sheet, id)).orElse(-1),
                rule.count().map(id -> first(sheet, id)).orElse(-1),
                codes,
                dimensions,
                series.unitBy(),
                rule.value()
                        .flatMap(id -> definition.columns().get(id).bounds())
                        .filter(series.breakdowns()::contains),
                series.breakdowns().contains(RowReader.ORGANISATION));
    }

    private static List<Integer> places(SheetLayout sheet, String columnId) {
        List<BoundColumn> columns = sheet.columns();
        return IntStream.range(0, columns.size())
                .filter(at -> columns.get(at).id().equals(columnId))
                .boxed()
                .toList();
    }

    private static int first(SheetLayout sheet, String columnId) {
        return places(sheet, columnId).stream().findFirst().orElse(-1);
    }
}
