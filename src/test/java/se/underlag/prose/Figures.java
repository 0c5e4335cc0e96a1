package se.underlag.prose;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
import se.underlag.tabulate.Table.Presence;
import se.underlag.tabulate.Table.Row;
import se.underlag.tabulate.Table.RowKind;
import se.underlag.wording.Messages;
import se.underlag.wording.Typography;

/**
 * A table of 2024 written by hand, one row a line: {@code id | label | now before budget}. A label beginning with {@code
 * "= "} is a total, with {@code "- "} indented, with {@code "+ "} new, with {@code "x "} gone, with {@code "- + "} indented and new; {@code ?reason} is missing.
 * Differences and percentages are computed as tables do it.
 */
final class Figures {

    private static final Measured NOW = new Measured("now", Basis.OUTCOME, 0);
    private static final Measured BEFORE = new Measured("before", Basis.OUTCOME, 1);

    private final List<String> columns;
    private final Unit unit;
    private final int decimals;
    private Basis plan = Basis.BUDGET;
    private List<String> notes = List.of();

    private Figures(List<String> columns, Unit unit, int decimals) {
        this.columns = columns;
        this.unit = unit;
        this.decimals = decimals;
    }

    /** Of any of: now, before, change, change-percent, budget, deviation. */
    static Figures of(String columns, String unit, int decimals) {
        return new Figures(List.of(columns.split(", ")), Unit.of(unit), decimals);
    }

    Figures against(Basis basis) {
        plan = basis;
        return this;
    }

    /** The notes of the table; the first is about the level. */
    Figures noted(String note) {
        notes = List.of(note);
        return this;
    }

    Table rows(String rows, Locale locale) {
        boolean swedish = locale.equals(Messages.SWEDISH);
        Map<String, String> placeholders = swedish
                ? Map.of(
                        "when",
                        "år 2024",
                        "when-before",
                        "år 2023",
                        "time-before",
                        "2023",
                        "month",
                        "december 2024",
                        "month-before",
                        "december 2023")
                : Map.of(
                        "when",
                        "in 2024",
                        "when-before",
                        "in 2023",
                        "time-before",
                        "2023",
                        "month",
                        "December 2024",
                        "month-before",
                        "December 2023");
        return new Table(
                "tabell",
                "Titel",
                "Rubrik",
                "jan–dec 2024",
                columns.stream().map(this::column).toList(),
                rows.lines().filter(line -> !line.isBlank()).map(this::row).toList(),
                notes,
                List.of(),
                placeholders);
    }

    private Column column(String id) {
        Measured planned = new Measured("budget", plan, 0);
        Content content =
                switch (id) {
                    case "now" -> NOW;
                    case "before" -> BEFORE;
                    case "budget" -> planned;
                    case "change" -> new Content.Difference(NOW, BEFORE);
                    case "change-percent" -> new Content.PercentChange(NOW, BEFORE);
                    case "deviation" -> new Content.Difference(NOW, planned);
                    case "share" -> new Content.Share(NOW);
                    default -> throw new IllegalArgumentException(id);
                };
        ColumnRole role =
                switch (id) {
                    case "now" -> ColumnRole.NOW;
                    case "before" -> ColumnRole.BEFORE;
                    case "budget" -> ColumnRole.PLAN;
                    case "share" -> ColumnRole.SHARE;
                    default -> ColumnRole.CHANGE;
                };
        return new Column(id, List.of(id), role, content);
    }

    private Row row(String line) {
        String[] parts = line.split("\\|");
        String marked = parts[1].strip();
        char mark = marked.charAt(0);
        boolean isIndented = marked.startsWith("- ");
        if (isIndented && marked.startsWith("+ ", 2)) {
            marked = marked.substring(2);
            mark = '+';
        }
        boolean isMarked = marked.length() > 2 && marked.charAt(1) == ' ' && "=-+x".indexOf(mark) >= 0;
        List<Measure> figures = new ArrayList<>();
        for (String figure : parts[2].strip().split(" +")) {
            figures.add(
                    figure.startsWith("?")
                            ? Measure.missing(MissingReason.ofCode(figure.substring(1)))
                            : Measure.of(new BigDecimal(figure.replace(',', '.'))));
        }
        boolean total = isMarked && mark == '=';
        Presence presence =
                isMarked && mark == '+' ? Presence.NEW : isMarked && mark == 'x' ? Presence.GONE : Presence.LASTING;
        return new Row(
                parts[0].strip(),
                isMarked ? marked.substring(2) : marked,
                isIndented ? 1 : 0,
                total ? RowKind.TOTAL : RowKind.DATA,
                columns.stream().map(column -> cell(column, figures, total)).toList(),
                List.of(),
                presence,
                false);
    }

    private Cell cell(String column, List<Measure> figures, boolean total) {
        Measure now = figures.get(0);
        Measure before = figures.size() > 1 ? figures.get(1) : Measure.missing(MissingReason.NOT_DELIVERED);
        Measure budget = figures.size() > 2 ? figures.get(2) : Measure.missing(MissingReason.NOT_DELIVERED);
        List<Integer> about = total && column.equals("now") && !notes.isEmpty() ? List.of(0) : List.of();
        return switch (column) {
            case "now" -> shown(now, unit, decimals, about);
            case "before" -> shown(before, unit, decimals, List.of());
            case "budget" -> shown(budget, unit, decimals, List.of());
            case "change" -> shown(difference(now, before), changed(), decimals, List.of());
            case "deviation" -> shown(difference(now, budget), changed(), decimals, List.of());
            case "change-percent" -> shown(percent(now, before), Unit.PERCENT, 1, List.of());
            case "share" -> shown(budget, Unit.PERCENT, 1, List.of());
            default -> throw new IllegalArgumentException(column);
        };
    }

    private Unit changed() {
        return unit.isPercent() ? Unit.PERCENTAGE_POINTS : unit;
    }

    private static Cell shown(Measure measure, Unit unit, int decimals, List<Integer> notes) {
        String display =
                measure.value().map(value -> Typography.number(value, decimals)).orElse(Typography.MISSING);
        return new Cell(measure, display, unit, decimals, notes, List.of());
    }

    private static Measure difference(Measure now, Measure other) {
        Optional<Measure> missing = missing(now, other);
        return missing.orElseGet(() ->
                Measure.of(now.value().orElseThrow().subtract(other.value().orElseThrow())));
    }

    private static Measure percent(Measure now, Measure before) {
        Measure difference = difference(now, before);
        if (difference.value().isEmpty()) {
            return difference;
        }
        BigDecimal base = before.value().orElseThrow();
        return base.signum() == 0
                ? Measure.missing(MissingReason.NOT_APPLICABLE)
                : Measure.of(difference.value().get().movePointRight(2).divide(base, MathContext.DECIMAL64));
    }

    private static Optional<Measure> missing(Measure now, Measure other) {
        return List.of(now, other).stream()
                .filter(measure -> measure.value().isEmpty())
                .findFirst();
    }
}
