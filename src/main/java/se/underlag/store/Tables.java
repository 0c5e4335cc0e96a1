package se.underlag.store;

import java.util.Locale;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which tables there are. */
final class Tables {

    private final JdbcTemplate jdbc;

    Tables(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    boolean has(String table) {
        Integer found = jdbc.queryForObject(
                "SELECT COUNT(*) FROM information_schema.tables WHERE LOWER(table_name) = ?",
                Integer.class,
                table.toLowerCase(Locale.ROOT));
        return found != null && found > 0;
    }
}
