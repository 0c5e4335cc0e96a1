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

    /** The parameter that is the short code under the chart. */
    private static final String CODE = "code";

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
        String signed = definition.showsCosts() ? messages.text("as-cost", text) : text;
        return fromZero(definition.kind(), data) ? signed : messages.text("not-from-zero", withoutStop(signed));
    }

    private static String withoutStop(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    private static boolean fromZero(ChartKind kind, ChartData data) {
        return switch (kind) {
            case LINES -> AxisRange.ofLines(data).fromZero();
            case WATERFALL -> AxisRange.ofSteps(data).fromZero();
            default -> true;
        };
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
                                .map(mark -> CategoryLabels.mark(mark) + Typography.NO_BREAK_SPACE)
                                .orElse("")
                        + note.text()));
        List<MissingReason> unexplained = data.missingWithoutNote();
        if (!data.isEmpty() && !unexplained.isEmpty()) {
            notes.add(messages.text("missing", Typography.MISSING, reasons(unexplained)));
        }
        return notes;
    }

    /**
     * {@code Källa: Personalförteckning ur HR-systemet, fil mottagen 14 jan 2025. Kod K7M4QF.} Without a code the table stands in
     * its place.
     */
    String source(Table table, ChartData data, Map<String, String> parameters) {
        Map<String, Set<String>> received = new LinkedHashMap<>();
        for (SourceNote source : data.sources()) {
            received.computeIfAbsent(source.source(), name -> new LinkedHashSet<>())
                    .add(source.received());
        }
        String sources = received.entrySet().stream()
                .map(source -> messages.text(
                        "source.delivered",
                        source.getKey(),
                        String.join(messages.text("and"), source.getValue()),
                        source.getValue().size()))
                .collect(Collectors.joining("; "));
        String code = parameters.containsKey(CODE)
                ? messages.text("source.code", parameters.get(CODE))
                : messages.text("source.table", table.id());
        return sources.isEmpty() ? code : messages.text("source", received.size(), sources, code);
    }

    /** What stands in the place of the bars when there is not one figure. */
    String nothing(ChartData data) {
        return messages.text("nothing", data.missing().isEmpty() ? messages.text("no-rows") : reasons(data.missing()));
    }

    /** The unit as a reader says it: {@code miljoner kronor}. */
    String unit(Unit unit) {
        if (unit.words().isPresent()) {
            return unit.words().get().many().in(messages.locale());
        }
        String key = "unit." + unit.symbol();
        return messages.has(key) ? messages.text(key) : unit.symbol();
    }

    private String reasons(List<MissingReason> reasons) {
        return reasons.stream()
                .map(reason -> messages.text("reason." + reason.code()))
                .collect(Collectors.joining("; "));
    }

    private static Placeholders placeholders(Table table, Map<String, String> parameters) {
        return Placeholders.of(parameters).or("period", table.period());
    }

    static String capitalised(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
