package se.underlag.tabulate;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.underlag.tabulate.Gathering.UnitKey;

/**
 * What was gathered of one series, basis and period, summed up by row and split.
 *
 * @param gathering what it was summed up from
 * @param cells by bucket, then by split code; the split {@link #TOTAL} holds all codes and what has none
 */
record Sums(Gathering gathering, Map<String, Map<String, Quantity>> cells) {

    static final String TOTAL = "totalt";

    static Sums of(Gathering gathering, Buckets buckets, Dimensions dimensions, Optional<TableDefinition.Split> split) {
        Map<String, Map<String, Quantity>> cells = new HashMap<>();
        gathering.units().forEach((unit, quantity) -> {
            List<String> splits = splits(unit, dimensions, split);
            for (String bucket : buckets.of(unit)) {
                Map<String, Quantity> row = cells.computeIfAbsent(bucket, key -> new HashMap<>());
                splits.forEach(
                        code -> row.computeIfAbsent(code, key -> new Quantity()).add(unit, quantity));
            }
        });
        return new Sums(gathering, cells);
    }

    /** Which columns of a split a unit counts in. */
    static List<String> splits(UnitKey unit, Dimensions dimensions, Optional<TableDefinition.Split> split) {
        return split.flatMap(by -> dimensions.code(unit.breakdown(), by.dimension()))
                .map(code -> List.of(TOTAL, code))
                .orElse(List.of(TOTAL));
    }

    Optional<Quantity> at(String bucket, String split) {
        return Optional.ofNullable(cells.getOrDefault(bucket, Map.of()).get(split));
    }

    boolean hasRow(String bucket) {
        return cells.containsKey(bucket);
    }

    /** In the order in which they stand in the exports. */
    List<String> buckets() {
        return cells.keySet().stream()
                .sorted(Comparator.comparing(
                        bucket -> cells.get(bucket).get(TOTAL).first()))
                .toList();
    }
}
