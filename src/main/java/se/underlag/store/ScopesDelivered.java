package se.underlag.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.underlag.series.Period;

/**
 * How often something was delivered of a scope, whether it counts or not: where nothing was, or one thing only, nothing has to be
 * asked about what stands there. The scopes of a source and an organisation are held in memory from when one of them is first asked for.
 */
final class ScopesDelivered {

    private final JdbcClient jdbc;
    private final Map<List<String>, Map<Period, Integer>> times = new HashMap<>();

    ScopesDelivered(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    synchronized int times(Scope scope) {
        return times.computeIfAbsent(key(scope), first -> stored(scope)).getOrDefault(scope.period(), 0);
    }

    private Map<Period, Integer> stored(Scope scope) {
        Map<Period, Integer> stored = new HashMap<>();
        jdbc.sql("SELECT period, COUNT(*) FROM delivery WHERE source = ? AND organisation = ? GROUP BY period")
                .params(scope.source(), scope.organisation())
                .query(row -> {
                    stored.put(Period.parse(row.getString(1)), row.getInt(2));
                });
        return stored;
    }

    /** Something has been stored. */
    synchronized void add(Scope scope) {
        times.computeIfPresent(key(scope), (key, held) -> {
            held.merge(scope.period(), 1, Integer::sum);
            return held;
        });
    }

    /** What has been added may not have come to be. */
    synchronized void forget() {
        times.clear();
    }

    private static List<String> key(Scope scope) {
        return List.of(scope.source(), scope.organisation());
    }
}
