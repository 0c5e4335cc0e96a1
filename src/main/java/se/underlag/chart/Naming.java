package se.underlag.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import se.underlag.chart.ChartDefinition.Name;
import se.underlag.tabulate.Table.Column;
import se.underlag.tabulate.Table.Row;

/** What a chart calls the rows and columns of its table: only what tells them apart, the rest is in the title. */
final class Naming {

    private final ChartDefinition definition;
    private final Locale locale;

    Naming(ChartDefinition definition, Locale locale) {
        this.definition = definition;
        this.locale = locale;
    }

    String row(Row row) {
        return given(row.id()).orElse(row.label());
    }

    /** Of {@code 31 dec 2024 / Totalt} and {@code 31 dec 2023 / Totalt} the dates. */
    List<String> columns(List<Column> columns) {
        return columns.stream()
                .map(column -> given(column.id()).orElseGet(() -> String.join(" ", telling(column, columns))))
                .toList();
    }

    /** The heading of a column that stands for itself: its own words and, where it is part of another, not the other's. */
    String heading(Column column) {
        return given(column.id())
                .orElseGet(() -> column.path().get(column.path().size() - 1));
    }

    /** Columns with two headings that both differ are grouped by the lower one: {@code Kvinnor} › {@code 2024}, {@code 2023}. */
    List<Grouped> grouped(List<Column> columns) {
        List<Grouped> names = new ArrayList<>();
        for (Column column : columns) {
            List<String> telling = telling(column, columns);
            Optional<String> given = given(column.id());
            if (given.isPresent()) {
                names.add(new Grouped(given.get(), Optional.empty()));
            } else if (telling.size() < 2) {
                names.add(new Grouped(String.join(" ", telling), Optional.empty()));
            } else {
                String group = telling.get(telling.size() - 1);
                names.add(new Grouped(String.join(" ", telling.subList(0, telling.size() - 1)), Optional.of(group)));
            }
        }
        return names;
    }

    private static List<String> telling(Column column, List<Column> columns) {
        List<String> path = column.path();
        List<String> telling = IntStream.range(0, path.size())
                .filter(i -> columns.stream()
                        .anyMatch(other ->
                                other.path().size() <= i || !other.path().get(i).equals(path.get(i))))
                .mapToObj(path::get)
                .toList();
        return telling.isEmpty() ? path : telling;
    }

    private Optional<String> given(String id) {
        return definition.names().stream()
                .filter(name -> name.id().equals(id))
                .map(Name::name)
                .map(name -> name.in(locale))
                .findFirst();
    }

    /** A name under the heading of a group. */
    record Grouped(String name, Optional<String> group) {}
}
