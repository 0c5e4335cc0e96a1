package se.underlag.store;

import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How much is stored.
 *
 * @param deliveries the deliveries there have been
 * @param observations their values
 */
public record Contents(long deliveries, long observations) {

    private static final String LINES = "SUM(CHAR_LENGTH(%1$s) - CHAR_LENGTH(REPLACE(%1$s, '\n', '')))";

    /** Where observations are, or were in stores of earlier versions, and how they are counted there: in the lines themselves. */
    private static final Map<String, String> COUNTED = Map.of(
            "observation_block", LINES.formatted("figures"),
            "figure_block", LINES.formatted("lines"),
            "observation", "COUNT(*)");

    /** Also of a store that has not been brought up to date. */
    static Contents of(JdbcTemplate jdbc) {
        Tables tables = new Tables(jdbc);
        long observations = COUNTED.entrySet().stream()
                .filter(table -> tables.has(table.getKey()))
                .mapToLong(table -> number(jdbc, "SELECT " + table.getValue() + " FROM " + table.getKey()))
                .sum();
        return new Contents(number(jdbc, "SELECT COUNT(*) FROM delivery"), observations);
    }

    private static long number(JdbcTemplate jdbc, String query) {
        Long found = jdbc.queryForObject(query, Long.class);
        return found == null ? 0 : found;
    }
}
