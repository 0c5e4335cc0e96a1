package se.underlag.prose;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.underlag.tabulate.Table.Cell;
import se.underlag.tabulate.Table.Row;
import se.underlag.tabulate.TextRule.Kind;

/** The sentence about the largest part: {@code Gruppen 5–64 år var störst, med 224 780 (72,9 procent).} */
final class Largest {

    private final Angle angle;
    private final Times times;
    private final PartNames names;
    private final Phrases phrases;

    Largest(Angle angle, Times times, PartNames names, Phrases phrases) {
        this.angle = angle;
        this.times = times;
        this.names = names;
        this.phrases = phrases;
    }

    /** The sentence; nothing where some part is below zero or all are zero, and of results, which are good or bad. */
    Optional<String> sentence(Circumstances circumstances) {
        Map<Row, BigDecimal> known = figures(angle.parts());
        BigDecimal most = known.values().stream().max(Comparator.naturalOrder()).orElse(BigDecimal.ZERO);
        boolean result = angle.kind() == Kind.RESULT && !angle.focus().asCosts();
        boolean below = known.values().stream().anyMatch(value -> value.signum() < 0);
        if (most.signum() == 0 || below || result) {
            return Optional.empty();
        }
        List<Row> rows = known.keySet().stream()
                .filter(row -> known.get(row).compareTo(most) == 0)
                .toList();
        Map<Row, BigDecimal> others = figures(angle.others());
        boolean exceeded = others.values().stream().anyMatch(value -> value.compareTo(most) >= 0);
        boolean all = rows.size() == angle.parts().size() && others.isEmpty();
        Cell like = angle.now(rows.get(0)).orElseThrow();
        String time = " " + times.when();
        return Optional.of(phrases.sentence(
                "largest." + words() + Circumstances.form(rows, all),
                all ? names.plural() : names.of(rows),
                all ? circumstances.when(time) : circumstances.of(known.size(), "of.known", exceeded, time),
                phrases.amount(most, like) + (rows.size() == 1 ? share(rows.get(0)) : "")));
    }

    private String words() {
        return angle.kind() == Kind.RESULT ? "cost" : angle.kind() == Kind.COST ? "bare" : "amount";
    }

    private String share(Row row) {
        return angle.cell(row, angle.columns().share())
                .flatMap(cell -> cell.figure().value().map(value -> phrases.amount(value, cell)))
                .map(share -> phrases.text("percent", share))
                .orElse("");
    }

    /** As they are shown: two that look the same are. */
    private Map<Row, BigDecimal> figures(List<Row> rows) {
        Map<Row, BigDecimal> figures = new LinkedHashMap<>();
        for (Row row : rows) {
            angle.now(row).ifPresent(cell -> cell.figure()
                    .value()
                    .map(angle::drawn)
                    .ifPresent(value -> figures.put(row, Phrases.rounded(value, cell))));
        }
        return figures;
    }
}
