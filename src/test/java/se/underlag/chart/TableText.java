package se.underlag.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import se.underlag.series.Basis;
import se.underlag.series.Measure;
import se.underlag.series.MissingReason;
import se.underlag.series.Unit;
import se.underlag.tabulate.Table;
import se.underlag.tabulate.Table.Cell;
import se.underlag.tabulate.Table.Column;
import se.underlag.tabulate.Table.ColumnRole;
import se.underlag.tabulate.Table.Content;
import se.underlag.tabulate.Table.Content.Measured;
import se.underlag.tabulate.Table.Row;
import se.underlag.tabulate.Table.RowKind;
import se.underlag.tabulate.Table.SourceNote;

/**
 * A table written by hand, one row a line: {@code id | label | figures}. A label that begins with {@code "- "} is
 * indented, one that begins with {@code "= "} is a total, from one that begins with {@code "~ "} figures are counted in
 * another way, as the first note says; {@code ?reason} is a missing figure, and {@code 1,5^0} refers
 * to the first note.
 */
record TableText(String id, String period, List<Column> columns, List<Format> formats, String rows) {

    /** How the figures of a column are shown. */
    record Format(Unit unit, int decimals) {}

    static final List<SourceNote> HR = List.of(
            new SourceNote(
                    1, "Personalförteckning ur HR-systemet", "personal_regionkansliet_2024-12.xlsx", "14 jan 2025"),
            new SourceNote(
                    2, "Personalförteckning ur HR-systemet", "personal_regionkansliet_2023-12.xls", "15 jan 2024"));

    static Column column(String id, ColumnRole role, String... path) {
        return new Column(id, List.of(path), role, content(id));
    }

    /** Of the columns that tables usually have. */
    private static Content content(String id) {
        Measured now = new Measured("now", Basis.OUTCOME, 0);
        Measured before = new Measured("before", Basis.OUTCOME, 1);
        Measured budget = new Measured("budget", Basis.BUDGET, 0);
        return switch (id.replaceAll("/.*", "")) {
            case "now" -> now;
            case "before" -> before;
            case "budget" -> budget;
            case "change" -> new Content.Difference(now, before);
            case "change-percent" -> new Content.PercentChange(now, before);
            case "share" -> new Content.Share(now);
            case "deviation" -> new Content.Difference(now, budget);
            default -> new Content.Untold();
        };
    }

    Table table(List<String> notes, List<SourceNote> sources) {
        List<Row> all =
                rows.lines().filter(line -> !line.isBlank()).map(this::row).toList();
        return new Table(id, "Tabellens titel", "Rubrik", period, columns, all, notes, sources);
    }

    private Row row(String line) {
        String[] parts = line.split("\\|");
        String label = parts[1].strip();
        RowKind kind = label.startsWith("= ") ? RowKind.TOTAL : RowKind.DATA;
        int level = label.startsWith("- ") ? 1 : 0;
        boolean changed = label.startsWith("~ ");
        String shown = kind == RowKind.TOTAL || level == 1 || changed ? label.substring(2) : label;
        List<String> figures = Arrays.asList(parts[2].strip().split(" +"));
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            cells.add(cell(figures.get(i), formats.get(Math.min(i, formats.size() - 1))));
        }
        return new Row(
                parts[0].strip(),
                shown,
                level,
                kind,
                cells,
                changed ? List.of(0) : List.of(),
                Table.Presence.LASTING,
                changed);
    }

    private static Cell cell(String text, Format format) {
        int mark = text.indexOf('^');
        String figure = mark < 0 ? text : text.substring(0, mark);
        List<Integer> notes = mark < 0 ? List.of() : List.of(Integer.valueOf(text.substring(mark + 1)));
        Measure measure = figure.startsWith("?")
                ? Measure.missing(MissingReason.ofCode(figure.substring(1)))
                : Measure.of(new BigDecimal(figure.replace(',', '.')));
        return new Cell(measure, figure, format.unit(), format.decimals(), notes, List.of());
    }

    /** What the placeholders of the titles stand for in the sample report. */
    static Map<String, String> parameters(String organisation, String periodBefore) {
        return Map.of("organisation", organisation, "period-before", periodBefore);
    }
}
