package se.underlag.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import se.underlag.series.Observation;
import se.underlag.store.ObservationBlocks.Block;

/** Observations in their tables, as {@link ObservationBlocks}. */
final class ObservationTable {

    private final JdbcTemplate jdbc;

    ObservationTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param observations those of each delivery, by its number */
    void insert(Map<Long, List<Observation>> observations) {
        List<BlockRow> origins = new ArrayList<>();
        List<BlockRow> figures = new ArrayList<>();
        observations.forEach((delivery, values) -> {
            ObservationBlocks blocks = ObservationBlocks.of(values);
            addAll(origins, delivery, blocks.origins());
            addAll(figures, delivery, blocks.figures());
        });
        Rows.insert(
                jdbc,
                "INSERT INTO origin_block (delivery_id, ordinal, lines) VALUES (?, ?, ?)",
                origins,
                (row, values) -> {
                    row.setLong(1, values.delivery);
                    row.setInt(2, values.ordinal);
                    row.setString(3, values.block.lines());
                });
        Rows.insert(
                jdbc,
                "INSERT INTO figure_block (delivery_id, ordinal, series, lines) VALUES (?, ?, ?, ?)",
                figures,
                (row, values) -> {
                    row.setLong(1, values.delivery);
                    row.setInt(2, values.ordinal);
                    row.setString(3, values.block.series());
                    row.setString(4, values.block.lines());
                });
    }

    private record BlockRow(long delivery, int ordinal, Block block) {}

    private static void addAll(List<BlockRow> rows, long delivery, List<Block> blocks) {
        for (int ordinal = 0; ordinal < blocks.size(); ordinal++) {
            rows.add(new BlockRow(delivery, ordinal, blocks.get(ordinal)));
        }
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
        return new ObservationBlocks(origins(delivery), figures(delivery));
    }

    private List<Block> origins(long delivery) {
        return jdbc.query(
                "SELECT lines FROM origin_block WHERE delivery_id = ? ORDER BY ordinal",
                (row, number) -> new Block("", row.getString(1)),
                delivery);
    }

    private List<Block> figures(long delivery) {
        return jdbc.query(
                "SELECT series, lines FROM figure_block WHERE delivery_id = ? ORDER BY ordinal",
                (row, number) -> new Block(row.getString(1), row.getString(2)),
                delivery);
    }

    /** How many there are, counted in the lines themselves. */
    long count() {
        Long lines = jdbc.queryForObject(
                "SELECT SUM(CHAR_LENGTH(lines) - CHAR_LENGTH(REPLACE(lines, ?, ''))) FROM figure_block",
                Long.class,
                "\n");
        return lines == null ? 0 : lines;
    }
}
