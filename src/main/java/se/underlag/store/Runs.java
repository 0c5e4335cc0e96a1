package se.underlag.store;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /**
     * Notes that a run made the reports of what was stored.
     *
     * @param knownAt the moment as of which they show it
     * @param to the output folder
     * @param asOf the month that was asked for; empty where it was the latest
     */
    public void reported(long run, Instant knownAt, Path to, Optional<YearMonth> asOf) {
        ownTransaction.executeWithoutResult(transaction -> jdbc.sql(
                        "UPDATE run SET reported_at = ?, reported_to = ?, reported_as_of = ? WHERE id = ?")
                .params(
                        Moments.kept(knownAt),
                        to.toString(),
                        asOf.map(YearMonth::toString).orElse(null),
                        run)
                .update());
    }

    /** The latest run that made the reports of what was stored, to a folder and for a month or the latest. */
    public Optional<Reported> latestReported(Path to, Optional<YearMonth> asOf) {
        return jdbc
                .sql("SELECT started_at, reported_at, reported_as_of FROM run"
                        + " WHERE reported_at IS NOT NULL AND reported_to = ? ORDER BY id DESC")
                .param(to.toString())
                .query((row, number) -> Map.entry(
                        Optional.ofNullable(row.getString("reported_as_of")).map(YearMonth::parse),
                        new Reported(Moments.of(row, "started_at"), Moments.of(row, "reported_at"))))
                .stream()
                .filter(found -> found.getKey().equals(asOf))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /**
     * That the reports were made.
     *
     * @param started when the run began
     * @param knownAt the moment as of which they show what was stored
     */
    public record Reported(Instant started, Instant knownAt) {}

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
