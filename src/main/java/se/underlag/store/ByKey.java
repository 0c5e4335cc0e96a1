package se.underlag.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * Asks for the rows of many keys at once. The lists have one of two lengths, the last key standing for those that are not
 * there: each length of a list is a statement of its own, which has to be compiled.
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
        List<?> all = List.copyOf(keys);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<?> some = all.subList(from, Math.min(from + AT_ONCE, all.size()));
            jdbc.query(before + " " + (some.size() == 1 ? ONE : MANY) + " " + after, each, list(some));
        }
    }

    private static Object[] list(List<?> keys) {
        List<Object> list = new ArrayList<>(keys);
        if (keys.size() > 1) {
            list.addAll(Collections.nCopies(AT_ONCE - keys.size(), keys.get(keys.size() - 1)));
        }
        return list.toArray();
    }
}
