package se.underlag.layout;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.underlag.series.Names;

/**
 * Tells what may be a heading of some definition from all else that stands in the top rows of a sheet: most of that is data,
 * and would be held against every definition. It may let something pass that is none, and never stops one.
 */
final class KnownHeadings {

    private static final Pattern NAME_OF_GROUP = Pattern.compile("\\(\\?<\\w+>");

    private static final Meaning NOTHING = new Meaning(false, false);

    private static final int PLAIN = 0x80;
    private static final char FIRST_COMBINING = '\u0300';

    private static final int MOST_MET = 5_000;

    private static final byte LOOKED_AT = 1;
    private static final byte AS_NAME = 2;
    private static final byte AS_PATTERN = 4;

    private final Set<String> keys = new HashSet<>();
    /** Those of several rows, or with a slash of their own. */
    private final List<String> divided;

    /** All that must stand at the beginning of a heading, so that one look tells of all of them. */
    private final Pattern beginnings;

    private final List<Pattern> others = new ArrayList<>();

    /** Written by several threads, all of which find out the same. */
    private final byte[] byTwo = new byte[PLAIN * PLAIN];

    /** What has been a heading is one in the next file of the same kind. Nothing is kept of what is none: it may be data. */
    private final Map<String, Meaning> met = new ConcurrentHashMap<>();

    KnownHeadings(Collection<SourceDefinition> definitions) {
        this(definitions.stream()
                .flatMap(definition -> definition.columns().values().stream())
                .flatMap(column -> column.headings().stream())
                .toList());
    }

    KnownHeadings(List<String> headings) {
        Set<String> atBeginning = new HashSet<>();
        headings.forEach(heading -> {
            if (!HeaderSearch.isPattern(heading)) {
                keys.add(Names.key(heading));
            } else if (isAtBeginning(heading)) {
                atBeginning.add(NAME_OF_GROUP
                        .matcher(heading.substring(2, heading.length() - 1))
                        .replaceAll("(?:"));
            } else {
                others.add(HeaderSearch.pattern(heading));
            }
        });
        divided = keys.stream().filter(key -> key.contains("/")).toList();
        // Of no pattern at all nothing is: (?!) never matches.
        String all = atBeginning.isEmpty() ? "(?!)" : "(?:" + String.join(")|(?:", atBeginning) + ")";
        beginnings = HeaderSearch.pattern("/" + all + "/");
    }

    /** {@code /^Utfall (.+)/}; not what has alternatives, of which the mark binds the first only, or refers to its groups. */
    private static boolean isAtBeginning(String heading) {
        int groups = 0;
        int classes = 0;
        for (int at = 0; at < heading.length(); at++) {
            char letter = heading.charAt(at);
            if (letter == '\\') {
                at++;
                if ("QEk123456789".indexOf(heading.charAt(at)) >= 0) {
                    return false;
                }
            } else if (letter == '[') {
                classes++;
            } else if (classes > 0) {
                classes -= letter == ']' ? 1 : 0;
            } else {
                groups += letter == '(' ? 1 : letter == ')' ? -1 : 0;
                if (letter == '|' && groups == 0) {
                    return false;
                }
            }
        }
        // A bracket that stands for itself would not be told from one that ends a class, and a mark may be meant to be
        // repeated.
        return heading.startsWith("/^")
                && "?*+{".indexOf(heading.charAt(2)) < 0
                && !heading.contains("[]")
                && !heading.contains("[^]");
    }

    /**
     * What a text may be.
     *
     * @param known whether it may be known as it is
     * @param begins whether a text may be known that begins with this one, then a slash
     */
    record Meaning(boolean known, boolean begins) {}

    /** Every pattern is tried once. */
    Meaning of(String text) {
        int possible = possibleAs(text);
        if (possible == LOOKED_AT) {
            return NOTHING;
        }
        Meaning before = met.get(text);
        if (before != null) {
            return before;
        }
        Meaning found = found(text, (possible & AS_PATTERN) != 0);
        if (found.known() && met.size() < MOST_MET) {
            met.put(text, found);
        }
        return found;
    }

    /**
     * What a text may be by its first two letters, found out once for each two that occur. Only of letters and digits that have
     * one form and no mark after them: what such a text begins with, its key begins with.
     */
    private int possibleAs(String text) {
        if (!others.isEmpty() || text.length() < 2 || text.length() > 2 && text.charAt(2) >= FIRST_COMBINING) {
            return LOOKED_AT | AS_NAME | AS_PATTERN;
        }
        char first = text.charAt(0);
        char second = text.charAt(1);
        if (!isPlain(first) || !isPlain(second)) {
            return LOOKED_AT | AS_NAME | AS_PATTERN;
        }
        int place = first * PLAIN + second;
        if (byTwo[place] == 0) {
            byTwo[place] = (byte) beginningWith(text.substring(0, 2));
        }
        return byTwo[place];
    }

    private static boolean isPlain(char sign) {
        return sign < PLAIN && Character.isLetterOrDigit(sign);
    }

    /** What begins so. A pattern that fails before it has come to the end fails whatever follows. */
    private int beginningWith(String two) {
        String key = Names.key(two);
        Matcher beginning = beginnings.matcher(two);
        int possible = beginning.lookingAt() || beginning.hitEnd() ? LOOKED_AT | AS_PATTERN : LOOKED_AT;
        return keys.stream().anyMatch(whole -> whole.startsWith(key)) ? possible | AS_NAME : possible;
    }

    private Meaning found(String text, boolean asPattern) {
        String key = Names.key(text);
        boolean known = false;
        boolean begins = false;
        if (asPattern) {
            Matcher beginning = beginnings.matcher(text);
            known = beginning.lookingAt();
            begins = known || beginning.hitEnd();
        }
        for (Pattern other : others) {
            // One that may stand anywhere has always looked to the end.
            Matcher anywhere = other.matcher(text);
            boolean found = anywhere.find();
            known |= found;
            begins |= found || anywhere.hitEnd();
        }
        return new Meaning(known || keys.contains(key) || isKnownWithoutUnit(text), begins || isDivided(key));
    }

    private boolean isDivided(String beginning) {
        for (String whole : divided) {
            if (whole.startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }

    private boolean isKnownWithoutUnit(String text) {
        String bare = UnitText.without(text);
        return !bare.equals(text) && keys.contains(Names.key(bare));
    }
}
