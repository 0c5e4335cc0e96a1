package se.underlag.layout;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.underlag.series.Names;
import se.underlag.series.Unit;

/**
 * Units as they stand in headings, titles and cells: {@code Utfall, mnkr}, {@code belopp i tkr}, {@code Synliga effekter
 * i ekonomin (mnkr)}, {@code Procent}.
 */
public final class UnitText {

    private static final Pattern MONEY = Pattern.compile(
            "(?<![\\p{L}\\d])(kr|tkr|kkr|mnkr|mkr|kronor|sek)(?![\\p{L}\\d])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern AT_END = Pattern.compile(
            "(?<![\\s,(\\[])[\\s,(\\[]*+(?:\\b(?:i )?(?:kr|tkr|kkr|mnkr|mkr|kronor|timmar|tim|procent)\\b|%)"
                    + "[)\\]]*+$");
    private static final Pattern WHOLE = Pattern.compile(
            "kr|tkr|kkr|mnkr|mkr|kronor|%|procent|andel|st|antal|timmar|tim|dagar|årsarbetare",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** How a unit, or a bracket around one, can end: says of most headings that they have none. */
    private static final String LAST_OF_UNIT = "rmt%)]";

    private UnitText() {}

    /** The unit of money that a text names somewhere. */
    public static Optional<Unit> money(String text) {
        Matcher matcher = MONEY.matcher(text);
        return matcher.find() ? Optional.of(Unit.of(matcher.group(1))) : Optional.empty();
    }

    /** The unit that a text is, all of it: a heading {@code Procent} in the corner of a table. */
    public static Optional<Unit> whole(String text) {
        String key = Names.key(text);
        return WHOLE.matcher(key).matches() ? Optional.of(Unit.of(key)) : Optional.empty();
    }

    /** A heading without the unit at its end. */
    public static String without(String heading) {
        boolean may = !heading.isEmpty() && LAST_OF_UNIT.indexOf(heading.charAt(heading.length() - 1)) >= 0;
        return may ? AT_END.matcher(heading).replaceFirst("") : heading;
    }
}
