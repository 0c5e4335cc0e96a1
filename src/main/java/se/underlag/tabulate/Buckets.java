package se.underlag.tabulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    private final Dimensions dimensions;
    private final String organisation;
    private final Optional<String> dimension;
    private final int levels;

    Buckets(Dimensions dimensions, String organisation, TableDefinition.Rows rows) {
        this.dimensions = dimensions;
        this.organisation = organisation;
        this.dimension = rows.dimension();
        this.levels = rows.levels().orElse(1);
    }

    List<String> of(UnitKey unit) {
        if (dimension.isEmpty()) {
            return List.of(ALL);
        }
        List<String> path = path(unit);
        List<String> buckets = new ArrayList<>(List.of(ALL));
        boolean afterSum = !path.isEmpty()
                && dimensions
                        .member(dimension.get(), path.get(0))
                        .filter(Code::afterSum)
                        .isPresent();
        if (!afterSum) {
            buckets.add(SUM);
        }
        buckets.addAll(path.subList(0, Math.min(levels, path.size())));
        return buckets;
    }

    /** Which part of a bucket a unit belongs to: the code one level beneath it; none where there are no levels beneath. */
    Optional<String> beneath(UnitKey unit, String bucket) {
        if (dimension.isEmpty()) {
            return Optional.empty();
        }
        List<String> path = path(unit);
        int next = path.indexOf(bucket) + 1;
        return next < path.size() ? Optional.of(path.get(next)) : Optional.empty();
    }

    /** The codes from the rows at the top down; for the organisation those under the report's own. */
    private List<String> path(UnitKey unit) {
        if (dimension.get().equals(Dimensions.ORGANISATION)) {
            List<String> path = dimensions.path(Dimensions.ORGANISATION, unit.organisation());
            return path.subList(path.indexOf(organisation) + 1, path.size());
        }
        return dimensions
                .code(unit.breakdown(), dimension.get())
                .map(code -> dimensions.path(dimension.get(), code))
                .orElse(List.of());
    }
}
