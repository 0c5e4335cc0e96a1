package se.underlag.store;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How much is stored.
 *
 * @param deliveries the deliveries there have been
 * @param observations their values
 */
public record Contents(long deliveries, long observations) {

    static Contents of(JdbcTemplate jdbc) {
        return new Contents(count("delivery", jdbc), count("observation", jdbc));
    }

    private static long count(String table, JdbcTemplate jdbc) {
        Long count = jdbc.queryForObject("SELECT COUNT(*) FROM " + table, Long.class);
        return count == null ? 0 : count;
    }
}
