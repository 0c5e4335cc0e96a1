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
        return jdbc.queryForObject(
                "SELECT COUNT(*), COALESCE(SUM(observations), 0) FROM delivery",
                (row, number) -> new Contents(row.getLong(1), row.getLong(2)));
    }
}
