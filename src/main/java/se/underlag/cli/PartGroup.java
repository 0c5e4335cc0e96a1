package se.underlag.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    /**
     * What they add to the sum; why there is nothing, where there is nothing. A unit that lacks a value for one month does not
     * count at all.
     */
    Measure sum() {
        Set<List<?>> lacking = parts.stream()
                .filter(part -> part.measure() instanceof Measure.Missing)
                .map(PartGroup::unit)
                .collect(Collectors.toSet());
        List<BigDecimal> figures = parts.stream()
                .filter(part -> !lacking.contains(unit(part)))
                .flatMap(part -> part.measure().value().stream())
                .toList();
        return figures.isEmpty()
                ? parts.stream()
                        .map(Step.Part::measure)
                        .filter(Measure.Missing.class::isInstance)
                        .findFirst()
                        .orElseThrow()
                : Measure.of(figures.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static List<?> unit(Step.Part part) {
        return List.of(part.organisation(), part.breakdown());
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
