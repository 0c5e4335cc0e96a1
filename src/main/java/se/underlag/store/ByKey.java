package se.underlag.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * Asks for the rows of many keys at once, or changes them. The lists have one of two lengths, the last key standing for those that
 * are not there: each length of a list is a statement of its own, which has to be compiled.
 */
final class ByKey {

    private static final int AT_ONCE = 100;
    private static final String ONE = "(?)";
    private static final String MANY = "(" + "?, ".repeat(AT_ONCE - 1) + "?)";

    private ByKey() {}

    /**
     * Asks once for each hundred.
     *
     * @param before the statement up to the list, {@code … IN}
     * @param after what stands after it
     */
    static void query(JdbcTemplate jdbc, String before, Collection<?> keys, String after, RowCallbackHandler each) {
        for (List<?> some : hundreds(keys)) {
            jdbc.query(
                    before + " " + places(some) + " " + after,
                    each,
                    padded(some).toArray());
        }
    }

    /**
     * Changes the rows of each hundred.
     *
     * @param before the statement up to the list, with one place before it
     * @param value what stands in that place
     */
    static void update(JdbcTemplate jdbc, String before, Object value, Collection<?> keys) {
        for (List<?> some : hundreds(keys)) {
            List<Object> values = padded(some);
            values.add(0, value);
            jdbc.update(before + " " + places(some), values.toArray());
        }
    }

    private static List<List<?>> hundreds(Collection<?> keys) {
        List<?> all = List.copyOf(keys);
        List<List<?>> hundreds = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            hundreds.add(all.subList(from, Math.min(from + AT_ONCE, all.size())));
        }
        return hundreds;
    }

    private static String places(List<?> keys) {
        return keys.size() == 1 ? ONE : MANY;
    }

    private static List<Object> padded(List<?> keys) {
        List<Object> list = new ArrayList<>(keys);
        if (keys.size() > 1) {
            list.addAll(Collections.nCopies(AT_ONCE - keys.size(), keys.get(keys.size() - 1)));
        }
        return list;
    }
}
