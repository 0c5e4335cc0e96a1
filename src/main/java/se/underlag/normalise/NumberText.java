package se.underlag.normalise;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import se.underlag.layout.SourceDefinition.NumberStyle;

/**
 * Numbers written as texts: {@code 1 273,22}, {@code -5,0}, {@code −5,0}, {@code 5-}, {@code (5)}, {@code 75 %}, {@code
 * 12.5}. What can be read in two ways ({@code 1.234} in Swedish: one and a bit, or a thousand and some) is not guessed.
 */
public final class NumberText {

    private static final String SPACES = "[ \\u00A0\\u2007\\u2009\\u202F']";
    private static final Pattern AT_ENDS = Pattern.compile("^" + SPACES + "+|" + SPACES + "+$");
    private static final Pattern ANY_SPACE = Pattern.compile(SPACES);
    private static final Pattern GROUPED_BY_SPACE = Pattern.compile("\\d{1,3}(?:" + SPACES + "\\d{3})+(?:[.,]\\d+)?");
    private static final Pattern GROUPED_BY_COMMA = Pattern.compile("\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?");
    private static final Pattern GROUPED_BY_POINT = Pattern.compile("\\d{1,3}(?:\\.\\d{3})+,\\d+");
    private static final Pattern COMMA = Pattern.compile("\\d*,\\d+|\\d+,");
    private static final Pattern POINT = Pattern.compile("\\d*\\.\\d+|\\d+\\.");
    private static final Pattern WHOLE = Pattern.compile("\\d+");
    private static final Pattern LOOKS_GROUPED = Pattern.compile("[1-9]\\d{0,2}([.,]\\d{3})+");
    private static final Pattern SCIENTIFIC = Pattern.compile("\\d+(?:[.,]\\d+)?[eE][+-]?\\d{1,2}");

    private NumberText() {}

    /** What became of a text. */
    public sealed interface Reading {}

    /**
     * It is a number.
     *
     * @param number the number as written, 75 for {@code 75 %}
     * @param percent true where a percent sign stood after it
     */
    public record Read(BigDecimal number, boolean percent) implements Reading {}

    /** It can be read in two ways. */
    public record Ambiguous() implements Reading {}

    /** It is no number. */
    public record NotANumber() implements Reading {}

    public static Reading read(String text, NumberStyle style) {
        String rest = stripped(text.strip());
        boolean percent = rest.endsWith("%");
        if (percent) {
            rest = stripped(rest.substring(0, rest.length() - 1));
        }
        boolean negative = false;
        if (rest.length() > 1 && isMinus(rest.charAt(0))) {
            negative = true;
            rest = stripped(rest.substring(1));
        } else if (rest.length() > 1 && isMinus(rest.charAt(rest.length() - 1))) {
            negative = true;
            rest = stripped(rest.substring(0, rest.length() - 1));
        } else if (rest.length() > 2 && rest.startsWith("(") && rest.endsWith(")")) {
            negative = true;
            rest = stripped(rest.substring(1, rest.length() - 1));
        } else if (rest.length() > 1 && rest.charAt(0) == '+') {
            rest = stripped(rest.substring(1));
        }
        if (isAmbiguous(rest, style)) {
            return new Ambiguous();
        }
        boolean minus = negative;
        return digits(rest, style)
                .map(BigDecimal::new)
                .<Reading>map(number -> new Read(minus ? number.negate() : number, percent))
                .orElseGet(NotANumber::new);
    }

    private static String stripped(String text) {
        return AT_ENDS.matcher(text).replaceAll("");
    }

    private static boolean isMinus(char sign) {
        return sign == '-' || sign == '\u2212' || sign == '\u2013';
    }

    private static boolean isAmbiguous(String text, NumberStyle style) {
        if (!LOOKS_GROUPED.matcher(text).matches()) {
            return false;
        }
        boolean pointed = text.indexOf('.') >= 0;
        boolean several = text.indexOf(pointed ? '.' : ',') != text.lastIndexOf(pointed ? '.' : ',');
        return !several && pointed && style == NumberStyle.SV;
    }

    /** The number in the form of {@link BigDecimal#BigDecimal(String)}. */
    private static Optional<String> digits(String text, NumberStyle style) {
        if (WHOLE.matcher(text).matches()) {
            return Optional.of(text);
        }
        if (GROUPED_BY_SPACE.matcher(text).matches()) {
            return Optional.of(ANY_SPACE.matcher(text).replaceAll("").replace(',', '.'));
        }
        boolean commasGroup = style == NumberStyle.EN || text.indexOf(',') != text.lastIndexOf(',');
        if (commasGroup && GROUPED_BY_COMMA.matcher(text).matches()) {
            return Optional.of(text.replace(",", ""));
        }
        if (GROUPED_BY_COMMA.matcher(text).matches() && text.indexOf('.') > 0) {
            return Optional.of(text.replace(",", ""));
        }
        if (GROUPED_BY_POINT.matcher(text).matches()) {
            return Optional.of(text.replace(".", "").replace(',', '.'));
        }
        if (style == NumberStyle.SV && COMMA.matcher(text).matches()) {
            return Optional.of(text.replace(',', '.'));
        }
        if (POINT.matcher(text).matches()) {
            return Optional.of(text);
        }
        if (SCIENTIFIC.matcher(text).matches()) {
            return Optional.of(text.replace(',', '.'));
        }
        return Optional.empty();
    }
}
