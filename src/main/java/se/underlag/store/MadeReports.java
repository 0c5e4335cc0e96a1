package se.underlag.store;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.transaction.support.TransactionOperations;

/** The reports that lie published and what each was made of, so that it can be told which are out of date. */
public final class MadeReports {

    private static final String SELECT =
            "SELECT r.id, r.folder, r.as_of, r.report, r.title, r.made_at, r.run_id FROM report r";

    private final JdbcClient jdbc;
    private final TransactionOperations ownTransaction;

    public MadeReports(JdbcTemplate jdbc, TransactionOperations ownTransaction) {
        this.jdbc = JdbcClient.create(jdbc);
        this.ownTransaction = ownTransaction;
    }

    /** Notes the reports of a month, in place of those that lay there before. */
    public void note(Path folder, YearMonth asOf, Collection<MadeReport> reports) {
        ownTransaction.executeWithoutResult(transaction -> {
            jdbc.sql("DELETE FROM report_source WHERE report_id IN"
                            + " (SELECT id FROM report WHERE folder = ? AND as_of = ?)")
                    .params(folder.toString(), asOf.toString())
                    .update();
            jdbc.sql("DELETE FROM report WHERE folder = ? AND as_of = ?")
                    .params(folder.toString(), asOf.toString())
                    .update();
            reports.forEach(this::insert);
        });
    }

    private void insert(MadeReport report) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("INSERT INTO report (folder, as_of, report, title, made_at, run_id) VALUES (?, ?, ?, ?, ?, ?)")
                .params(
                        report.folder().toString(),
                        report.asOf().toString(),
                        report.report(),
                        report.title(),
                        Moments.kept(report.madeAt()),
                        report.run())
                .update(key, "id");
        long id = key.getKeyAs(Long.class);
        Set<Long> sources = new TreeSet<>(report.sources());
        sources.forEach(delivery -> jdbc.sql("INSERT INTO report_source (report_id, delivery_id) VALUES (?, ?)")
                .params(id, delivery)
                .update());
    }

    /** The reports made of any of some deliveries, by month. */
    public List<MadeReport> madeOf(Collection<Long> deliveries) {
        return deliveries.isEmpty()
                ? List.of()
                : list(
                        " WHERE EXISTS (SELECT 1 FROM report_source s WHERE s.report_id = r.id"
                                + " AND s.delivery_id IN (:deliveries))",
                        deliveries);
    }

    /** The reports made of something that no longer counts, by month. */
    public List<MadeReport> outOfDate() {
        return list(
                " WHERE EXISTS (SELECT 1 FROM report_source s WHERE s.report_id = r.id AND NOT EXISTS"
                        + " (SELECT 1 FROM in_force i WHERE i.delivery_id = s.delivery_id AND i.until IS NULL))",
                List.of());
    }

    private List<MadeReport> list(String condition, Collection<Long> deliveries) {
        JdbcClient.StatementSpec statement = jdbc.sql(SELECT + condition + " ORDER BY r.as_of, r.id");
        JdbcClient.StatementSpec filled =
                deliveries.isEmpty() ? statement : statement.param("deliveries", List.copyOf(deliveries));
        return filled.query((row, number) -> new MadeReport(
                        Path.of(row.getString("folder")),
                        YearMonth.parse(row.getString("as_of")),
                        row.getString("report"),
                        row.getString("title"),
                        Moments.of(row, "made_at"),
                        row.getLong("run_id"),
                        sources(row.getLong("id"))))
                .list();
    }

    private List<Long> sources(long report) {
        return jdbc.sql("SELECT delivery_id FROM report_source WHERE report_id = ? ORDER BY delivery_id")
                .param(report)
                .query(Long.class)
                .list();
    }
}
