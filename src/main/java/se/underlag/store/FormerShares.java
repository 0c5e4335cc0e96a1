package se.underlag.store;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import se.underlag.series.Basis;
import se.underlag.series.Period;
import se.underlag.store.ShareLines.Told;

/** What deliveries tell in stores of earlier versions, each a row of its own: put into blocks. */
final class FormerShares {

    private final JdbcTemplate jdbc;

    FormerShares(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether there are any: they leave room when they are put into blocks. */
    boolean areAny() {
        return hasTable() && !deliveries().isEmpty();
    }

    /** Puts all of them into blocks; begins again with the first delivery where it was broken off. */
    void intoBlocks() {
        if (!hasTable()) {
            return;
        }
        ShareTable blocks = new ShareTable(jdbc);
        for (Long delivery : deliveries()) {
            jdbc.update("DELETE FROM share_block WHERE delivery_id = ?", delivery);
            blocks.insert(Map.of(delivery, of(delivery)));
        }
        jdbc.execute("DROP TABLE share");
    }

    private boolean hasTable() {
        return new Tables(jdbc).has("share");
    }

    private List<Long> deliveries() {
        return jdbc.queryForList("SELECT DISTINCT delivery_id FROM share ORDER BY delivery_id", Long.class);
    }

    private List<Told> of(long delivery) {
        return jdbc.query(
                "SELECT series, basis, period FROM share WHERE delivery_id = ? ORDER BY series, basis, period",
                (row, number) ->
                        new Told(row.getString(1), Basis.ofCode(row.getString(2)), Period.parse(row.getString(3))),
                delivery);
    }
}
