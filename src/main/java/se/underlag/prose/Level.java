package se.underlag.prose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.underlag.series.LocalText;
import se.underlag.series.Measure;
import se.underlag.tabulate.Table.Cell;
import se.underlag.tabulate.Table.Column;
import se.underlag.tabulate.Table.Row;
import se.underlag.tabulate.TextRule.Agreement;
import se.underlag.tabulate.TextRule.Count;
import se.underlag.tabulate.TextRule.Gender;
import se.underlag.tabulate.TextRule.Kind;
import se.underlag.tabulate.TextRule.Tense;

/**
 * The sentence with the level, its change and its deviation, and what must be known of them: {@code Antalet listade var
 * 308 470 i december 2024, en ökning med 282 (0,1 procent) jämfört med december 2023.}
 */
final class Level {

    private final Angle angle;
    private final Times times;
    private final Phrases phrases;

    Level(Angle angle, Times times, Phrases phrases) {
        this.angle = angle;
        this.times = times;
        this.phrases = phrases;
    }

    /** The sentences; none for a table without a row for the level. */
    List<String> sentences() {
        return angle.level().map(this::sentences).orElse(List.of());
    }

    private List<String> sentences(Row row) {
        List<Column> some = angle.levelsOfSomeParts();
        if (!some.isEmpty()) {
            return ofSomeParts(row, some);
        }
        Optional<Cell> now = angle.now(row);
        if (now.isEmpty()) {
            return differenceAlone(row);
        }
        if (now.get().figure() instanceof Measure.Missing missing) {
            String reason = phrases.text("reason." + missing.reason().code());
            return List.of(phrases.sentence("level.missing", subject(row), times.when(), reason));
        }
        List<String> sentences = new ArrayList<>();
        sentences.add(level(row, now.get()));
        now.get().notes().forEach(note -> sentences.add(remark(note)));
        for (Against against : order()) {
            if (movement(row, against) instanceof Movement.Unknown unknown) {
                String reason = phrases.text(unknown.why().key());
                sentences.add(phrases.sentence("level.compare", other(against), reason));
            }
        }
        return sentences;
    }

    /** {@code Antalet listade i december 2024: Örebro 154 722 och Norr 51 945.} */
    private List<String> ofSomeParts(Row row, List<Column> columns) {
        List<String> levels = columns.stream()
                .flatMap(column -> angle
                        .cell(row, Optional.of(column))
                        .flatMap(cell -> cell.figure()
                                .value()
                                .map(value ->
                                        phrases.text("level.part", name(column), amount(angle.told(value), cell))))
                        .stream())
                .toList();
        return levels.size() < columns.size()
                ? List.of()
                : List.of(phrases.sentence("level.parts", subject(row), times.when(), phrases.all(levels)));
    }

    private static String name(Column column) {
        return column.path().get(column.path().size() - 1);
    }

    private String amount(BigDecimal value, Cell cell) {
        return angle.rule().unitInSubject().orElse(false) ? Phrases.number(value, cell) : phrases.amount(value, cell);
    }

    /** What a note says of the figure, such as what it does not include. */
    private String remark(int note) {
        String text = angle.table().notes().get(note);
        return phrases.sentence("remark", text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1));
    }

    private String level(Row row, Cell now) {
        BigDecimal value = angle.told(now.figure().value().orElseThrow());
        boolean bare = angle.rule().unitInSubject().orElse(false);
        String amount = amount(value, now);
        String of = angle.rule().of().map(text -> " " + filled(text)).orElse("");
        List<String> differences = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (Against against : order()) {
            Movement movement = movement(row, against);
            if (movement instanceof Movement.Known known) {
                differences.add(difference(known, against, bare));
            } else if (movement instanceof Movement.Untold) {
                other(row, against).ifPresent(others::add);
            }
        }
        String compared = differences.isEmpty() ? "" : ", " + phrases.all(differences);
        String held = others.isEmpty() ? "" : phrases.text("level.others", phrases.all(others));
        return phrases.sentence(key(angle), subject(row), amount + of, times.when(), compared + held);
    }

    /** A table that shows how the level differs, and not the level itself. */
    private List<String> differenceAlone(Row row) {
        boolean change = angle.kind() != Kind.RESULT && angle.columns().change().isPresent();
        Against against = change ? Against.BEFORE : Against.PLAN;
        Movement movement = movement(row, against);
        if (movement instanceof Movement.Known known) {
            return List.of(
                    change
                            ? changeAlone(row, known)
                            : phrases.sentence(
                                    key(angle), subject(row), difference(known, against, false), times.when(), ""));
        }
        return movement instanceof Movement.Unknown unknown
                ? List.of(phrases.sentence(
                        "level.alone.missing",
                        subject(row),
                        times.when(),
                        other(against),
                        phrases.text(unknown.why().key())))
                : List.of();
    }

    private String changeAlone(Row row, Movement.Known known) {
        String way = known.direction() == 0 ? "same." + gender() : known.direction() > 0 ? "up" : "down";
        return phrases.sentence(
                "level.alone." + way,
                subject(row),
                known.amount() + known.percent(),
                times.comparedWith(),
                times.when());
    }

    private Movement movement(Row row, Against against) {
        return angle.focus().isWhole() || angle.shows(against)
                ? Movement.of(angle, row, against, phrases)
                : new Movement.Untold();
    }

    private String difference(Movement.Known known, Against against, boolean bare) {
        boolean result = angle.kind() == Kind.RESULT;
        if (known.direction() == 0) {
            return against == Against.PLAN
                    ? phrases.text("level.plan.same", other(against))
                    : phrases.text("level.before.same." + gender(), other(against));
        }
        String key = "level." + (result ? "result" : "amount") + "." + against.key()
                + (known.direction() > 0 ? ".up" : ".down");
        String amount = bare ? known.number() : known.amount();
        return phrases.text(key, amount + known.percent(), other(against));
    }

    /** The figure that the level is held against, where the table shows no difference. */
    private Optional<String> other(Row row, Against against) {
        if (!angle.focus().isWhole()) {
            return Optional.empty();
        }
        return angle.cell(row, angle.columns().level(against)).flatMap(cell -> cell.figure()
                .value()
                .map(angle::told)
                .map(value -> phrases.amount(value, cell))
                .map(amount -> against == Against.BEFORE
                        ? phrases.text("level.other.before", amount, times.whenBefore())
                        : phrases.text(
                                "level.other." + angle.columns().planned().code(), amount)));
    }

    private String other(Against against) {
        return against == Against.BEFORE
                ? times.comparedWith()
                : phrases.text("plan." + angle.columns().planned().code());
    }

    /** A result is held against its budget first. */
    private List<Against> order() {
        return angle.kind() == Kind.RESULT
                ? List.of(Against.PLAN, Against.BEFORE)
                : List.of(Against.BEFORE, Against.PLAN);
    }

    /** The pattern of the sentence: with a subject or a label, in its number and tense. */
    static String key(Angle angle) {
        if (angle.rule().subject().isEmpty()) {
            return "level.label";
        }
        boolean plural = angle.rule().agreement().flatMap(Agreement::en).orElse(Count.SINGULAR) == Count.PLURAL;
        boolean present = angle.rule().tense().orElse(Tense.PAST) == Tense.PRESENT;
        return "level." + (present ? "present." : "") + (plural ? "plural" : "singular");
    }

    private String subject(Row row) {
        return angle.rule().subject().map(this::filled).orElse(row.label());
    }

    private String gender() {
        return angle.rule()
                .agreement()
                .flatMap(Agreement::sv)
                .orElse(Gender.NEUTER)
                .name()
                .toLowerCase(Locale.ROOT);
    }

    private String filled(LocalText text) {
        return angle.table().filled(text.in(phrases.locale()));
    }
}
