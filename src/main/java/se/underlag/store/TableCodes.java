package se.underlag.store;

import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The short codes under published tables. A code is made of what it stands for, so that a table that is made again of the
 * same deliveries has the same one, and it never stands for anything else: what it stands for is kept.
 */
public final class TableCodes {

    private static final String SELECT =
            "SELECT code, report, table_id, organisation, as_of, content, known_at FROM table_code";

    private final JdbcClient jdbc;
    private final TransactionOperations ownTransaction;

    TableCodes(JdbcClient jdbc, TransactionOperations ownTransaction) {
        this.jdbc = jdbc;
        this.ownTransaction = ownTransaction;
    }

    /**
     * The codes of some tables; those that have none yet are given one, all in one transaction.
     *
     * @param knownAt the moment at which what they are made of was in force
     */
    public Map<CodedTable.Key, String> of(List<CodedTable.Key> tables, Instant knownAt) {
        Map<CodedTable.Key, String> codes = new HashMap<>();
        Map<String, CodedTable.Key> taken = new LinkedHashMap<>();
        for (CodedTable.Key table : tables) {
            if (!codes.containsKey(table)) {
                codes.put(table, code(table, taken));
            }
        }
        if (!taken.isEmpty()) {
            ownTransaction.executeWithoutResult(
                    transaction -> taken.forEach((code, table) -> insert(new CodedTable(code, table, knownAt))));
        }
        return codes;
    }

    /** The first code that stands for nothing else; noted as taken where it stands for nothing yet. */
    private String code(CodedTable.Key table, Map<String, CodedTable.Key> taken) {
        for (int attempt = 0; ; attempt++) {
            String code = ShortCode.of(table, attempt);
            Optional<CodedTable.Key> stands =
                    Optional.ofNullable(taken.get(code)).or(() -> find(code).map(CodedTable::table));
            if (stands.isEmpty()) {
                taken.put(code, table);
                return code;
            }
            if (stands.get().equals(table)) {
                return code;
            }
        }
    }

    /** What a code stands for, as somebody has typed it: case, spaces and hyphens make no difference. */
    public Optional<CodedTable> find(String typed) {
        return jdbc.sql(SELECT + " WHERE code = ?")
                .param(ShortCode.typed(typed))
                .query((row, number) -> new CodedTable(
                        row.getString("code"),
                        new CodedTable.Key(
                                row.getString("report"),
                                row.getString("table_id"),
                                row.getString("organisation"),
                                YearMonth.parse(row.getString("as_of")),
                                row.getString("content")),
                        Moments.of(row, "known_at")))
                .optional();
    }

    /** All codes there are. */
    public List<String> all() {
        return jdbc.sql("SELECT code FROM table_code ORDER BY known_at DESC, code")
                .query(String.class)
                .list();
    }

    private void insert(CodedTable coded) {
        jdbc.sql("INSERT INTO table_code (code, report, table_id, organisation, as_of, content, known_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        coded.code(),
                        coded.table().report(),
                        coded.table().table(),
                        coded.table().organisation(),
                        coded.table().asOf().toString(),
                        coded.table().content(),
                        Moments.kept(coded.knownAt()))
                .update();
    }
}
