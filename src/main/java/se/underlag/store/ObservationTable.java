package se.underlag.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import se.underlag.series.Observation;
import se.underlag.store.ObservationBlocks.Block;

/** Observations in their table, as {@link ObservationBlocks}. */
final class ObservationTable {

    private final JdbcTemplate jdbc;
    private @Nullable FormerBlocks former;

    ObservationTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param observations those of each delivery, by its number */
    void insert(Map<Long, List<Observation>> observations) {
        Map<Long, ObservationBlocks> blocks = new LinkedHashMap<>();
        observations.forEach((delivery, values) -> blocks.put(delivery, ObservationBlocks.of(values)));
        insertBlocks(blocks);
    }

    /** @param blocks those of each delivery, by its number */
    void insertBlocks(Map<Long, ObservationBlocks> blocks) {
        List<BlockRow> rows = new ArrayList<>();
        blocks.forEach((delivery, all) -> {
            for (int ordinal = 0; ordinal < all.blocks().size(); ordinal++) {
                rows.add(new BlockRow(delivery, ordinal, all.blocks().get(ordinal)));
            }
        });
        Rows.insert(
                jdbc,
                "INSERT INTO observation_block (delivery_id, ordinal, origins, series, figures) VALUES (?, ?, ?, ?, ?)",
                rows,
                (row, values) -> {
                    row.setLong(1, values.delivery);
                    row.setInt(2, values.ordinal);
                    row.setString(3, values.block.origins());
                    row.setString(4, values.block.series());
                    row.setString(5, values.block.figures());
                });
    }

    private record BlockRow(long delivery, int ordinal, Block block) {}

    void delete(long delivery) {
        jdbc.update("DELETE FROM observation_block WHERE delivery_id = ?", delivery);
    }

    List<Observation> of(long delivery) {
        return of(delivery, new ObservationBlocks.Reader());
    }

    /** By a reader that has read those of others. */
    List<Observation> of(long delivery, ObservationBlocks.Reader reader) {
        return reader.observations(blocks(delivery));
    }

    /** The observations of a series in a delivery, with the rows they came from one by one, as far as these were kept. */
    List<Observation> withRows(long delivery, String series) {
        return new ObservationBlocks.Reader()
                .withRows(blocks(delivery)).stream()
                        .filter(observation -> observation.series().equals(series))
                        .toList();
    }

    private ObservationBlocks blocks(long delivery) {
        List<Block> blocks = jdbc.query(
                "SELECT origins, series, figures FROM observation_block WHERE delivery_id = ? ORDER BY ordinal",
                (row, number) -> new Block(row.getString(1), row.getString(2), row.getString(3)),
                delivery);
        return blocks.isEmpty() ? former().of(delivery) : new ObservationBlocks(blocks);
    }

    /** Asked for when something is not here: only stores of earlier versions have any. */
    private synchronized FormerBlocks former() {
        FormerBlocks asked = former;
        if (asked == null) {
            asked = new FormerBlocks(jdbc);
            former = asked;
        }
        return asked;
    }
}
