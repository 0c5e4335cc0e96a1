package se.underlag.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import se.underlag.series.Basis;
import se.underlag.series.Breakdown;
import se.underlag.series.Observation;
import se.underlag.series.Origin;
import se.underlag.series.Period;

/** Observations in their table. */
final class ObservationTable {

    private static final int BATCH = 1_000;

    private static final String INSERT = "INSERT INTO observation (delivery_id, ordinal, series, breakdown, period,"
            + " basis, figure, missing, sheet, first_row, last_row, row_count, row_numbers)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

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

    List<Observation> of(long delivery) {
        return of(delivery, new Reader());
    }

    /** By a reader that has read those of others. */
    List<Observation> of(long delivery, Reader reader) {
        return jdbc.query(
                "SELECT " + Reader.COLUMNS + " FROM observation o WHERE o.delivery_id = ? ORDER BY o.ordinal",
                (row, number) -> reader.observation(row),
                delivery);
    }

    /** The observations of a series in a delivery, with the rows they came from one by one, as far as these were kept. */
    List<Observation> withRows(long delivery, String series) {
        Reader reader = new Reader();
        return jdbc.query(
                "SELECT " + Reader.COLUMNS + ", o.row_numbers FROM observation o"
                        + " WHERE o.delivery_id = ? AND o.series = ? ORDER BY o.ordinal",
                (row, number) -> reader.withRows(row),
                delivery,
                series);
    }

    private static void fill(PreparedStatement row, Observation observation) throws SQLException {
        row.setString(3, observation.series());
        row.setString(4, observation.breakdown().key());
        row.setString(5, observation.period().toString());
        row.setString(6, observation.basis().code());
        MeasureColumns measure = MeasureColumns.of(observation.measure());
        row.setString(7, measure.figure());
        row.setString(8, measure.missing());
        row.setString(9, observation.origin().sheet());
        row.setInt(10, observation.origin().firstRow());
        row.setInt(11, observation.origin().lastRow());
        row.setInt(12, observation.origin().rows());
        String numbers = observation.origin().numbers();
        row.setString(13, numbers.isEmpty() ? null : numbers);
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
                    new MeasureColumns(row.getString(6), row.getString(7))
                            .measure()
                            .orElseThrow(),
                    new Origin(once(row.getString(8)), row.getInt(9), row.getInt(10), row.getInt(11)));
        }

        private Observation withRows(ResultSet row) throws SQLException {
            Observation without = observation(row);
            Origin origin = without.origin();
            return new Observation(
                    without.series(),
                    without.breakdown(),
                    without.period(),
                    without.basis(),
                    without.measure(),
                    new Origin(
                            origin.sheet(),
                            origin.firstRow(),
                            origin.lastRow(),
                            origin.rows(),
                            Objects.requireNonNullElse(row.getString(12), "")));
        }

        private String once(String text) {
            return texts.computeIfAbsent(text, same -> same);
        }
    }
}
