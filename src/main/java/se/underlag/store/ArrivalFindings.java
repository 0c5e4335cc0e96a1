package se.underlag.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import se.underlag.finding.Finding;
import se.underlag.finding.FindingCode;
import se.underlag.source.SourceLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** What was found in files that came, in its table; what fills a finding's texts is kept as JSON. */
final class ArrivalFindings {

    private static final String SELECT = "SELECT code, file, sheet, place, arguments, arrival_id FROM arrival_finding";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcTemplate jdbc;

    ArrivalFindings(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void insert(long arrival, List<Finding> findings) {
        int[] ordinal = {0};
        Rows.insert(
                jdbc,
                "INSERT INTO arrival_finding (arrival_id, ordinal, code, file, sheet, place, arguments)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                findings,
                (row, finding) -> {
                    row.setLong(1, arrival);
                    row.setInt(2, ordinal[0]++);
                    row.setString(3, finding.code().name());
                    row.setString(4, finding.location().file());
                    row.setString(5, finding.location().sheet());
                    row.setString(6, finding.location().place());
                    row.setString(7, written(finding.arguments()));
                });
    }

    List<Finding> of(long arrival) {
        return jdbc.query(SELECT + " WHERE arrival_id = ? ORDER BY ordinal", (row, number) -> finding(row), arrival);
    }

    /**
     * What was found in some files, by the numbers of their arrivals.
     *
     * @param arrivals a query for these numbers
     * @param parameter what it is to be asked with
     */
    Map<Long, List<Finding>> ofAll(String arrivals, Object parameter) {
        Map<Long, List<Finding>> all = new HashMap<>();
        jdbc.query(
                SELECT + " WHERE arrival_id IN (" + arrivals + ") ORDER BY arrival_id, ordinal",
                row -> {
                    all.computeIfAbsent(row.getLong(6), first -> new ArrayList<>())
                            .add(finding(row));
                },
                parameter);
        return all;
    }

    private static Finding finding(ResultSet row) throws SQLException {
        return new Finding(
                FindingCode.valueOf(row.getString(1)),
                new SourceLocation(row.getString(2), row.getString(3), row.getString(4)),
                read(row.getString(5)));
    }

    private static String written(List<Object> arguments) {
        ArrayNode array = JSON.createArrayNode();
        for (Object argument : arguments) {
            if (argument instanceof List<?> texts) {
                ArrayNode inner = array.addArray();
                texts.forEach(text -> inner.add(String.valueOf(text)));
            } else if (argument instanceof Integer || argument instanceof Long) {
                array.add(((Number) argument).longValue());
            } else {
                array.add(String.valueOf(argument));
            }
        }
        return JSON.writeValueAsString(array);
    }

    private static List<Object> read(String json) {
        List<Object> arguments = new ArrayList<>();
        for (JsonNode node : JSON.readTree(json)) {
            if (node.isArray()) {
                List<String> texts = new ArrayList<>();
                node.forEach(text -> texts.add(text.asString()));
                arguments.add(texts);
            } else if (node.isIntegralNumber()) {
                arguments.add(node.asLong());
            } else {
                arguments.add(node.asString());
            }
        }
        return arguments;
    }
}
