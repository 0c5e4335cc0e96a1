package se.underlag.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.underlag.tabulate.Table;
import se.underlag.wording.Messages;

/**
 * What a chart shows, in words for those who do not see it: its kind, subject and period, and what its figures say. At most {@value #LONGEST} characters: what does not fit is left out from the end, never cut in a sentence.
 */
final class AltText {

    static final int LONGEST = 250;

    private final ChartWords words;
    private final Messages messages;

    AltText(ChartWords words) {
        this.words = words;
        this.messages = words.messages();
    }

    /** The text, given what the figures say. */
    String of(
            ChartDefinition definition,
            Table table,
            ChartData data,
            String title,
            Map<String, String> parameters,
            List<String> figures) {
        List<String> sentences = new ArrayList<>();
        sentences.add(messages.text("alt.kind." + definition.kind().code()) + ": " + title + ".");
        if (!title.contains(table.period())) {
            sentences.add(ChartWords.capitalised(table.period()) + ".");
        }
        if (data.isEmpty()) {
            sentences.add(words.nothing(data));
        } else if (definition.alt().isPresent()) {
            sentences.add(words.alt(definition, table, parameters));
        } else {
            sentences.addAll(figures);
        }
        return fitting(sentences);
    }

    private static String fitting(List<String> sentences) {
        StringBuilder text = new StringBuilder();
        for (String sentence : sentences) {
            if (text.length() + 1 + sentence.length() <= LONGEST) {
                text.append(text.length() == 0 ? "" : " ").append(sentence);
            } else if (text.length() == 0) {
                int space = sentence.lastIndexOf(' ', LONGEST - 2);
                text.append(sentence, 0, space > 0 ? space : LONGEST - 2).append(" …");
            }
        }
        return text.toString();
    }
}
