package se.underlag.document;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.underlag.document.ControlTag.OfFigure;
import se.underlag.tabulate.Table;

/**
 * The tags of a table's figures. Where one would be longer than Word takes, the ids of table, row and column are cut, in that
 * order and no further than needed or than they still mean only themselves; a star stands for the rest.
 */
final class FigureTags {

    private final String table;
    private final int leastOfTable;
    private final Map<String, Integer> leastOfRows;
    private final Map<String, Integer> leastOfColumns;

    /** @param tables the ids of all tables of the report */
    FigureTags(Table table, Collection<String> tables) {
        this.table = table.id();
        this.leastOfTable = least(table.id(), tables);
        this.leastOfRows = least(table.rows().stream().map(Table.Row::id).toList());
        this.leastOfColumns =
                least(table.columns().stream().map(Table.Column::id).toList());
    }

    /** Empty where none is short enough. */
    Optional<ControlTag> of(Table.Row row, Table.Column column) {
        int over = new OfFigure(table, row.id() + "/" + column.id()).text().length() - ControlTag.LONGEST;
        String ofTable = cut(table, leastOfTable, over);
        over -= table.length() - ofTable.length();
        String ofRow = cut(row.id(), leastOfRows.getOrDefault(row.id(), row.id().length()), over);
        over -= row.id().length() - ofRow.length();
        String ofColumn = cut(
                column.id(),
                leastOfColumns.getOrDefault(column.id(), column.id().length()),
                over);
        over -= column.id().length() - ofColumn.length();
        return over > 0 ? Optional.empty() : Optional.of(new OfFigure(ofTable, ofRow + "/" + ofColumn));
    }

    private static String cut(String id, int least, int over) {
        int kept = Math.max(least, id.length() - over - 1);
        return over <= 0 || kept + 1 >= id.length() ? id : id.substring(0, kept) + "*";
    }

    private static Map<String, Integer> least(Collection<String> ids) {
        return ids.stream().distinct().collect(Collectors.toMap(Function.identity(), id -> least(id, ids)));
    }

    /** With how many letters no other id begins; all of them where others begin with the whole. */
    private static int least(String id, Collection<String> ids) {
        int shared = ids.stream()
                .filter(other -> !other.equals(id))
                .mapToInt(other -> shared(id, other))
                .max()
                .orElse(0);
        return Math.min(id.length(), shared + 1);
    }

    private static int shared(String one, String other) {
        int at = 0;
        while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return at;
    }
}
