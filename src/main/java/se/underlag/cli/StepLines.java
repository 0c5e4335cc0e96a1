package se.underlag.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.underlag.job.Naming;
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
        add(step, lines);
        return lines;
    }

    private void add(Step step, List<String> lines) {
        if (step instanceof Step.Computed computed) {
            lines.add(heading(computed) + formula(computed, StepLines::bracketed));
            lines.add("  " + formula(computed, StepLines::number) + " = "
                    + Unrounded.amount(computed.measure(), computed.unit()));
            computed.operands().forEach(operand -> add(operand, lines));
        } else if (step instanceof Step.Gathered gathered) {
            lines.add(heading(gathered) + Unrounded.amount(gathered.measure(), gathered.unit()));
            lines.add("  " + about(gathered));
            parts(gathered, lines);
        }
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
    private static String number(Step step) {
        String number =
                step.measure().value().map(Unrounded::number).orElseGet(() -> Typography.plain(Typography.MISSING));
        return number.startsWith("-") && number.length() > 1 ? "(" + number + ")" : number;
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
        if (!gathered.parts().isEmpty()) {
            return wording.text(
                    "explain.sum",
                    what,
                    wording.count("observations", gathered.parts().size()));
        }
        String key = gathered.measure().value().isPresent() ? "explain.zero" : "explain.nothing";
        return wording.text(key, what);
    }

    private void parts(Step.Gathered gathered, List<String> lines) {
        List<PartGroup> groups = groups(gathered.parts());
        long shown = all ? groups.size() : MOST_GROUPS;
        groups.stream().limit(shown).forEach(group -> lines.add("    " + line(group, gathered)));
        if (groups.size() > shown) {
            lines.add("    " + wording.text("explain.more", wording.number(groups.size() - shown)));
        }
    }

    /** By the parts of the row, where it has any; else, and where all are asked for, one by one. */
    private List<PartGroup> groups(List<Step.Part> parts) {
        if (all) {
            return PartGroup.of(parts, part -> breakdown(part) + ", " + Typography.plain(naming.period(part.period())));
        }
        List<Optional<String>> names =
                parts.stream().map(Step.Part::group).distinct().toList();
        return names.size() > 1
                ? PartGroup.of(parts, part -> part.group().orElseGet(() -> wording.text("explain.other")))
                : PartGroup.of(parts, this::breakdown);
    }

    private String breakdown(Step.Part part) {
        return Typography.plain(naming.breakdown(part.breakdown()));
    }

    private String line(PartGroup group, Step.Gathered of) {
        String amount = group.isHidden() ? wording.text("explain.hidden") : Unrounded.amount(group.sum(), of.unit());
        String rows =
                group.parts().stream()
                        .collect(Collectors.groupingBy(part -> part.delivery().id()))
                        .entrySet()
                        .stream()
                        .sorted(java.util.Map.Entry.comparingByKey())
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
