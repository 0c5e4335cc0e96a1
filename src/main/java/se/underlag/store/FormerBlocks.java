package se.underlag.store;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import se.underlag.store.ObservationBlocks.Lines;

/**
 * Observations of deliveries that versions before the nineteenth stored, in blocks of origins and blocks of figures. They stay there: to
 * write all that is stored anew would take a large store minutes and all of its memory, and gains nothing.
 */
final class FormerBlocks {

    private static final String FIGURES = "figure_block";
    private static final String ORIGINS = "origin_block";

    private final JdbcTemplate jdbc;
    private final boolean areThere;

    FormerBlocks(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.areThere = new Tables(jdbc).has(FIGURES);
    }

    /** Those of a delivery; none where it has none here. */
    ObservationBlocks of(long delivery) {
        return areThere
                ? ObservationBlocks.of(origins(delivery), figures(delivery))
                : ObservationBlocks.of(List.of(), List.of());
    }

    private List<String> origins(long delivery) {
        return jdbc.queryForList(
                "SELECT lines FROM origin_block WHERE delivery_id = ? ORDER BY ordinal", String.class, delivery);
    }

    private List<Lines> figures(long delivery) {
        return jdbc.query(
                "SELECT series, lines FROM figure_block WHERE delivery_id = ? ORDER BY ordinal",
                (row, number) -> new Lines(row.getString(1), row.getString(2)),
                delivery);
    }

    void delete(long delivery) {
        if (areThere) {
            for (String table : List.of(FIGURES, ORIGINS)) {
                jdbc.update("DELETE FROM " + table + " WHERE delivery_id = ?", delivery);
            }
        }
    }

    /** Where nothing is in them the tables need not be there. */
    void dropEmpty() {
        for (String table : List.of(FIGURES, ORIGINS)) {
            if (new Tables(jdbc).has(table) && isEmpty(table)) {
                jdbc.execute("DROP TABLE " + table);
            }
        }
    }

    private boolean isEmpty(String table) {
        Long rows = jdbc.queryForObject("SELECT COUNT(*) FROM " + table, Long.class);
        return rows != null && rows == 0;
    }
}
