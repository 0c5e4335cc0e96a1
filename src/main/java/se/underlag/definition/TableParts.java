package se.underlag.definition;

import java.util.List;
import java.util.stream.Stream;
import se.underlag.series.Code;
import se.underlag.series.CodeList;
import se.underlag.tabulate.TableDefinition;

/** What others may refer to in a table: its rows and columns, by id. */
final class TableParts {

    /** The ids that tables give their rows of totals, and columns of totals in a split. */
    private static final String SUM = "summa";

    static final String TOTAL = "totalt";

    private TableParts() {}

    /** The columns that are shown, as {@code now} or split as {@code now/kvinna}. */
    static List<String> columns(TableDefinition table) {
        List<String> parts = table.split()
                .map(split -> Stream.concat(
                                split.codes().stream(), split.total().stream().map(total -> TOTAL))
                        .map(code -> "/" + code)
                        .toList())
                .orElse(List.of(""));
        return table.columns().stream()
                .filter(column -> !column.hidden())
                .flatMap(column -> parts.stream().map(part -> column.id() + part))
                .toList();
    }

    /** The rows; none where exports may add to them. */
    static List<String> rows(TableDefinition table, Catalogue catalogue) {
        TableDefinition.Rows rows = table.rows();
        if (rows.months().isPresent() || rows.within().isPresent()) {
            return List.of();
        }
        if (!rows.list().isEmpty()) {
            return Stream.concat(rows.list().stream().map(row -> row.name()), Stream.of(SUM, TOTAL))
                    .toList();
        }
        if (rows.dimension().isEmpty()) {
            List<String> own = rows.series().stream().map(row -> row.id()).toList();
            return own.isEmpty() ? List.of(table.table()) : own;
        }
        String dimension = rows.dimension().get();
        return catalogue
                .codeList(dimension)
                .filter(list -> !list.isOpen() && !dimension.equals("organisation"))
                .map(list -> Stream.of(codes(list), Stream.of(SUM), Stream.of(TOTAL))
                        .flatMap(ids -> ids)
                        .toList())
                .orElse(List.of());
    }

    private static Stream<String> codes(CodeList list) {
        return list.codes().stream().flatMap(Code::withDescendants).map(Code::id);
    }
}
