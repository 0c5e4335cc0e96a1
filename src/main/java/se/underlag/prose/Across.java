package se.underlag.prose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.underlag.tabulate.Table.Cell;
import se.underlag.tabulate.Table.Column;
import se.underlag.tabulate.Table.Content.Difference;
import se.underlag.tabulate.Table.Content.PercentChange;
import se.underlag.tabulate.Table.Content.Share;
import se.underlag.tabulate.Table.Row;
import se.underlag.tabulate.TextRule.Kind;

/** The sentences about a chart that shows the parts of a split table beside each other: women and men, parts of a county. */
final class Across {

    private final Angle angle;
    private final PartNames names;
    private final Phrases phrases;

    Across(Angle angle, PartNames names, Phrases phrases) {
        this.angle = angle;
        this.names = names;
        this.phrases = phrases;
    }

    /** Nothing where fewer than two parts are shown, of the table as a whole, or where it is about costs and results. */
    List<String> sentences() {
        List<Column> columns = angle.table().columns().stream()
                .filter(column -> angle.focus().shows(column))
                .filter(column -> column.part()
                        .filter(part -> !part.equals(Columns.TOTAL))
                        .isPresent())
                .toList();
        boolean same = columns.stream().map(Column::definedAs).distinct().count() == 1;
        if (angle.focus().isWhole() || columns.size() < 2 || !same || angle.kind() != Kind.AMOUNT) {
            return List.of();
        }
        boolean changes =
                columns.get(0).content() instanceof Difference || columns.get(0).content() instanceof PercentChange;
        if (changes) {
            return Stream.of(change(columns, 1), change(columns, -1))
                    .flatMap(Optional::stream)
                    .toList();
        }
        return columns.get(0).content() instanceof Share ? shares(columns) : List.of();
    }

    /** {@code Störst ökning hade gruppen 80 år och äldre (Söder), 8,1 procent.} */
    private Optional<String> change(List<Column> columns, int direction) {
        Comparator<Place> bySize = Comparator.comparing(Place::shown);
        return columns.stream()
                .flatMap(column -> places(column).stream())
                .filter(place -> place.shown().signum() == direction)
                .max(direction > 0 ? bySize : bySize.reversed())
                .map(place -> phrases.sentence(
                        direction > 0 ? "across.up" : "across.down",
                        names.of(List.of(place.row())),
                        place.column(),
                        phrases.amount(place.shown().abs(), place.cell())));
    }

    /** The part that is largest in all columns, and the one that differs most between them. */
    private List<String> shares(List<Column> columns) {
        List<String> sentences = new ArrayList<>();
        List<List<Place>> rows = angle.parts().stream()
                .map(row -> columns.stream()
                        .flatMap(column -> places(column).stream())
                        .filter(place -> place.row().equals(row))
                        .sorted(Comparator.comparing(Place::shown))
                        .toList())
                .filter(places -> places.size() == columns.size())
                .toList();
        if (rows.size() < angle.parts().size()) {
            return List.of();
        }
        rows.stream()
                .filter(row -> rows.stream().allMatch(other -> other == row || isAbove(row, other)))
                .findFirst()
                .ifPresent(row -> sentences.add(between("across.largest", row)));
        rows.stream()
                .max(Comparator.comparing(Across::spread))
                .filter(row -> spread(row).signum() > 0)
                .filter(row -> sentences.isEmpty() || !sentences.get(0).equals(between("across.largest", row)))
                .ifPresent(row -> sentences.add(between("across.spread", row)));
        return sentences;
    }

    private static boolean isAbove(List<Place> row, List<Place> other) {
        return row.stream().allMatch(place -> other.stream()
                .filter(beside -> beside.column().equals(place.column()))
                .allMatch(beside -> place.shown().compareTo(beside.shown()) > 0));
    }

    private String between(String key, List<Place> row) {
        Place lowest = row.get(0);
        Place highest = row.get(row.size() - 1);
        return phrases.sentence(
                key,
                names.of(List.of(lowest.row())),
                phrases.amount(lowest.shown(), lowest.cell()),
                lowest.column(),
                phrases.amount(highest.shown(), highest.cell()),
                highest.column());
    }

    private static BigDecimal spread(List<Place> row) {
        return row.get(row.size() - 1).shown().subtract(row.get(0).shown());
    }

    private List<Place> places(Column column) {
        List<Place> places = new ArrayList<>();
        String name = column.path().get(column.path().size() - 1);
        for (Row row : angle.parts()) {
            angle.cell(row, Optional.of(column)).ifPresent(cell -> cell.figure()
                    .value()
                    .ifPresent(value -> places.add(new Place(row, name, Phrases.rounded(value, cell), cell))));
        }
        return places;
    }

    /**
     * A figure in a column.
     *
     * @param column what the column's part is called: {@code Norr}
     * @param shown as it is shown
     */
    private record Place(Row row, String column, BigDecimal shown, Cell cell) {}
}
