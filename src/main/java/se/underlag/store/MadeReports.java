package se.underlag.store;

import java.nio.file.Path;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.transaction.support.TransactionOperations;
import se.underlag.series.Basis;

/** The reports that lie published and what each was made of, so that it can be told which are out of date. */
public final class MadeReports {

    private static final String SELECT =
            "SELECT r.id, r.folder, r.as_of, r.report, r.title, r.made_at, r.run_id, r.known_at FROM report r";

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final TransactionOperations ownTransaction;
    private @Nullable Map<Long, List<Need>> needs;

    public MadeReports(JdbcTemplate jdbc, TransactionOperations ownTransaction) {
        this.template = jdbc;
        this.jdbc = JdbcClient.create(jdbc);
        this.ownTransaction = ownTransaction;
    }

    /**
     * Notes the reports of a month, in place of those that lay there before.
     *
     * @param reports the reports, and what each looked for
     * @param unchanged true where they lie there as they were made before: then they were made when they were
     * @param stamp tells all that they were made of from anything else; empty where it is not known
     */
    public void note(
            Path folder,
            YearMonth asOf,
            Map<MadeReport, Set<Need>> reports,
            boolean unchanged,
            Optional<String> stamp) {
        try {
            noteInOne(folder, asOf, reports, unchanged, stamp);
        } finally {
            forgetNeeds();
        }
    }

    private void noteInOne(
            Path folder,
            YearMonth asOf,
            Map<MadeReport, Set<Need>> reports,
            boolean unchanged,
            Optional<String> stamp) {
        ownTransaction.executeWithoutResult(transaction -> {
            Map<String, MadeReport> before = new HashMap<>();
            if (unchanged) {
                list(
                                " WHERE folder = :folder AND as_of = :month",
                                Map.of("folder", folder.toString(), "month", asOf.toString()))
                        .forEach(report -> before.put(report.report(), report));
            }
            for (String table : List.of("report_source", "report_need")) {
                jdbc.sql("DELETE FROM " + table + " WHERE report_id IN"
                                + " (SELECT id FROM report WHERE folder = ? AND as_of = ?)")
                        .params(folder.toString(), asOf.toString())
                        .update();
            }
            jdbc.sql("DELETE FROM report WHERE folder = ? AND as_of = ?")
                    .params(folder.toString(), asOf.toString())
                    .update();
            reports.forEach((report, needs) -> insert(
                    report, Optional.ofNullable(before.get(report.report())).orElse(report), needs, stamp));
        });
    }

    /**
     * Notes that the reports of a month stand as they were made, if they were made of what the stamp tells.
     *
     * @param known the moment as of which they show what is stored
     * @return false where nothing was noted, since they were not made of that
     */
    public boolean stand(Path folder, YearMonth asOf, String stamp, Instant known) {
        Integer noted = ownTransaction.execute(
                transaction -> jdbc.sql("UPDATE report SET known_at = ? WHERE folder = ? AND as_of = ? AND stamp = ?")
                        .params(Moments.kept(known), folder.toString(), asOf.toString(), stamp)
                        .update());
        return noted != null && noted > 0;
    }

    private void insert(MadeReport report, MadeReport made, Set<Need> needs, Optional<String> stamp) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("INSERT INTO report (folder, as_of, report, title, made_at, run_id, known_at, stamp)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        report.folder().toString(),
                        report.asOf().toString(),
                        report.report(),
                        report.title(),
                        Moments.kept(made.madeAt()),
                        made.run(),
                        report.knownAt().map(Moments::kept).orElse(null),
                        stamp.orElse(null))
                .update(key, "id");
        long id = key.getKeyAs(Long.class);
        Set<Long> sources = new TreeSet<>(report.sources());
        sources.forEach(delivery -> jdbc.sql("INSERT INTO report_source (report_id, delivery_id) VALUES (?, ?)")
                .params(id, delivery)
                .update());
        Rows.insert(
                template,
                "INSERT INTO report_need (report_id, organisation, series, basis, first_day, last_day)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                List.copyOf(needs),
                (row, need) -> {
                    row.setLong(1, id);
                    row.setString(2, need.organisation());
                    row.setString(3, need.series());
                    row.setString(4, need.basis().code());
                    row.setDate(5, Date.valueOf(need.first()));
                    row.setDate(6, Date.valueOf(need.last()));
                });
    }

    /** The reports made of any of some deliveries, by month. */
    public List<MadeReport> madeOf(Collection<Long> deliveries) {
        return deliveries.isEmpty()
                ? List.of()
                : list(
                        " WHERE EXISTS (SELECT 1 FROM report_source s WHERE s.report_id = r.id"
                                + " AND s.delivery_id IN (:deliveries))",
                        Map.of("deliveries", List.copyOf(deliveries)));
    }

    /**
     * The reports that looked for something in any of some slots, by month.
     *
     * @param isWithin whether one organisation is another or lies under it
     */
    public List<MadeReport> lookingFor(Collection<Slot> slots, BiPredicate<String, String> isWithin) {
        if (slots.isEmpty()) {
            return List.of();
        }
        Map<Long, List<Need>> needs = heldNeeds();
        Map<String, List<Slot>> bySeries = slots.stream().collect(Collectors.groupingBy(Slot::series));
        Set<Long> found = new TreeSet<>();
        needs.forEach((report, looked) -> {
            if (looked.stream().anyMatch(need -> bySeries.getOrDefault(need.series(), List.of()).stream()
                    .anyMatch(slot -> need.isMetBy(slot, isWithin)))) {
                found.add(report);
            }
        });
        return found.isEmpty() ? List.of() : list(" WHERE r.id IN (:reports)", Map.of("reports", List.copyOf(found)));
    }

    /** What each looked for, without those of which it was not noted. */
    public Map<MadeReport, List<Need>> needs() {
        Map<Long, List<Need>> needs = heldNeeds();
        Map<MadeReport, List<Need>> found = new LinkedHashMap<>();
        needs.keySet().stream().sorted().forEach(id -> list(" WHERE r.id = :id", Map.of("id", id))
                .forEach(report -> found.put(report, needs.get(id))));
        return found;
    }

    /** By the number of the report; held in memory until reports are made, since it is asked for each file of a run. */
    private synchronized Map<Long, List<Need>> heldNeeds() {
        Map<Long, List<Need>> held = needs;
        if (held == null) {
            Map<Long, List<Need>> read = new HashMap<>();
            jdbc.sql("SELECT report_id, organisation, series, basis, first_day, last_day FROM report_need")
                    .query(row -> {
                        read.computeIfAbsent(row.getLong(1), first -> new ArrayList<>())
                                .add(need(row));
                    });
            read.replaceAll((report, looked) -> List.copyOf(looked));
            held = read;
            needs = held;
        }
        return held;
    }

    private synchronized void forgetNeeds() {
        needs = null;
    }

    private static Need need(ResultSet row) throws SQLException {
        return new Need(
                row.getString(2),
                row.getString(3),
                Basis.ofCode(row.getString(4)),
                row.getDate(5).toLocalDate(),
                row.getDate(6).toLocalDate());
    }

    /** Of those of which it was not noted what they looked for: the ones made of something that no longer counts. */
    public List<MadeReport> madeOfWhatCountsNoLonger() {
        return list(
                " WHERE r.known_at IS NULL AND EXISTS (SELECT 1 FROM report_source s WHERE s.report_id = r.id"
                        + " AND NOT EXISTS"
                        + " (SELECT 1 FROM in_force i WHERE i.delivery_id = s.delivery_id AND i.until IS NULL))",
                Map.of());
    }

    private List<MadeReport> list(String condition, Map<String, ?> parameters) {
        return jdbc.sql(SELECT + condition + " ORDER BY r.as_of, r.id")
                .params(parameters)
                .query((row, number) -> new MadeReport(
                        Path.of(row.getString("folder")),
                        YearMonth.parse(row.getString("as_of")),
                        row.getString("report"),
                        row.getString("title"),
                        Moments.of(row, "made_at"),
                        row.getLong("run_id"),
                        sources(row.getLong("id")),
                        Moments.optional(row, "known_at")))
                .list();
    }

    private List<Long> sources(long report) {
        return jdbc.sql("SELECT delivery_id FROM report_source WHERE report_id = ? ORDER BY delivery_id")
                .param(report)
                .query(Long.class)
                .list();
    }
}
