package se.underlag.store;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import se.underlag.series.Basis;
import se.underlag.series.Breakdown;
import se.underlag.series.Measure;
import se.underlag.series.MissingReason;
import se.underlag.series.Observation;
import se.underlag.series.Origin;
import se.underlag.series.Period;

/**
 * Observations in their table. A figure is kept as the text of its decimal number, not as NUMERIC: it comes back exactly
 * as it was, with its scale, whatever the number of decimals, in every database, and sooner.
 */
final class ObservationTable {

    private static final int BATCH = 1_000;

    private static final String INSERT = "INSERT INTO observation (delivery_id, ordinal, series, breakdown, period,"
            + " basis, figure, missing, sheet, first_row, last_row, row_count)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final JdbcTemplate jdbc;

    ObservationTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void insert(long delivery, List<Observation> observations) {
        int[] ordinal = {0};
        jdbc.batchUpdate(INSERT, observations, BATCH, (row, observation) -> {
            row.setLong(1, delivery);
            row.setInt(2, ordinal[0]++);
            fill(row, observation);
        });
    }

    private static void fill(PreparedStatement row, Observation observation) throws SQLException {
        row.setString(3, observation.series());
        row.setString(4, observation.breakdown().key());
        row.setString(5, observation.period().toString());
        row.setString(6, observation.basis().code());
        if (observation.measure() instanceof Measure.Missing missing) {
            row.setNull(7, Types.VARCHAR);
            row.setString(8, missing.reason().code());
        } else {
            row.setString(7, observation.measure().value().orElseThrow().toString());
            row.setNull(8, Types.VARCHAR);
        }
        row.setString(9, observation.origin().sheet());
        row.setInt(10, observation.origin().firstRow());
        row.setInt(11, observation.origin().lastRow());
        row.setInt(12, observation.origin().rows());
    }

    /** Reads observations; what is the same in many of them is made once. */
    static final class Reader {

        static final String COLUMNS = "o.delivery_id, o.series, o.breakdown, o.period, o.basis, o.figure, o.missing,"
                + " o.sheet, o.first_row, o.last_row, o.row_count";

        private final Map<String, String> texts = new HashMap<>();
        private final Map<String, Breakdown> breakdowns = new HashMap<>();
        private final Map<String, Period> periods = new HashMap<>();

        Observation observation(ResultSet row) throws SQLException {
            return new Observation(
                    once(row.getString(2)),
                    breakdowns.computeIfAbsent(row.getString(3), Breakdown::ofKey),
                    periods.computeIfAbsent(row.getString(4), Period::parse),
                    Basis.ofCode(row.getString(5)),
                    measure(row),
                    new Origin(once(row.getString(8)), row.getInt(9), row.getInt(10), row.getInt(11)));
        }

        private String once(String text) {
            return texts.computeIfAbsent(text, same -> same);
        }

        private static Measure measure(ResultSet row) throws SQLException {
            String figure = row.getString(6);
            return figure == null
                    ? Measure.missing(MissingReason.ofCode(row.getString(7)))
                    : Measure.of(new BigDecimal(figure));
        }
    }
}
