package se.underlag.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import se.underlag.series.Basis;
import se.underlag.series.Breakdown;
import se.underlag.series.Observation;
import se.underlag.series.Origin;
import se.underlag.series.Period;

/** Observations of stores of earlier versions, each a row of its own: put into blocks. */
final class FormerObservations {

    private final JdbcTemplate jdbc;

    FormerObservations(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Puts all of them into blocks; begins again with the first delivery where it was broken off. */
    void intoBlocks() {
        if (!new Tables(jdbc).has("observation")) {
            return;
        }
        ObservationTable blocks = new ObservationTable(jdbc);
        FormerBlocks halves = new FormerBlocks(jdbc);
        for (Long delivery : jdbc.queryForList("SELECT DISTINCT delivery_id FROM observation ORDER BY 1", Long.class)) {
            blocks.delete(delivery);
            halves.delete(delivery);
            List<Observation> observations = of(delivery);
            blocks.insert(Map.of(delivery, observations));
            jdbc.update("UPDATE delivery SET observations = ? WHERE id = ?", observations.size(), delivery);
        }
        jdbc.execute("DROP TABLE observation");
    }

    private List<Observation> of(long delivery) {
        return jdbc.query(
                "SELECT series, breakdown, period, basis, figure, missing, sheet, first_row, last_row, row_count,"
                        + " row_numbers FROM observation WHERE delivery_id = ? ORDER BY ordinal",
                (row, number) -> observation(row),
                delivery);
    }

    private static Observation observation(ResultSet row) throws SQLException {
        return new Observation(
                row.getString(1),
                Breakdown.ofKey(row.getString(2)),
                Period.parse(row.getString(3)),
                Basis.ofCode(row.getString(4)),
                new MeasureColumns(row.getString(5), row.getString(6)).measure().orElseThrow(),
                new Origin(
                        row.getString(7),
                        row.getInt(8),
                        row.getInt(9),
                        row.getInt(10),
                        Objects.requireNonNullElse(row.getString(11), "")));
    }
}
