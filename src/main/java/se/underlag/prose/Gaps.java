package se.underlag.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import se.underlag.series.Measure;
import se.underlag.series.MissingReason;
import se.underlag.tabulate.Table.Cell;
import se.underlag.tabulate.Table.Presence;
import se.underlag.tabulate.Table.Row;

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

    /** What is missing among the parts; why stands in the notes. */
    List<String> missing() {
        List<Row> rows = angle.rows();
        if (angle.columns().now().isEmpty() || rows.isEmpty()) {
            return List.of();
        }
        if (rows.stream().allMatch(row -> reason(row).isPresent())) {
            return levelIsMissing() ? List.of() : List.of(nothing(rows));
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
        boolean isSaid = all && angle.level().filter(isUnknown).isPresent();
        return isSaid ? Optional.empty() : about("alone", isUnknown);
    }

    private String nothing(List<Row> rows) {
        String reason = reason(rows.get(0)).orElse(MissingReason.NOT_DELIVERED).code();
        return phrases.sentence("missing.all", names.plural(), times.when(), phrases.text("reason." + reason));
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
        return angle.now(row)
                .map(Cell::figure)
                .flatMap(figure ->
                        figure instanceof Measure.Missing missing ? Optional.of(missing.reason()) : Optional.empty());
    }
}
