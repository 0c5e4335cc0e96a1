package se.underlag.store;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import se.underlag.store.ObservationBlocks.Lines;

/** Observations of stores of earlier versions, in blocks of origins and blocks of figures: put into blocks of both. */
final class FormerBlocks {

    private final JdbcTemplate jdbc;

    FormerBlocks(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether there are any: they leave room when they are put into others. */
    boolean areAny() {
        return new Tables(jdbc).has("figure_block") && !deliveries().isEmpty();
    }

    /** Puts all of them into blocks of both; begins again with the first delivery where it was broken off. */
    void intoBlocks() {
        if (new Tables(jdbc).has("figure_block")) {
            ObservationTable blocks = new ObservationTable(jdbc);
            for (Long delivery : deliveries()) {
                blocks.delete(delivery);
                blocks.insertBlocks(Map.of(delivery, ObservationBlocks.of(origins(delivery), figures(delivery))));
            }
            jdbc.execute("DROP TABLE figure_block");
        }
        if (new Tables(jdbc).has("origin_block")) {
            jdbc.execute("DROP TABLE origin_block");
        }
    }

    private List<Long> deliveries() {
        return jdbc.queryForList("SELECT DISTINCT delivery_id FROM figure_block ORDER BY delivery_id", Long.class);
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
}
