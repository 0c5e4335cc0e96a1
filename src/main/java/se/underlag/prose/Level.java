package se.underlag.prose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
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
    private final Optional<PartNames> names;

    /** Of the row of the level, by its subject. */
    Level(Angle angle, Times times, Phrases phrases) {
        this(angle, times, phrases, Optional.empty());
    }

    private Level(Angle angle, Times times, Phrases phrases, Optional<PartNames> names) {
        this.angle = angle;
        this.times = times;
        this.phrases = phrases;
        this.names = names;
    }

    /** The sentences; none for a table without a row for the level. */
    List<String> sentences() {
        return angle.level().map(this::sentences).orElse(List.of());
    }

    /** Of each row with a figure by itself, in the style of a label: {@code Kostnad per portion: 78 kronor år 2024, …} */
    static List<String> rows(Angle angle, Times times, PartNames names, Phrases phrases) {
        Level level = new Level(angle, times, phrases, Optional.of(names));
        return angle.rows().stream()
                .filter(row ->
                        angle.now(row).flatMap(cell -> cell.figure().value()).isPresent())
                .flatMap(row -> level.sentences(row).stream())
                .toList();
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
        if (isOfTheOtherSign(row, now.get())) {
            sentences.add(phrases.sentence("level.signs"));
        }
        now.get()
                .notes()
                .forEach(note ->
                        sentences.add(phrases.remark(angle.table().notes().get(note))));
        // Of rows by themselves what is missing is told of all together.
        for (Against against : names.isPresent() ? List.<Against>of() : order()) {
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
        return phrases.sentence(
                key(),
                subject(row),
                amount + of,
                times.when(),
                compared + held + planCalled(row).orElse(""));
    }

    /** The plan that has a name of its own, where the table shows no difference from it. */
    private Optional<String> planCalled(Row row) {
        boolean isNamed = angle.rule().planCalled().isPresent()
                && angle.focus().isWhole()
                && movement(row, Against.PLAN) instanceof Movement.Untold;
        return isNamed
                ? figure(row, Against.PLAN).map(amount -> phrases.text("level.held", angle.plan(phrases), amount))
                : Optional.empty();
    }

    /** Amounts that are kept with different signs are no more or less of the same. */
    private boolean isOfTheOtherSign(Row row, Cell now) {
        return angle.kind() == Kind.AMOUNT
                && angle.focus().isWhole()
                && Stream.of(Against.values())
                        .filter(against -> movement(row, against) instanceof Movement.Untold)
                        .flatMap(against -> angle.cell(row, angle.columns().level(against)).stream())
                        .flatMap(cell -> cell.figure().value().stream())
                        .anyMatch(other -> other.signum()
                                        * now.figure().value().orElseThrow().signum()
                                < 0);
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
        if (against == Against.BEFORE) {
            return figure(row, against).map(amount -> phrases.text("level.other.before", amount, times.whenBefore()));
        }
        return angle.rule().planCalled().isPresent()
                ? Optional.empty()
                : figure(row, against)
                        .map(amount -> phrases.text(
                                "level.other." + angle.columns().planned().code(), amount));
    }

    private Optional<String> figure(Row row, Against against) {
        return angle.cell(row, angle.columns().level(against))
                .flatMap(cell -> cell.figure().value().map(angle::told).map(value -> phrases.amount(value, cell)));
    }

    private String other(Against against) {
        return against == Against.BEFORE ? times.comparedWith() : angle.plan(phrases);
    }

    /** A result is held against its budget first. */
    private List<Against> order() {
        return angle.kind() == Kind.RESULT
                ? List.of(Against.PLAN, Against.BEFORE)
                : List.of(Against.BEFORE, Against.PLAN);
    }

    private String key() {
        return names.isPresent() ? "level.label" : key(angle);
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
        if (names.isPresent()) {
            return names.get().of(List.of(row));
        }
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
