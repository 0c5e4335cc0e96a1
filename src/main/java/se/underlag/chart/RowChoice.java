package se.underlag.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.underlag.chart.ChartDefinition.Level;
import se.underlag.prose.Focus;
import se.underlag.tabulate.Table;
import se.underlag.tabulate.Table.Row;
import se.underlag.tabulate.Table.RowKind;

/** Which rows of a table a chart shows: those it names and that are there, else the rows of data at the depth it asks for. */
final class RowChoice {

    private final ChartDefinition definition;
    private final Table table;

    RowChoice(ChartDefinition definition, Table table) {
        this.definition = definition;
        this.table = table;
    }

    List<Row> rows() {
        if (!definition.rows().isEmpty()) {
            return named(definition.rows());
        }
        List<Row> rows = new ArrayList<>();
        for (int place = 0; place < table.rows().size(); place++) {
            if (table.rows().get(place).kind() == RowKind.DATA && isWanted(place)) {
                rows.add(table.rows().get(place));
            }
        }
        return rows;
    }

    /** Those of some rows that there are: a table has no row for what nobody has delivered. */
    List<Row> named(List<String> ids) {
        return ids.stream().flatMap(id -> table.row(id).stream()).toList();
    }

    /** What of the table the chart shows, for those who tell of it. */
    Focus focus(Locale locale) {
        List<String> drawn = rows().stream().map(Row::id).toList();
        boolean turned = definition.isTransposed();
        boolean totalIsRow = turned || definition.kind() == ChartKind.WATERFALL;
        Stream<String> beside = Stream.concat(definition.labels().stream(), definition.total().stream());
        return Focus.on(
                turned
                        ? definition.columns()
                        : Stream.concat(definition.columns().stream(), beside).toList(),
                turned
                        ? Stream.concat(drawn.stream(), definition.labels().stream())
                                .toList()
                        : drawn,
                totalIsRow ? definition.total() : Optional.empty(),
                definition.names().stream()
                        .collect(Collectors.toMap(
                                ChartDefinition.Name::id, name -> name.name().in(locale), (one, other) -> one)),
                definition.showsCosts());
    }

    private boolean isWanted(int place) {
        return switch (definition.level().orElse(Level.ALL)) {
            case ALL -> true;
            case TOP -> table.rows().get(place).level() == 0;
            case LOWEST -> !hasParts(place);
        };
    }

    private boolean hasParts(int place) {
        return place + 1 < table.rows().size()
                && table.rows().get(place + 1).level() > table.rows().get(place).level();
    }
}
