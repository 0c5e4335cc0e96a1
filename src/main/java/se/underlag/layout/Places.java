package se.underlag.layout;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.underlag.intake.PlainName;
import se.underlag.layout.SourceDefinition.Place;
import se.underlag.series.Names;
import se.underlag.sheet.Row;
import se.underlag.source.CellAddress;
import se.underlag.source.SourceLocation;

/** Looks up the places of a definition that lie outside the rows: titles, labels, sheet and file names. */
final class Places {

    private final String file;
    private final Preview preview;
    private final Preview.Top rowsSheet;
    private final int headerRow;

    /**
     * @param rowsSheet the sheet with the rows
     * @param headerRow index of the first row of its header
     */
    Places(String file, Preview preview, Preview.Top rowsSheet, int headerRow) {
        this.file = file;
        this.preview = preview;
        this.rowsSheet = rowsSheet;
        this.headerRow = headerRow;
    }

    /** What stands in each of the places that is there, in their order; columns and headings are left out. */
    List<Found> lookUp(List<Place> places) {
        return lookUp(places, List.of());
    }

    /** The same with the headings above some columns, as far as they name a period: of {@code Utfall 2024} that. */
    List<Found> lookUp(List<Place> places, List<BoundColumn> columns) {
        return places.stream()
                .flatMap(place -> place.heading().isPresent()
                        ? heading(place.heading().get(), columns).stream()
                        : lookUp(place).stream())
                .toList();
    }

    private Optional<Found> heading(String id, List<BoundColumn> columns) {
        return columns.stream()
                .filter(column -> column.id().equals(id))
                .flatMap(column -> column
                        .period()
                        .flatMap(PeriodText.Reading::text)
                        .map(text -> found(rowsSheet, headerRow, column.index(), text))
                        .stream())
                .findFirst();
    }

    private Optional<Found> lookUp(Place place) {
        if (place.title().isPresent()) {
            return title(place.title().get());
        }
        if (place.label().isPresent()) {
            return label(place.label().get(), place.sheet());
        }
        if (place.sheetName().isPresent()) {
            String name = rowsSheet.sheet().name();
            return group(place.sheetName().get(), name).map(text -> new Found(text, SourceLocation.of(file, name)));
        }
        if (place.file().isPresent()) {
            return group(place.file().get(), PlainName.of(file)).map(text -> new Found(text, SourceLocation.of(file)));
        }
        return place.fixed().map(text -> new Found(text, SourceLocation.of(file)));
    }

    private Optional<Found> title(Pattern pattern) {
        return above().flatMap(row -> Stream.iterate(0, column -> column < row.width(), column -> column + 1)
                        .flatMap(column -> group(pattern, Preview.text(row.cell(column)))
                                .map(text -> found(rowsSheet, row, column, text))
                                .stream()))
                .findFirst();
    }

    private Optional<Found> label(String label, Optional<String> sheet) {
        if (sheet.isEmpty()) {
            return beside(label, rowsSheet, above());
        }
        return preview.sheets().stream()
                .filter(top -> Names.key(top.sheet().name()).equals(Names.key(sheet.get())))
                .flatMap(top -> beside(label, top, top.rows().stream()).stream())
                .findFirst();
    }

    private Optional<Found> beside(String label, Preview.Top top, Stream<Row> rows) {
        String key = Names.key(label);
        return rows.flatMap(row -> Stream.iterate(0, column -> column < row.width() - 1, column -> column + 1)
                        .filter(column ->
                                Names.key(Preview.text(row.cell(column))).equals(key))
                        .map(column -> found(top, row, column + 1, Preview.text(row.cell(column + 1)))))
                .filter(found -> !found.text().isBlank())
                .findFirst();
    }

    /** The rows above the header, and those of sheets that are not about rows. */
    Stream<Row> outside() {
        Stream<Row> beside = preview.sheets().stream()
                .filter(top -> top.sheet().index() != rowsSheet.sheet().index())
                .flatMap(top -> top.rows().stream());
        return Stream.concat(above(), beside);
    }

    private Stream<Row> above() {
        return rowsSheet.rows().stream().filter(row -> row.index() < headerRow);
    }

    private Found found(Preview.Top top, Row row, int column, String text) {
        return found(top, row.index(), column, text);
    }

    private Found found(Preview.Top top, int row, int column, String text) {
        return new Found(
                Names.cleaned(text), SourceLocation.of(file, top.sheet().name(), new CellAddress(row, column)));
    }

    private static Optional<String> group(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        return Optional.ofNullable(matcher.groupCount() > 0 ? matcher.group(1) : matcher.group());
    }

    /** All texts above the header, for units: {@code belopp i kr}. */
    Stream<String> titles() {
        return above().flatMap(row -> row.cells().stream())
                .map(Preview::text)
                .map(text -> text.toLowerCase(Locale.ROOT));
    }
}
