package se.underlag.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import se.underlag.series.Measure;
import se.underlag.series.MissingReason;
import se.underlag.tabulate.Step;

/**
 * Values that a sum is made of and that are told together.
 *
 * @param name what they have in common
 * @param parts the values
 */
record PartGroup(String name, List<Step.Part> parts) {

    /** The values by what they are called; the largest first, those without a figure last. */
    static List<PartGroup> of(List<Step.Part> parts, Function<Step.Part, String> name) {
        Map<String, List<Step.Part>> byName = new LinkedHashMap<>();
        parts.forEach(part -> byName.computeIfAbsent(name.apply(part), first -> new ArrayList<>())
                .add(part));
        List<PartGroup> groups = new ArrayList<>();
        byName.forEach((called, some) -> groups.add(new PartGroup(called, some)));
        groups.sort(Comparator.comparing((PartGroup group) -> group.size()).reversed());
        return groups;
    }

    /** The sum of the figures among them; why there is none, where there is none. */
    Measure sum() {
        List<BigDecimal> figures =
                parts.stream().flatMap(part -> part.measure().value().stream()).toList();
        return figures.isEmpty()
                ? parts.get(0).measure()
                : Measure.of(figures.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** How many of them have no figure. */
    long lacking() {
        return parts.stream()
                .filter(part -> part.measure() instanceof Measure.Missing)
                .count();
    }

    private BigDecimal size() {
        return sum().value().map(BigDecimal::abs).orElse(BigDecimal.ONE.negate());
    }

    /** Whether it is one that must not be shown. */
    boolean isHidden() {
        return sum() instanceof Measure.Missing missing
                && (missing.reason() == MissingReason.NOT_QUALITY_ASSURED
                        || missing.reason() == MissingReason.SUPPRESSED);
    }
}
