package se.underlag.normalise;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
 * @param kept what its sums are kept apart by
 */
record ObservationPlan(
        ObservationRule rule, Summed summed, List<Integer> values, int reducedBy, int counted, Apart kept) {

    /** What rules may have in common: values of several rules with the same are added to each other. */
    record Summed(String series, Basis basis, Map<String, String> with) {

        // Said here, since what a record is given for it is put together at run time (docs/decisions/0024).
        @Override
        public boolean equals(Object other) {
            return other instanceof Summed that
                    && series.equals(that.series)
                    && basis == that.basis
                    && with.equals(that.with);
        }

        @Override
        public int hashCode() {
            return 31 * (31 * series.hashCode() + basis.ordinal()) + with.hashCode();
        }
    }

    /**
     * What sums are kept apart by, beside the period and who delivers.
     *
     * @param dimensions those that columns of the sheet tell, in the order of their names
     * @param codes places of the columns that tell them
     * @param unit the dimension that takes the unit of the row; empty where the series has one unit
     * @param bound the dimension that takes the sign of a limit; empty where its values are none
     * @param withOrganisation true where the series is broken down by organisation
     */
    record Apart(
            List<String> dimensions,
            List<Integer> codes,
            Optional<String> unit,
            Optional<String> bound,
            boolean withOrganisation) {

        /** All that {@link SumsApart} looks a sum up by, beside the organisation: those of columns, then unit and bound. */
        List<String> all() {
            return Stream.of(dimensions.stream(), unit.stream(), bound.stream())
                    .flatMap(names -> names)
                    .toList();
        }
    }

    static ObservationPlan of(SourceDefinition definition, SheetLayout sheet, ObservationRule rule, Series series) {
        List<BoundColumn> columns = sheet.columns();
        List<Integer> codes = IntStream.range(0, columns.size())
                .filter(at -> dimension(definition, columns.get(at))
                        .filter(series.breakdowns()::contains)
                        .filter(dimension -> !dimension.equals(RowReader.ORGANISATION))
                        .isPresent())
                .boxed()
                .sorted(Comparator.comparing(
                        at -> dimension(definition, columns.get(at)).orElseThrow()))
                .toList();
        List<String> dimensions = codes.stream()
                .map(at -> dimension(definition, columns.get(at)).orElseThrow())
                .toList();
        return new ObservationPlan(
                rule,
                new Summed(rule.series(), rule.basis(), rule.with()),
                rule.value().map(id -> places(sheet, id)).orElse(List.of()),
                rule.reducedBy().map(id -> first(sheet, id)).orElse(-1),
                rule.count().map(id -> first(sheet, id)).orElse(-1),
                new Apart(
                        dimensions,
                        codes,
                        series.unitBy(),
                        rule.value()
                                .flatMap(id -> definition.columns().get(id).bounds())
                                .filter(series.breakdowns()::contains),
                        series.breakdowns().contains(RowReader.ORGANISATION)));
    }

    private static Optional<String> dimension(SourceDefinition definition, BoundColumn column) {
        ColumnDefinition meaning = definition.columns().get(column.id());
        return meaning.code().or(meaning::words);
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
