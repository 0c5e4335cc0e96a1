package se.underlag.store;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
    private final Brought brought;
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
        this.brought = new Brought(jdbc);
        this.clock = clock;
    }

    /**
     * Notes a file that was stored, unless nothing is to be told of it.
     *
     * @param content the number of what was stored: it brought all of its deliveries
     */
    void noteStored(JudgedFile judged, long content, Instant now) {
        note(judged, Arrival.Fate.STORED, Optional.of(content), now);
    }

    /**
     * Notes a file that was not stored, unless nothing is to be told of it.
     *
     * @param deliveries those that say what it says
     */
    void note(JudgedFile judged, Arrival.Fate fate, List<Long> deliveries, Instant now) {
        note(judged, fate, Optional.empty(), now).ifPresent(arrival -> brought.insert(arrival, deliveries));
    }

    private Optional<Long> note(JudgedFile judged, Arrival.Fate fate, Optional<Long> content, Instant now) {
        return judged.destination().map(destination -> {
            SourceFile file = judged.file();
            GeneratedKeyHolder key = new GeneratedKeyHolder();
            jdbc.sql("INSERT INTO arrival (run_id, sha256, path, size_bytes, received_at, judged_at, fate, row_count,"
                            + " totals_checked, goes_to, moves, file_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(Arrays.asList(
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
                            destination.moves(),
                            content.orElse(null)))
                    .update(key, "id");
            long id = key.getKeyAs(Long.class);
            findings.insert(id, judged.findings());
            return id;
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
                    return arrival(row, findings.of(id), brought.by(id));
                })
                .list();
    }

    /** All that meet a condition, in order; there may be many, so nothing is asked for each. */
    private List<Arrival> all(String condition, Object parameter) {
        Map<Long, List<Finding>> found = findings.ofAll("SELECT id FROM arrival" + condition, parameter);
        Map<Long, List<Long>> deliveries = brought.byAll("SELECT id FROM arrival" + condition, parameter);
        return jdbc.sql(SELECT + condition + " ORDER BY id")
                .param(parameter)
                .query((row, number) -> arrival(
                        row,
                        found.getOrDefault(row.getLong("id"), List.of()),
                        deliveries.getOrDefault(row.getLong("id"), List.of())))
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

    /** Notes that somebody has written in a file after it had been judged. */
    void overwritten(long arrival, Instant now) {
        jdbc.sql("UPDATE arrival SET overwritten_at = ? WHERE id = ? AND overwritten_at IS NULL")
                .params(Moments.kept(now), arrival)
                .update();
    }

    /** What a file brought, or said as well, without what another that came said and that still lies as it was judged. */
    List<Long> broughtOnlyBy(long arrival) {
        return brought.onlyBy(arrival);
    }

    /** The numbers of the deliveries that were taken back when it was seen that their files had been overwritten. */
    Set<Long> takenBackOverwritten() {
        return brought.takenBackOverwritten();
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
