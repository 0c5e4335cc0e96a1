package se.underlag.tabulate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.underlag.series.Code;
import se.underlag.tabulate.Gathering.UnitKey;

/**
 * Which rows a unit counts in: a bucket is what one row sums up. Every unit counts in {@link #ALL}, so that totals hold
 * also what is no row of its own.
 */
final class Buckets {

    /** Everything. */
    static final String ALL = "*";
    /** Everything but the members that stand after the sum. */
    static final String SUM = "*sum";

    private static final String LISTED = "=";
    private static final char WITHIN = '\u001F';

    private final Dimensions dimensions;
    private final String organisation;
    private final TableDefinition.Rows rows;
    private final int levels;
    private final Map<String, Set<String>> listedSums = new LinkedHashMap<>();

    Buckets(Dimensions dimensions, String organisation, TableDefinition.Rows rows) {
        this.dimensions = dimensions;
        this.organisation = organisation;
        this.rows = rows;
        this.levels = rows.within().isPresent() ? 2 : rows.levels().orElse(1);
        rows.list().stream()
                .filter(row -> row.code().isEmpty())
                .forEach(row -> listedSums.put(listed(row.name()), members(row)));
    }

    /** The bucket of a sum that a definition lists. */
    static String listed(String id) {
        return LISTED + id;
    }

    /** The bucket of a member within a group. */
    static String within(String group, String code) {
        return group + WITHIN + code;
    }

    /** The group of a bucket within one, the member in it; empty for any other bucket. */
    static Optional<List<String>> parts(String bucket) {
        int at = bucket.indexOf(WITHIN);
        return at < 0 ? Optional.empty() : Optional.of(List.of(bucket.substring(0, at), bucket.substring(at + 1)));
    }

    /** What a listed sum is the sum of, down to members. */
    private Set<String> members(TableDefinition.ListedRow sum) {
        Set<String> members = new LinkedHashSet<>();
        for (String part : sum.sum()) {
            rows.list().stream()
                    .filter(row -> row.code().isEmpty() && row.name().equals(part))
                    .findFirst()
                    .ifPresentOrElse(other -> members.addAll(members(other)), () -> members.add(part));
        }
        return members;
    }

    List<String> of(UnitKey unit) {
        if (rows.dimension().isEmpty()) {
            return List.of(ALL);
        }
        String dimension = rows.dimension().get();
        List<String> path = path(unit, dimension);
        List<String> buckets = new ArrayList<>(List.of(ALL));
        boolean afterSum = !path.isEmpty()
                && dimensions
                        .member(dimension, path.get(0))
                        .filter(Code::afterSum)
                        .isPresent();
        if (!afterSum) {
            buckets.add(SUM);
        }
        buckets.addAll(path.subList(0, Math.min(levels, path.size())));
        listedSums.forEach((bucket, members) -> {
            if (path.stream().anyMatch(members::contains)) {
                buckets.add(bucket);
            }
        });
        return buckets;
    }

    /** Which part of a bucket a unit belongs to, one level beneath it, by name; none where there are no levels beneath. */
    Optional<String> beneath(UnitKey unit, String bucket) {
        return rows.dimension().flatMap(dimension -> {
            List<String> path = path(unit, dimension);
            int next = path.indexOf(bucket) + 1;
            return next < path.size() ? Optional.of(name(path.get(next), dimension)) : Optional.empty();
        });
    }

    private String name(String bucket, String dimension) {
        return parts(bucket)
                .map(parts -> dimensions.name(dimension, parts.get(1)))
                .orElseGet(() -> dimensions.name(rows.within().orElse(dimension), bucket));
    }

    /** The codes from the rows at the top down; for the organisation those under the report's own. */
    private List<String> path(UnitKey unit, String dimension) {
        if (rows.within().isPresent()) {
            return nested(unit, rows.within().get(), dimension);
        }
        if (dimension.equals(Dimensions.ORGANISATION)) {
            List<String> path = dimensions.path(Dimensions.ORGANISATION, unit.organisation());
            return path.subList(path.indexOf(organisation) + 1, path.size());
        }
        return dimensions
                .code(unit.breakdown(), dimension)
                .map(code -> dimensions.path(dimension, code))
                .orElse(List.of());
    }

    /** The group, then the member within it. */
    private List<String> nested(UnitKey unit, String within, String dimension) {
        Optional<String> group = dimensions.code(unit.breakdown(), within);
        Optional<String> code = dimensions.code(unit.breakdown(), dimension);
        List<String> path = new ArrayList<>(group.stream().toList());
        group.ifPresent(above -> code.ifPresent(member -> path.add(within(above, member))));
        return path;
    }
}
