package se.underlag.store;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.transaction.support.TransactionOperations;
import se.underlag.finding.Finding;
import se.underlag.source.SourceFile;

/** The journal of the files that came. A file is noted in the transaction that decides what becomes of it. */
public final class Arrivals {

    private static final String SELECT = "SELECT id, run_id, sha256, path, size_bytes, received_at, judged_at, fate,"
            + " row_count, totals_checked, goes_to, moves FROM arrival";

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final TransactionOperations ownTransaction;
    private final ArrivalFindings findings;
    private final Clock clock;

    /**
     * @param jdbc the database
     * @param ownTransaction begins a transaction of its own, whatever goes on around it
     * @param clock says when a file has gone where it belongs
     */
    public Arrivals(JdbcTemplate jdbc, TransactionOperations ownTransaction, Clock clock) {
        this.template = jdbc;
        this.jdbc = JdbcClient.create(jdbc);
        this.ownTransaction = ownTransaction;
        this.findings = new ArrivalFindings(jdbc);
        this.clock = clock;
    }

    /** Notes a file, unless nothing is to be told of it. */
    void note(JudgedFile judged, Arrival.Fate fate, List<Long> deliveries, Instant now) {
        judged.destination().ifPresent(destination -> {
            SourceFile file = judged.file();
            GeneratedKeyHolder key = new GeneratedKeyHolder();
            jdbc.sql("INSERT INTO arrival (run_id, sha256, path, size_bytes, received_at, judged_at, fate, row_count,"
                            + " totals_checked, goes_to, moves) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            judged.run(),
                            file.sha256(),
                            file.path().toString(),
                            file.bytes(),
                            Moments.kept(file.receivedAt()),
                            Moments.kept(now),
                            fate.code(),
                            judged.rows(),
                            judged.totalsChecked(),
                            destination.path().toString(),
                            destination.moves())
                    .update(key, "id");
            long id = key.getKeyAs(Long.class);
            findings.insert(id, judged.findings());
            Rows.insert(
                    template,
                    "INSERT INTO arrival_delivery (arrival_id, delivery_id) VALUES (?, ?)",
                    deliveries.stream().distinct().toList(),
                    (row, delivery) -> {
                        row.setLong(1, id);
                        row.setLong(2, delivery);
                    });
        });
    }

    /**
     * The files that have not yet gone where they belong, in the order they were judged. In a transaction of its own, so
     * that nothing is told of that was decided and could not be kept.
     */
    public List<Arrival> unsettled() {
        return unsettledAfter(0);
    }

    /** The same of those with higher numbers than one. */
    public List<Arrival> unsettledAfter(long number) {
        return Objects.requireNonNull(
                ownTransaction.execute(transaction -> all(" WHERE settled_at IS NULL AND id > ?", number)));
    }

    /** The latest that came with a content, whatever its name was. */
    public Optional<Arrival> latest(String sha256) {
        List<Arrival> found = list(SELECT + " WHERE sha256 = ? ORDER BY id DESC FETCH FIRST 1 ROW ONLY", sha256);
        return found.stream().findFirst();
    }

    /** What came in a run, in the order it was judged. */
    public List<Arrival> ofRun(long run) {
        return list(SELECT + " WHERE run_id = ? ORDER BY id", run);
    }

    private List<Arrival> list(String sql, Object... parameters) {
        return jdbc.sql(sql)
                .params(List.of(parameters))
                .query((row, number) -> {
                    long id = row.getLong("id");
                    return arrival(row, findings.of(id), deliveries(id));
                })
                .list();
    }

    /** All that meet a condition, in order; there may be many, so nothing is asked for each. */
    private List<Arrival> all(String condition, Object parameter) {
        Map<Long, List<Finding>> found = findings.ofAll("SELECT id FROM arrival" + condition, parameter);
        Map<Long, List<Long>> brought = new HashMap<>();
        jdbc.sql("SELECT arrival_id, delivery_id FROM arrival_delivery WHERE arrival_id IN (SELECT id FROM arrival"
                        + condition + ") ORDER BY arrival_id, delivery_id")
                .param(parameter)
                .query(row -> {
                    brought.computeIfAbsent(row.getLong(1), first -> new ArrayList<>())
                            .add(row.getLong(2));
                });
        return jdbc.sql(SELECT + condition + " ORDER BY id")
                .param(parameter)
                .query((row, number) -> arrival(
                        row,
                        found.getOrDefault(row.getLong("id"), List.of()),
                        brought.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    private static Arrival arrival(ResultSet row, List<Finding> findings, List<Long> deliveries) throws SQLException {
        return new Arrival(
                row.getLong("id"),
                row.getLong("run_id"),
                file(row),
                Moments.of(row, "judged_at"),
                Arrival.Fate.ofCode(row.getString("fate")),
                row.getLong("row_count"),
                row.getInt("totals_checked"),
                new Destination(Path.of(row.getString("goes_to")), row.getBoolean("moves")),
                findings,
                deliveries);
    }

    private static SourceFile file(ResultSet row) throws SQLException {
        return new SourceFile(
                Path.of(row.getString("path")),
                row.getString("sha256"),
                row.getLong("size_bytes"),
                Moments.of(row, "received_at"));
    }

    private List<Long> deliveries(long arrival) {
        return jdbc.sql("SELECT delivery_id FROM arrival_delivery WHERE arrival_id = ? ORDER BY delivery_id")
                .param(arrival)
                .query(Long.class)
                .list();
    }

    /** Notes that somebody has written in a file after it had been judged. */
    void overwritten(long arrival, Instant now) {
        jdbc.sql("UPDATE arrival SET overwritten_at = ? WHERE id = ? AND overwritten_at IS NULL")
                .params(Moments.kept(now), arrival)
                .update();
    }

    /** What a file brought, or said as well, without what another that came said and that still lies as it was judged. */
    List<Long> broughtOnlyBy(long arrival) {
        return jdbc.sql("SELECT own.delivery_id FROM arrival_delivery own WHERE own.arrival_id = ?"
                        + " AND EXISTS (SELECT 1 FROM arrival_delivery stored JOIN arrival a ON a.id = stored.arrival_id"
                        + " WHERE stored.delivery_id = own.delivery_id AND a.fate = ?)"
                        + " AND NOT EXISTS (SELECT 1 FROM arrival_delivery other JOIN arrival b ON b.id = other.arrival_id"
                        + " WHERE other.delivery_id = own.delivery_id AND other.arrival_id <> own.arrival_id"
                        + " AND b.overwritten_at IS NULL) ORDER BY own.delivery_id")
                .params(arrival, Arrival.Fate.STORED.code())
                .query(Long.class)
                .list();
    }

    /** Notes that a file goes elsewhere than was meant: somebody else has taken its place meanwhile. */
    public void redirect(Arrival arrival, Path elsewhere) {
        ownTransaction.executeWithoutResult(transaction -> jdbc.sql("UPDATE arrival SET goes_to = ? WHERE id = ?")
                .params(elsewhere.toString(), arrival.id())
                .update());
    }

    /** The files that have gone where they belong so lately that somebody may still be writing in them. */
    public List<MovedFile> moved() {
        return unrested("goes_to", " AND moves");
    }

    /** The same of files that stay where they lie. */
    public List<MovedFile> kept() {
        return unrested("path", " AND NOT moves");
    }

    private List<MovedFile> unrested(String place, String condition) {
        return Objects.requireNonNull(ownTransaction.execute(transaction -> jdbc.sql(
                        "SELECT id, sha256, path, size_bytes, received_at, goes_to, settled_at FROM arrival"
                                + " WHERE rested_at IS NULL AND settled_at IS NOT NULL" + condition + " ORDER BY id")
                .query((row, number) -> new MovedFile(
                        row.getLong("id"), file(row), Path.of(row.getString(place)), Moments.of(row, "settled_at")))
                .list()));
    }

    /** Notes that nobody writes in files any more that have gone where they belong. */
    public void rest(List<MovedFile> files) {
        set("rested_at", files.stream().map(MovedFile::arrival).toList());
    }

    /** Notes that files have gone where they belong. */
    public void settle(List<Arrival> arrivals) {
        set("settled_at", arrivals.stream().map(Arrival::id).toList());
    }

    /** In one transaction: to wait for the disk takes longer than to note a thousand files. */
    private void set(String column, List<Long> ids) {
        if (!ids.isEmpty()) {
            Object now = Moments.kept(clock.instant());
            ownTransaction.executeWithoutResult(transaction ->
                    ByKey.update(template, "UPDATE arrival SET " + column + " = ? WHERE id IN", now, ids));
        }
    }
}
