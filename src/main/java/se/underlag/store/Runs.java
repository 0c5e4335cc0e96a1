package se.underlag.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.transaction.support.TransactionOperations;

/** The runs there have been. */
public final class Runs {

    private final JdbcClient jdbc;
    private final TransactionOperations ownTransaction;

    /** @param ownTransaction begins a transaction of its own, whatever goes on around it */
    public Runs(JdbcClient jdbc, TransactionOperations ownTransaction) {
        this.jdbc = jdbc;
        this.ownTransaction = ownTransaction;
    }

    /** Notes that a run begins, and gives it a number that no other has. */
    public long begin(String command, Instant started) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        ownTransaction.executeWithoutResult(
                transaction -> jdbc.sql("INSERT INTO run (command, started_at) VALUES (?, ?)")
                        .params(command, Moments.kept(started))
                        .update(key, "id"));
        return key.getKeyAs(Long.class);
    }

    /** Notes that a run ended, and with what. */
    public void finish(long run, Instant finished, Run.Counts counts) {
        ownTransaction.executeWithoutResult(transaction -> jdbc.sql(
                        "UPDATE run SET finished_at = ?, stored = ?, unchanged = ?, refused = ?, failed = ? WHERE id = ?")
                .params(
                        Moments.kept(finished),
                        counts.stored(),
                        counts.unchanged(),
                        counts.refused(),
                        counts.failed(),
                        run)
                .update());
    }

    /** All runs, the latest first. */
    public List<Run> all() {
        return jdbc.sql("SELECT * FROM run ORDER BY id DESC")
                .query((row, number) -> run(row))
                .list();
    }

    private static Run run(ResultSet row) throws SQLException {
        return new Run(
                row.getLong("id"),
                row.getString("command"),
                Moments.of(row, "started_at"),
                Moments.optional(row, "finished_at"),
                new Run.Counts(
                        row.getInt("stored"), row.getInt("unchanged"), row.getInt("refused"), row.getInt("failed")));
    }
}
