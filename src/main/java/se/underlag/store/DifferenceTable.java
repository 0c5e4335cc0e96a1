package se.underlag.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import se.underlag.series.Basis;
import se.underlag.series.Breakdown;
import se.underlag.series.Measure;
import se.underlag.series.Period;

/** What each delivery changed when it was stored, in its table. */
final class DifferenceTable {

    private static final int BATCH = 1_000;

    private final JdbcTemplate jdbc;

    DifferenceTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void insert(long delivery, Difference difference) {
        int[] ordinal = {0};
        jdbc.batchUpdate(
                "INSERT INTO difference (delivery_id, ordinal, former_id, series, breakdown, period, basis,"
                        + " figure_before, missing_before, figure_now, missing_now)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                difference.changes(),
                BATCH,
                (row, changed) -> {
                    row.setLong(1, delivery);
                    row.setInt(2, ordinal[0]++);
                    row.setLong(3, difference.former().id());
                    row.setString(4, changed.series());
                    row.setString(5, changed.breakdown().key());
                    row.setString(6, changed.period().toString());
                    row.setString(7, changed.basis().code());
                    fill(row, 8, changed.before());
                    fill(row, 10, changed.now());
                });
    }

    private static void fill(PreparedStatement row, int column, Optional<Measure> measure) throws SQLException {
        MeasureColumns columns = MeasureColumns.of(measure);
        row.setString(column, columns.figure());
        row.setString(column + 1, columns.missing());
    }

    /** The values that a delivery changed. */
    List<Changed> of(long delivery) {
        return jdbc.query(
                "SELECT series, breakdown, period, basis, figure_before, missing_before, figure_now, missing_now"
                        + " FROM difference WHERE delivery_id = ? ORDER BY ordinal",
                (row, number) -> changed(row),
                delivery);
    }

    private static Changed changed(ResultSet row) throws SQLException {
        return new Changed(
                row.getString(1),
                Breakdown.ofKey(row.getString(2)),
                Period.parse(row.getString(3)),
                Basis.ofCode(row.getString(4)),
                new MeasureColumns(row.getString(5), row.getString(6)).measure(),
                new MeasureColumns(row.getString(7), row.getString(8)).measure());
    }
}
