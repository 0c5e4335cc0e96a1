package se.underlag.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ParameterizedPreparedStatementSetter;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** Inserts rows, many at a time; of none nothing is asked. */
final class Rows {

    private static final int AT_A_TIME = 1_000;

    private Rows() {}

    static <T> void insert(
            JdbcTemplate jdbc, String sql, List<T> rows, ParameterizedPreparedStatementSetter<T> values) {
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(sql, rows, AT_A_TIME, values);
        }
    }

    /** The same for a table that numbers its rows, in a column {@code id}; gives the numbers, in the order of the rows. */
    static <T> List<Long> insertNumbered(
            JdbcTemplate jdbc, String sql, List<T> rows, ParameterizedPreparedStatementSetter<T> values) {
        GeneratedKeyHolder keys = new GeneratedKeyHolder();
        jdbc.batchUpdate(
                connection -> connection.prepareStatement(sql, new String[] {"id"}),
                new BatchPreparedStatementSetter() {
                    @Override
                    public void setValues(PreparedStatement row, int at) throws SQLException {
                        values.setValues(row, rows.get(at));
                    }

                    @Override
                    public int getBatchSize() {
                        return rows.size();
                    }
                },
                keys);
        return keys.getKeyList().stream()
                .map(key -> (Long) key.values().iterator().next())
                .toList();
    }
}
