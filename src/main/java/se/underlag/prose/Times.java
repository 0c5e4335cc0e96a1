package se.underlag.prose;

import java.util.regex.Pattern;
import se.underlag.series.LocalText;
import se.underlag.tabulate.Table;
import se.underlag.tabulate.TextRule;

/**
 * The times of a table as its sentences say them.
 *
 * @param when {@code i december 2024}
 * @param whenBefore {@code i december 2023}
 * @param comparedWith {@code december 2023}
 */
record Times(String when, String whenBefore, String comparedWith) {

    private static final LocalText WHEN = LocalText.of("{when}");
    private static final LocalText TIME_BEFORE = LocalText.of("{time-before}");

    /** A placeholder of the table's own time. */
    private static final Pattern NOW = Pattern.compile("\\{(when|time|period|month|span|year)}");

    static Times of(Table table, TextRule rule, Phrases phrases) {
        String when = rule.when().orElse(WHEN).in(phrases.locale());
        String comparedWith = rule.comparedWith().orElse(TIME_BEFORE).in(phrases.locale());
        String yearBefore = phrases.text("year-before");
        return new Times(
                filled(table, when, table.period()),
                filled(table, NOW.matcher(when).replaceAll("{$1-before}"), yearBefore),
                filled(table, comparedWith, yearBefore));
    }

    /** A table that does not say what its placeholders stand for has at least a period. */
    private static String filled(Table table, String text, String otherwise) {
        String filled = table.filled(text);
        return filled.indexOf('{') < 0 ? filled : otherwise;
    }
}
