package se.underlag.prose;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import se.underlag.series.LocalText;
import se.underlag.tabulate.Table.Row;
import se.underlag.tabulate.TextRule.Parts;
import se.underlag.wording.Typography;

/** What the rows of a table are called in a sentence. */
final class PartNames {

    /** So many are named; more are counted. */
    private static final int MOST_NAMES = 3;

    /** The space between a number and what it counts, {@code 80 år och äldre}, where no line should break. */
    private static final Pattern NUMBER = Pattern.compile("(?<=[0-9]) (?=\\p{L})");

    private final Angle angle;
    private final Parts rule;
    private final Phrases phrases;

    PartNames(Angle angle, Phrases phrases) {
        this.angle = angle;
        this.rule = angle.rule().parts().orElse(Parts.BY_LABEL);
        this.phrases = phrases;
    }

    /** {@code gruppen 80 år och äldre}, {@code grupperna A och B}, {@code fyra grupper}. */
    String of(List<Row> rows) {
        if (rows.size() == 1) {
            return filled(rule.one(), "name", name(rows.get(0)));
        }
        return rows.size() <= MOST_NAMES
                ? filled(
                        rule.many(),
                        "names",
                        phrases.all(rows.stream().map(this::name).toList()))
                : phrases.counted(rows.size(), plural());
    }

    /** All of them: {@code grupper}. */
    String plural() {
        return rule.plural()
                .map(text -> angle.table().filled(text.in(phrases.locale())))
                .orElseGet(() -> phrases.text(areMonths() ? "parts.months" : "parts"));
    }

    private boolean areMonths() {
        List<Row> rows = angle.table().rows();
        return !rows.isEmpty()
                && rows.stream().allMatch(row -> phrases.month(row).isPresent());
    }

    private String filled(Optional<LocalText> pattern, String placeholder, String names) {
        return pattern.map(text -> angle.table().filled(text.in(phrases.locale())))
                .map(text -> text.replace("{" + placeholder + "}", names))
                .orElse(names);
    }

    /** One of them, without what the rule puts before it. */
    String name(Row row) {
        Optional<String> given = rule.names().stream()
                .filter(name -> name.id().equals(row.id()))
                .map(name -> name.name().in(phrases.locale()))
                .findFirst();
        if (given.isPresent()) {
            return given.get();
        }
        String name = phrases.month(row).orElseGet(() -> bound(angle.focus().name(row)));
        return rule.lowerCase().orElse(false) ? lowerCase(name) : name;
    }

    /** A name whose numbers do not part from what they count. */
    static String bound(String name) {
        return NUMBER.matcher(name).replaceAll(String.valueOf(Typography.NO_BREAK_SPACE));
    }

    /** {@code AT/ST-läkare} keeps its capitals. */
    private static String lowerCase(String name) {
        boolean capitals = name.length() > 1 && Character.isUpperCase(name.charAt(1));
        return capitals || name.isEmpty() ? name : Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
