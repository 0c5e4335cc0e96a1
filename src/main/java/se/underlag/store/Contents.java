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
        Long deliveries = jdbc.queryForObject("SELECT COUNT(*) FROM delivery", Long.class);
        return new Contents(deliveries == null ? 0 : deliveries, new ObservationTable(jdbc).count());
    }
}
