package se.underlag.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.underlag.job.Naming;
import se.underlag.series.Breakdown;
import se.underlag.series.RowUnion;
import se.underlag.tabulate.Operation;
import se.underlag.tabulate.Step;
import se.underlag.wording.Typography;

/** How a figure came about, in lines: the formula in words and in figures, and then each of its operands. */
final class StepLines {

    private static final int MOST_GROUPS = 10;
    private static final int MOST_RANGES = 8;

    private final Wording wording;
    private final Naming naming;
    private final boolean all;

    StepLines(Wording wording, Naming naming, boolean all) {
        this.wording = wording;
        this.naming = naming;
        this.all = all;
    }

    List<String> of(Step step) {
        List<String> lines = new ArrayList<>();
        if (step instanceof Step.Computed computed) {
            lines.add(heading(computed) + formula(computed, StepLines::bracketed));
            lines.add("  " + formula(computed, this::number) + " = " + amount(computed));
            computed.operands().forEach(operand -> of(operand).forEach(line -> lines.add("  " + line)));
        } else if (step instanceof Step.Gathered gathered) {
            lines.add(heading(gathered) + amount(gathered));
            lines.add("  " + about(gathered));
            parts(gathered, lines);
        }
        return lines;
    }

    private static String heading(Step step) {
        return step.name().isEmpty() ? "" : bracketed(step) + " = ";
    }

    private static String formula(Step.Computed computed, Function<Step, String> told) {
        List<String> operands = computed.operands().stream().map(told).toList();
        Operation operation = computed.operation();
        return switch (operation) {
            case SUM -> String.join(" + ", operands);
            case DIFFERENCE -> operands.get(0) + " - " + operands.get(1);
            case PERCENT_CHANGE -> "(" + operands.get(0) + " - " + operands.get(1) + ") / " + operands.get(1);
            case SHARE -> operands.get(0) + " / " + operands.get(1);
            case OPPOSITE -> "-" + operands.get(0);
        };
    }

    private static String bracketed(Step step) {
        return "[" + Typography.plain(step.name()) + "]";
    }

    /** Negative numbers stand in parentheses, so that two signs do not meet. */
    private String number(Step step) {
        String number = step.measure().value().map(Unrounded::number).orElseGet(() -> wording.text("explain.missing"));
        return number.startsWith("-") ? "(" + number + ")" : number;
    }

    private String amount(Step step) {
        return step.measure().value().isPresent()
                ? Unrounded.amount(step.measure(), step.unit(), wording.units())
                : wording.text("explain.missing");
    }

    /** What is added up: {@code Belopp, utfall, jan-dec 2024, Regionkansliet: summan av 708 värden}. */
    private String about(Step.Gathered gathered) {
        List<String> about = new ArrayList<>(List.of(
                naming.series(gathered.series().series()),
                naming.basis(gathered.basis()),
                Typography.plain(naming.period(gathered.period())),
                Typography.plain(gathered.row())));
        gathered.split().ifPresent(about::add);
        String what = String.join(", ", about);
        boolean there = gathered.measure().value().isPresent();
        if (gathered.parts().isEmpty()) {
            return wording.text(there ? "explain.zero" : "explain.nothing", what);
        }
        String values = wording.count("observations", gathered.parts().size());
        return wording.text(there ? "explain.sum" : "explain.values", what, values);
    }

    private void parts(Step.Gathered gathered, List<String> lines) {
        List<PartGroup> groups = groups(gathered);
        long shown = all ? groups.size() : MOST_GROUPS;
        groups.stream().limit(shown).forEach(group -> lines.add("    " + line(group, gathered)));
        if (groups.size() > shown) {
            lines.add("    " + wording.text("explain.more", wording.number(groups.size() - shown)));
        }
    }

    /** By the parts of the row, where it has any; else, and where all are asked for, one by one. */
    private List<PartGroup> groups(Step.Gathered gathered) {
        List<Step.Part> parts = gathered.parts();
        Function<Step.Part, String> breakdown = breakdown(parts, gathered);
        if (all) {
            return PartGroup.of(
                    parts, part -> breakdown.apply(part) + ", " + Typography.plain(naming.period(part.period())));
        }
        List<Optional<String>> names =
                parts.stream().map(Step.Part::group).distinct().toList();
        return names.size() > 1
                ? PartGroup.of(
                        parts,
                        part -> part.group().map(Typography::plain).orElseGet(() -> wording.text("explain.other")))
                : PartGroup.of(parts, breakdown);
    }

    /** What a value is about, without what all of them are about. */
    private Function<Step.Part, String> breakdown(List<Step.Part> parts, Step.Gathered gathered) {
        Set<Map.Entry<String, String>> common = new HashSet<>();
        parts.stream()
                .limit(1)
                .forEach(part -> common.addAll(part.breakdown().codes().entrySet()));
        parts.forEach(part -> common.retainAll(part.breakdown().codes().entrySet()));
        return part -> {
            Map<String, String> own = new TreeMap<>(part.breakdown().codes());
            own.entrySet().removeAll(common);
            return own.isEmpty()
                    ? Typography.plain(gathered.row())
                    : Typography.plain(naming.breakdown(Breakdown.of(own)));
        };
    }

    private String line(PartGroup group, Step.Gathered of) {
        String amount = group.isHidden()
                ? wording.text("explain.hidden")
                : Unrounded.amount(group.sum(), of.unit(), wording.units());
        String rows =
                group.parts().stream()
                        .collect(Collectors.groupingBy(part -> part.delivery().id()))
                        .entrySet()
                        .stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(entry -> wording.text(
                                "explain.in-delivery", String.valueOf(entry.getKey()), rows(entry.getValue())))
                        .collect(Collectors.joining("; "));
        String line = wording.text("explain.part", group.name(), amount, rows);
        return group.lacking() == 0 || group.isHidden()
                ? line
                : line + wording.text("explain.lacking", wording.number(group.lacking()));
    }

    private String rows(List<Step.Part> parts) {
        RowUnion rows = new RowUnion();
        parts.forEach(part -> rows.add(part.origin()));
        return new RowWords(wording, all ? Integer.MAX_VALUE : MOST_RANGES).of(rows);
    }
}
