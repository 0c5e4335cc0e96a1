package se.underlag.normalise;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.underlag.layout.SourceDefinition;
import se.underlag.sheet.Cell;

/** The labels by which an export's own rows of totals are known: {@code Summa Regionkansliet}, {@code Totalt}. */
final class TotalLabels {

    private static final Pattern USUAL = Pattern.compile(
            "(?:summa|sum|totalt?|totalsumma|samtliga|total sum|grand total)(?:[ :]+(?<group>.+))?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    /** What the usual ones begin with, in any case. */
    private static final String INITIALS = "sStTgG";

    /** So many texts are remembered; codes and labels come again and again, and are far fewer. */
    private static final int REMEMBERED = 10_000;

    private final boolean usual;
    private final List<Pattern> patterns;
    private final Map<String, Boolean> known = new HashMap<>();

    TotalLabels(SourceDefinition definition) {
        this.usual = definition.totals().isEmpty();
        this.patterns = usual
                ? List.of(USUAL)
                : definition.totals().stream()
                        .map(SourceDefinition.TotalRule::label)
                        .toList();
    }

    /** What a cell says where it is a total's label; a number can be one only where a definition says so. */
    boolean isTotal(Cell cell) {
        if (cell instanceof Cell.Text text) {
            return isTotal(text.value());
        }
        return !usual && isTotal(CellTexts.of(cell));
    }

    boolean isTotal(String text) {
        if (text.isEmpty() || usual && beginsOtherwise(text.charAt(0))) {
            return false;
        }
        Boolean remembered = known.get(text);
        if (remembered != null) {
            return remembered;
        }
        boolean total = patterns.stream()
                .anyMatch(pattern -> pattern.matcher(text.strip()).matches());
        if (known.size() < REMEMBERED) {
            known.put(text, total);
        }
        return total;
    }

    /** Spaces may come before a label; letters beyond ASCII may be other forms of the initials. */
    private static boolean beginsOtherwise(char first) {
        return first > ' ' && first < 0x7F && INITIALS.indexOf(first) < 0;
    }

    /** What a total is the sum of, by its label; empty where it is about all. */
    Optional<String> group(String label) {
        for (Pattern pattern : patterns) {
            Matcher matcher = pattern.matcher(label);
            if (matcher.matches()) {
                return pattern.pattern().contains("(?<group>")
                        ? Optional.ofNullable(matcher.group("group"))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
