package se.underlag.normalise;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.underlag.layout.SourceDefinition.NumberStyle;

/** A number that is a limit rather than a point, as targets are written: {@code >78}, {@code ≥ 95 %}, {@code minst 40}. */
final class BoundText {

    private static final Pattern BOUND = Pattern.compile(
            "(>=|=>|≥|<=|=<|≤|>|<|minst|lägst|högst|max|över|under)\\s*(.+)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private BoundText() {}

    /** The number with its sign as one of {@code > ≥ < ≤}; empty where the text is no limit. */
    static Optional<Value.Bounded> read(String text, NumberStyle style) {
        Matcher matcher = BOUND.matcher(text.strip());
        if (!matcher.matches() || !(NumberText.read(matcher.group(2), style) instanceof NumberText.Read read)) {
            return Optional.empty();
        }
        return Optional.of(new Value.Bounded(read.number(), sign(matcher.group(1))));
    }

    private static String sign(String written) {
        return switch (written.toLowerCase(Locale.ROOT)) {
            case ">", "över" -> ">";
            case "<", "under" -> "<";
            case "<=", "=<", "≤", "högst", "max" -> "≤";
            default -> "≥";
        };
    }
}
