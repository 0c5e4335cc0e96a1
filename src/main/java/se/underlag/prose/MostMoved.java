package se.underlag.prose;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.underlag.tabulate.Table.Row;
import se.underlag.tabulate.TextRule.Kind;

/**
 * The sentences about the parts that went up and down most: {@code Gruppen 80 år och äldre ökade mest, med 1 324 (6,9
 * procent).} Nothing is said to have moved that is shown as unchanged.
 */
final class MostMoved {

    private final Angle angle;
    private final Times times;
    private final PartNames names;
    private final Phrases phrases;
    private final Optional<Against> by;
    private final Map<Row, Movement.Known> known;
    private final Map<Row, Movement.Known> others;

    MostMoved(Angle angle, Times times, PartNames names, Phrases phrases) {
        this.angle = angle;
        this.times = times;
        this.names = names;
        this.phrases = phrases;
        this.by = angle.by();
        this.known = known(angle.parts());
        this.others = known(angle.others());
    }

    private Map<Row, Movement.Known> known(List<Row> rows) {
        Map<Row, Movement.Known> movements = new LinkedHashMap<>();
        by.ifPresent(against -> rows.forEach(row -> {
            if (Movement.of(angle, row, against, phrases) instanceof Movement.Known movement) {
                movements.put(row, movement);
            }
        }));
        return movements;
    }

    /** The sentence about those that went up most. Where nothing moved at all, that. */
    Optional<String> up(Circumstances circumstances) {
        boolean still = !known.isEmpty()
                && isComplete()
                && Stream.concat(known.values().stream(), others.values().stream())
                        .allMatch(movement -> movement.direction() == 0);
        return still ? Optional.of(unchanged(circumstances)) : most(1, circumstances);
    }

    /** The sentence about those that went down most. */
    Optional<String> down(Circumstances circumstances) {
        return most(-1, circumstances);
    }

    /** True where the largest of all movements is downwards. */
    boolean isDownTheMost() {
        BigDecimal up = most(1).map(Movement.Known::size).orElse(BigDecimal.ZERO);
        return most(-1).filter(down -> down.size().compareTo(up) > 0).isPresent();
    }

    private Optional<Movement.Known> most(int direction) {
        return known.values().stream()
                .filter(movement ->
                        movement.direction() == direction && movement.size().signum() > 0)
                .max(Comparator.comparing(Movement.Known::size));
    }

    private Optional<String> most(int direction, Circumstances circumstances) {
        return most(direction).map(movement -> {
            List<Row> rows = known.keySet().stream()
                    .filter(row -> known.get(row).isAs(movement))
                    .toList();
            return sentence(rows, movement, direction, circumstances);
        });
    }

    private String sentence(List<Row> rows, Movement.Known most, int direction, Circumstances circumstances) {
        boolean all = isComplete() && rows.size() == known.size() && others.isEmpty();
        boolean alone = rows.size() == 1 && isAlone(direction, known);
        boolean two = alone && isComplete() && known.size() == 2;
        boolean only =
                alone && isEverything() && others.values().stream().noneMatch(other -> other.direction() == direction);
        boolean exceeded = others.values().stream()
                .anyMatch(movement ->
                        movement.direction() == direction && movement.size().compareTo(most.size()) >= 0);
        String key = key(direction) + (two ? ".two" : only ? ".only" : Circumstances.form(rows, all));
        return phrases.sentence(
                key,
                all ? names.plural() : names.of(rows),
                all || only || two
                        ? circumstances.when(time())
                        : circumstances.of(known.size(), "of.compared", exceeded, time()),
                most.amount() + (rows.size() == 1 ? most.percent() : ""),
                plan());
    }

    private String unchanged(Circumstances circumstances) {
        return phrases.sentence("same." + against().key(), names.plural(), circumstances.when(time()), plan());
    }

    /** True where no other went the same way. */
    private static boolean isAlone(int direction, Map<Row, Movement.Known> among) {
        return among.values().stream()
                        .filter(movement -> movement.direction() == direction)
                        .count()
                <= 1;
    }

    /** Nothing is left out: no figure, and no row that could have moved too. */
    private boolean isEverything() {
        return isComplete() && angle.isOfAllRows() && angle.isMadeUpOfParts();
    }

    private boolean isComplete() {
        return known.size() == angle.parts().size();
    }

    private String key(int direction) {
        return (angle.kind() == Kind.RESULT ? "result." : "amount.")
                + against().key()
                + (direction > 0 ? ".up" : ".down");
    }

    private String time() {
        return against() == Against.BEFORE ? phrases.text("since", times.comparedWith()) : " " + times.when();
    }

    private String plan() {
        return angle.plan(phrases);
    }

    private Against against() {
        return by.orElseThrow();
    }
}
