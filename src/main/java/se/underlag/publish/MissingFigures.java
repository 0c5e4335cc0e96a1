package se.underlag.publish;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import se.underlag.series.Measure;
import se.underlag.series.MissingReason;
import se.underlag.tabulate.Table;

/**
 * The figures of a report that are missing, by reason and table.
 *
 * <p>Where they stand is said as short as it can be: a row by its label where all its figures are missing for that
 * reason, otherwise the row with the columns.
 */
final class MissingFigures {

    private final Map<MissingReason, List<InTable>> byReason = new EnumMap<>(MissingReason.class);

    MissingFigures(PublishedReport report) {
        for (PublishedTable published : report.tables()) {
            for (MissingReason reason : MissingReason.values()) {
                InTable found = found(published.table(), reason);
                if (found.count() > 0) {
                    byReason.computeIfAbsent(reason, key -> new ArrayList<>()).add(found);
                }
            }
        }
    }

    /** In the order of the reasons, and of the report. */
    Map<MissingReason, List<InTable>> byReason() {
        return byReason;
    }

    /** Whether a figure is missing from a place; a place for words is none. */
    static boolean isMissing(Table.Cell cell) {
        return cell.isMissing() && !cell.inWords();
    }

    private static InTable found(Table table, MissingReason reason) {
        List<String> places = new ArrayList<>();
        TreeSet<Integer> notes = new TreeSet<>();
        int count = 0;
        for (Table.Row row : table.rows()) {
            List<String> columns = new ArrayList<>();
            for (int i = 0; i < row.cells().size(); i++) {
                Table.Cell cell = row.cells().get(i);
                if (isMissing(cell) && cell.figure().equals(Measure.missing(reason))) {
                    columns.add(table.columns().get(i).heading());
                    notes.addAll(cell.notes());
                }
            }
            count += columns.size();
            if (!columns.isEmpty()) {
                boolean whole = columns.size() == row.cells().size();
                places.add(whole ? row.label() : row.label() + " (" + String.join("; ", columns) + ")");
                notes.addAll(row.notes());
            }
        }
        return new InTable(
                table, count, places, notes.stream().map(table.notes()::get).toList());
    }

    /**
     * The figures of a table that are missing for one reason.
     *
     * @param count how many they are
     * @param places the rows they stand in, with their columns
     * @param notes what the table's notes say of them
     */
    record InTable(Table table, int count, List<String> places, List<String> notes) {}
}
