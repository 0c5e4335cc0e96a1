package se.underlag.validate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import se.underlag.finding.Finding;
import se.underlag.finding.FindingCode;
import se.underlag.layout.BoundColumn;
import se.underlag.layout.SourceDefinition;
import se.underlag.normalise.Discretion;
import se.underlag.normalise.ReadRow;
import se.underlag.normalise.RowReader;
import se.underlag.normalise.Value;
import se.underlag.sheet.Cell;

/**
 * What a definition says is the same for each value of another column is so in every row: a care centre that lay in two
 * parts of the county would move its listed persons from one to the other.
 */
final class SameRule implements Rule {

    private final SourceDefinition definition;
    private final Discretion discretion;
    private final Map<List<Object>, Seen> first = new HashMap<>();

    SameRule(SourceDefinition definition) {
        this.definition = definition;
        this.discretion = new Discretion(definition);
    }

    private record Seen(Value value, String text, int row) {}

    @Override
    public void row(ReadRow row, RowReader reader, Consumer<Finding> findings) {
        if (row.kind() != ReadRow.Kind.DATA) {
            return;
        }
        for (SourceDefinition.SameRule rule : definition.same()) {
            int at = place(row, rule.column());
            int each = place(row, rule.each());
            if (at >= 0 && each >= 0 && !row.values().get(at).equals(Value.NONE)) {
                Value value = row.values().get(at);
                Seen here = new Seen(value, text(row, at), row.row().index() + 1);
                Seen before = first.putIfAbsent(List.of(rule, row.values().get(each)), here);
                if (before != null && !before.value.equals(value)) {
                    findings.accept(Finding.of(
                            FindingCode.NOT_THE_SAME,
                            reader.location(row.row(), at),
                            discretion.told(text(row, each)),
                            discretion.told(here.text),
                            discretion.told(before.text),
                            row.sheet().columns().get(at).heading(),
                            before.row));
                }
            }
        }
    }

    private static int place(ReadRow row, String columnId) {
        List<BoundColumn> columns = row.sheet().columns();
        for (int at = 0; at < columns.size(); at++) {
            if (columns.get(at).id().equals(columnId)) {
                return at;
            }
        }
        return -1;
    }

    private static String text(ReadRow row, int at) {
        Cell cell = row.row().cell(row.sheet().columns().get(at).index());
        return cell instanceof Cell.Text text ? text.value() : "";
    }
}
