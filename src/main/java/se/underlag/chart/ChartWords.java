package se.underlag.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import se.underlag.series.MissingReason;
import se.underlag.series.Unit;
import se.underlag.tabulate.Table;
import se.underlag.tabulate.Table.SourceNote;
import se.underlag.wording.Messages;
import se.underlag.wording.Typography;

/** The texts around a chart in one language. */
final class ChartWords {

    private final Messages messages;

    ChartWords(Locale locale) {
        this.messages = Messages.of("se.underlag.chart.chart", locale);
    }

    Messages messages() {
        return messages;
    }

    String title(ChartDefinition definition, Table table, Map<String, String> parameters) {
        return placeholders(table, parameters).fill(definition.title().in(messages.locale()));
    }

    /** What is measured, and that costs are shown as positive where they are. */
    String subtitle(ChartDefinition definition, Table table, ChartData data, Map<String, String> parameters) {
        String unit = unit(data.unit());
        String text = definition
                .subtitle()
                .map(given -> placeholders(table, parameters).or("unit", unit).fill(given.in(messages.locale())))
                .orElse(capitalised(unit));
        return definition.showsCosts() ? messages.text("as-cost", text) : text;
    }

    String alt(ChartDefinition definition, Table table, Map<String, String> parameters) {
        return definition
                .alt()
                .map(given -> placeholders(table, parameters).fill(given.in(messages.locale())))
                .orElse("");
    }

    /** The notes with their marks, and why bars are missing where no note says it. */
    List<String> notes(ChartData data) {
        List<String> notes = new ArrayList<>();
        data.notes()
                .forEach(note -> notes.add(note.mark()
                                .map(mark -> CategoryLabels.raised(mark) + Typography.NO_BREAK_SPACE)
                                .orElse("")
                        + note.text()));
        if (!data.isEmpty() && !data.missing().isEmpty() && !missingIsExplained(data)) {
            String reasons =
                    data.missing().stream().map(this::reason).collect(Collectors.joining(messages.text("and")));
            notes.add(messages.text("missing", Typography.MISSING, reasons));
        }
        return notes;
    }

    /** {@code Källa: Personalförteckning ur HR-systemet, levererad 14 jan 2025. Underlag: arsarbetare-avtalad.} */
    String source(Table table, ChartData data) {
        Map<String, Set<String>> received = new LinkedHashMap<>();
        for (SourceNote source : data.sources()) {
            received.computeIfAbsent(source.source(), name -> new LinkedHashSet<>())
                    .add(source.received());
        }
        String sources = received.entrySet().stream()
                .map(source -> messages.text(
                        "source.delivered", source.getKey(), String.join(messages.text("and"), source.getValue())))
                .collect(Collectors.joining("; "));
        return sources.isEmpty()
                ? messages.text("source.code", table.id())
                : messages.text("source", received.size(), sources, table.id());
    }

    /** What stands in the place of the bars when there is not one figure. */
    String nothing(ChartData data) {
        String reasons = data.missing().stream().map(this::reason).collect(Collectors.joining(messages.text("and")));
        return messages.text("nothing", reasons.isEmpty() ? messages.text("no-rows") : reasons);
    }

    /** The unit as a reader says it: {@code miljoner kronor}. */
    String unit(Unit unit) {
        String key = "unit." + unit.symbol();
        return messages.has(key) ? messages.text(key) : unit.symbol();
    }

    private String reason(MissingReason reason) {
        return messages.text("reason." + reason.code());
    }

    /** True where every category that misses a figure has a note of its own, or all have one. */
    private static boolean missingIsExplained(ChartData data) {
        boolean noteForAll = data.notes().stream().anyMatch(note -> note.mark().isEmpty());
        return noteForAll
                || data.categories().stream()
                        .filter(category -> category.points().stream().anyMatch(ChartData.Point::isMissing))
                        .allMatch(category -> !category.marks().isEmpty());
    }

    private static Placeholders placeholders(Table table, Map<String, String> parameters) {
        return Placeholders.of(parameters).or("period", table.period());
    }

    static String capitalised(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
