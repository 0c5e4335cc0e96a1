package se.underlag.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import se.underlag.series.Period;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.joining.JoinType;

/**
 * Puts figures beside those of an earlier year by what they are about and when, never by where they stand: a full
 * outer join on the key and the period. The library has no decimals, so the join carries the place of each value in its list
 * and the values themselves never enter it; keys are prefixed, since it takes blank ones to be equal.
 */
public final class SideBySide {

    private static final String KEY = "key";
    private static final String PERIOD = "period";
    private static final String NOW = "now";
    private static final String BEFORE = "before";

    static {
        Library.load();
    }

    private SideBySide() {}

    /** Loads the library, which takes a while. */
    public static void prepare() {
        // The class has been initialised when this is called.
    }

    /**
     * Every key and period that is on either side, each once.
     *
     * @param now the figures; no key and period twice
     * @param before what they are compared with; no key and period twice
     * @param yearsApart how many years earlier the periods of {@code before} are; 0 for a plan of the same period, negative for
     *     a plan of a later one
     */
    public static List<Pair> of(List<Value> now, List<Value> before, int yearsApart) {
        Table joined = side(NOW, now, 0)
                .joinOn(KEY, PERIOD)
                .with(side(BEFORE, before, yearsApart))
                .type(JoinType.FULL_OUTER)
                .join();
        IntColumn nowPlaces = joined.intColumn(NOW);
        IntColumn beforePlaces = joined.intColumn(BEFORE);
        List<Pair> pairs = new ArrayList<>(joined.rowCount());
        for (int row = 0; row < joined.rowCount(); row++) {
            Optional<Value> left = at(now, nowPlaces, row);
            Optional<Value> right = at(before, beforePlaces, row);
            String key = left.or(() -> right).orElseThrow().key();
            pairs.add(new Pair(key, left, right));
        }
        return pairs;
    }

    private static Table side(String name, List<Value> values, int yearsLater) {
        String[] keys = values.stream().map(value -> "=" + value.key()).toArray(String[]::new);
        String[] periods = values.stream()
                .map(value -> later(value.period(), yearsLater).toString())
                .toArray(String[]::new);
        int[] places = IntStream.range(0, values.size()).toArray();
        return Table.create(
                name,
                StringColumn.create(KEY, keys),
                StringColumn.create(PERIOD, periods),
                IntColumn.create(name, places));
    }

    private static Period later(Period period, int years) {
        Period later = period;
        for (int i = 0; i < Math.abs(years); i++) {
            later = years > 0 ? later.oneYearLater() : later.oneYearEarlier();
        }
        return later;
    }

    private static Optional<Value> at(List<Value> values, IntColumn places, int row) {
        return places.isMissing(row) ? Optional.empty() : Optional.of(values.get(places.getInt(row)));
    }
}
