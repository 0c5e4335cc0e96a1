package se.underlag.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import se.underlag.series.Measure;
import se.underlag.series.MissingReason;
import se.underlag.tabulate.Table;
import se.underlag.tabulate.Table.Cell;
import se.underlag.tabulate.Table.Column;
import se.underlag.tabulate.Table.Presence;
import se.underlag.tabulate.Table.Row;
import se.underlag.tabulate.TextRule;

/** The sentences about parts that are new or gone, and about those without figures. */
final class Gaps {

    private final Angle angle;
    private final Times times;
    private final PartNames names;
    private final Phrases phrases;

    Gaps(Angle angle, Times times, PartNames names, Phrases phrases) {
        this.angle = angle;
        this.times = times;
        this.names = names;
        this.phrases = phrases;
    }

    /** {@code Yrkesgruppen chef har tillkommit sedan den 31 december 2023.} Nothing where last year is not shown. */
    List<String> newAndGone() {
        if (!angle.shows(Against.BEFORE)) {
            return List.of();
        }
        List<String> sentences = new ArrayList<>();
        about("new", row -> row.presence() == Presence.NEW, times.comparedWith())
                .ifPresent(sentences::add);
        about("gone", row -> row.presence() == Presence.GONE, times.comparedWith())
                .ifPresent(sentences::add);
        return sentences;
    }

    /** What is missing among the rows and in other columns; why stands in the notes. */
    List<String> missing() {
        return Stream.concat(inLevels().stream(), elsewhere().stream()).toList();
    }

    /** Of a table or a chart that has nothing at all: that, and why. */
    List<String> everything() {
        List<Cell> cells = angle.table().rows().stream()
                .filter(angle.focus()::shows)
                .flatMap(row -> angle.table().columns().stream()
                        .filter(angle.focus()::shows)
                        .map(column -> row.cells().get(angle.table().indexOf(column))))
                .filter(cell -> !cell.isEmpty())
                .toList();
        if (!cells.stream().allMatch(Cell::isMissing)) {
            return List.of();
        }
        String reason = cells.stream()
                .flatMap(cell -> reason(cell).stream())
                .findFirst()
                .orElse(MissingReason.NOT_DELIVERED)
                .code();
        Optional<String> subject =
                angle.rule().subject().map(text -> angle.table().filled(text.in(phrases.locale())));
        if (subject.isEmpty()) {
            return angle.rule().parts().flatMap(TextRule.Parts::plural).stream()
                    .map(plural -> phrases.sentence(
                            "missing.all", names.plural(), times.when(), phrases.text("reason." + reason)))
                    .toList();
        }
        return List.of(
                angle.columns().now().isPresent()
                        ? phrases.sentence(
                                "level.missing", subject.get(), times.when(), phrases.text("reason." + reason))
                        : phrases.sentence(
                                "level.alone.missing",
                                subject.get(),
                                times.when(),
                                times.comparedWith(),
                                phrases.text("other." + reason)));
    }

    /** What is missing in the columns that no sentence is about. */
    private List<String> elsewhere() {
        if (!angle.focus().isWhole() || isEverythingMissing()) {
            return List.of();
        }
        List<Column> told = angle.columns().all().stream()
                .filter(column -> !isUntold(column))
                .toList();
        List<Column> others = angle.table().columns().stream()
                .filter(column -> column.part().isEmpty() && !told.contains(column))
                .filter(column -> !angle.table().isInWords(column))
                .toList();
        List<Column> empty = others.stream()
                .filter(column -> angle.table().rows().stream().allMatch(row -> lacks(row, column)))
                .toList();
        List<String> sentences = new ArrayList<>();
        if (!empty.isEmpty()) {
            sentences.add(phrases.sentence(
                    empty.size() == 1 ? "missing.column" : "missing.columns",
                    phrases.all(empty.stream().map(Column::heading).toList())));
        }
        others.stream()
                .filter(column -> !empty.contains(column))
                .flatMap(column -> about("missing.in", row -> lacks(row, column), column.heading()).stream())
                .forEach(sentences::add);
        return sentences;
    }

    /** What the level is held against is told with the level; of rows without one, or that lack it alone, it is not. */
    private boolean isUntold(Column column) {
        boolean plain = column.content() instanceof Table.Content.Measured;
        boolean isLevel = angle.columns().now().filter(column::equals).isPresent();
        boolean levelLacks = angle.level().filter(row -> lacks(row, column)).isPresent();
        boolean compared = Stream.of(Against.values())
                .anyMatch(against ->
                        angle.columns().level(against).filter(column::equals).isPresent()
                                && angle.columns().difference(against).isPresent());
        return plain && !isLevel && !levelLacks && !compared;
    }

    private boolean lacks(Row row, Column column) {
        return angle.cell(row, Optional.of(column))
                .flatMap(Gaps::reason)
                .filter(reason -> reason != MissingReason.NOT_APPLICABLE)
                .isPresent();
    }

    private boolean isEverythingMissing() {
        return angle.table().rows().stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> !cell.isEmpty() && !cell.inWords())
                .allMatch(Cell::isMissing);
    }

    private static Optional<MissingReason> reason(Cell cell) {
        return cell.isMissing() && cell.figure() instanceof Measure.Missing missing
                ? Optional.of(missing.reason())
                : Optional.empty();
    }

    private List<String> inLevels() {
        List<Row> rows = angle.rows();
        if (angle.columns().now().isEmpty() || rows.isEmpty()) {
            return List.of();
        }
        if (rows.stream().allMatch(row -> reason(row).isPresent())) {
            return levelIsMissing() && isLevelTold() ? List.of() : List.of(nothing(rows));
        }
        List<String> sentences = new ArrayList<>();
        Predicate<Row> isHidden = row -> reason(row).equals(Optional.of(MissingReason.SUPPRESSED));
        about("missing", row -> reason(row).isPresent() && !isHidden.test(row)).ifPresent(sentences::add);
        about("hidden", isHidden).ifPresent(sentences::add);
        notCompared().ifPresent(sentences::add);
        return sentences;
    }

    /** Those with a figure that cannot be compared, unless the same has been said of the level. */
    private Optional<String> notCompared() {
        Predicate<Row> isUnknown = row -> reason(row).isEmpty()
                && angle.by()
                        .filter(against -> Movement.of(angle, row, against, phrases) instanceof Movement.Unknown)
                        .isPresent();
        boolean all = angle.rows().stream().filter(row -> reason(row).isEmpty()).allMatch(isUnknown);
        if (all && angle.level().isEmpty()) {
            return angle.rows().stream()
                    .filter(isUnknown)
                    .findFirst()
                    .flatMap(row -> Movement.why(angle, row, angle.by().orElseThrow(), phrases))
                    .map(why -> phrases.sentence("level.compare", other(), phrases.text(why.key())));
        }
        boolean isSaid = all && angle.level().filter(isUnknown).isPresent();
        return isSaid ? Optional.empty() : about("alone", isUnknown);
    }

    private String other() {
        return angle.by().orElseThrow() == Against.BEFORE ? times.comparedWith() : angle.plan(phrases);
    }

    private String nothing(List<Row> rows) {
        String reason = reason(rows.get(0)).orElse(MissingReason.NOT_DELIVERED).code();
        return phrases.sentence("missing.all", names.plural(), times.when(), phrases.text("reason." + reason));
    }

    private boolean isLevelTold() {
        return angle.rule().tell().isEmpty() || angle.rule().tell().contains(TextRule.Tell.LEVEL);
    }

    private boolean levelIsMissing() {
        return angle.level().filter(row -> reason(row).isPresent()).isPresent();
    }

    private Optional<String> about(String key, Predicate<Row> which, Object... more) {
        List<Row> all = angle.rows().stream().filter(which).toList();
        // What is true of a whole need not be said of its parts too.
        List<Row> rows = all.stream()
                .filter(row -> angle.whole(row).filter(all::contains).isEmpty())
                .toList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        List<Object> arguments = new ArrayList<>(List.of(names.of(rows)));
        arguments.addAll(List.of(more));
        return Optional.of(phrases.sentence(key + Circumstances.form(rows, false), arguments.toArray()));
    }

    private Optional<MissingReason> reason(Row row) {
        return angle.now(row).flatMap(Gaps::reason);
    }
}
