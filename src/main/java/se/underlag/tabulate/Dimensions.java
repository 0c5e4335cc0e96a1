package se.underlag.tabulate;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import se.underlag.series.Breakdown;
import se.underlag.series.Code;
import se.underlag.series.CodeList;
import se.underlag.series.Vocabulary;
import se.underlag.wording.Messages;
import se.underlag.wording.UnitTexts;

/**
 * The codes of breakdowns as tables see them: with the groups that numbers belong to, the path from the top of a tree
 * and the order in which they are shown. Codes are looked up once and remembered.
 */
final class Dimensions {

    static final String ORGANISATION = "organisation";
    /** Stands for a slash in a name that came with an export, since slashes part the codes of a path. */
    private static final char SLASH_IN_NAME = '\u2215';

    private final Vocabulary vocabulary;
    private final Locale locale;
    private final Map<String, Map<String, List<String>>> paths = new HashMap<>();
    private final Map<String, Map<String, Optional<String>>> groups = new HashMap<>();

    /**
     * @param locale the language of names
     */
    Dimensions(Vocabulary vocabulary, Locale locale) {
        this.vocabulary = vocabulary;
        this.locale = locale;
    }

    /** The code in a dimension; in one that groups another's numbers, the group of the number. */
    Optional<String> code(Breakdown breakdown, String dimension) {
        Optional<String> own = breakdown.code(dimension);
        if (own.isPresent()) {
            return own;
        }
        Optional<CodeList> list = vocabulary.codeList(dimension);
        return list.flatMap(CodeList::groups).flatMap(breakdown::code).flatMap(number -> groups.computeIfAbsent(
                        dimension, key -> new HashMap<>())
                .computeIfAbsent(number, key -> group(list.get(), key)));
    }

    private static Optional<String> group(CodeList list, String number) {
        return number(number).flatMap(list::ofNumber).map(Code::id);
    }

    /** A code as a number, where it is one. */
    static Optional<Integer> number(String code) {
        return code.matches("\\d{1,9}") ? Optional.of(Integer.valueOf(code)) : Optional.empty();
    }

    /**
     * The codes from the top of the tree down to a code, which is last. What an export names under a node that lists
     * nothing has the code {@code node/Name}, deeper {@code node/Name/Name}.
     */
    List<String> path(String dimension, String code) {
        return paths.computeIfAbsent(dimension, key -> new HashMap<>())
                .computeIfAbsent(code, key -> pathOf(dimension, key));
    }

    private List<String> pathOf(String dimension, String code) {
        Optional<CodeList> list = vocabulary.codeList(dimension);
        List<String> path = new ArrayList<>();
        Optional<Code> known = list.flatMap(codes -> codes.byId(code));
        if (known.isPresent()) {
            for (Optional<Code> node = known;
                    node.isPresent();
                    node = list.get().parent(node.get())) {
                path.add(0, node.get().id());
            }
            return List.copyOf(path);
        }
        int slash = code.lastIndexOf('/');
        String above = slash < 0 ? "" : code.substring(0, slash);
        String node = above.isEmpty() ? "" : above.split("/")[0];
        if (list.flatMap(codes -> codes.byId(node)).isPresent()) {
            path.addAll(pathOf(dimension, above));
        }
        path.add(code);
        return List.copyOf(path);
    }

    /** Whether a code is another or lies under it. */
    boolean isWithin(String dimension, String code, String ancestor) {
        return path(dimension, code).contains(ancestor);
    }

    /** The member of the code list, where the code is one. */
    Optional<Code> member(String dimension, String code) {
        return vocabulary.codeList(dimension).flatMap(list -> list.byId(code));
    }

    /** How a code is shown. */
    String name(String dimension, String code) {
        return member(dimension, code).map(this::shown).orElseGet(() -> {
            List<String> path = path(dimension, code);
            int above = path.size() < 2 ? 0 : path.get(path.size() - 2).length() + 1;
            return code.substring(above).replace(SLASH_IN_NAME, '/');
        });
    }

    /** How a code is shown as a word in a table; a unit is called as the language calls it. */
    String word(String dimension, String code) {
        boolean isUnit = vocabulary.series().values().stream()
                .anyMatch(series -> series.unitBy().filter(dimension::equals).isPresent());
        String name = name(dimension, code);
        return isUnit ? new UnitTexts(locale).name(name) : name;
    }

    /** How a member is shown. */
    String shown(Code member) {
        return member.name(locale);
    }

    /** The members at the top of a code list. */
    List<Code> top(String dimension) {
        return vocabulary.codeList(dimension).map(CodeList::codes).orElse(List.of());
    }

    /** In the order of the code list; then what it does not hold, in Swedish alphabetical order. */
    Comparator<String> order(String dimension) {
        Map<String, Integer> ranks = new HashMap<>();
        top(dimension).stream()
                .flatMap(Code::withDescendants)
                .forEach(code -> ranks.putIfAbsent(code.id(), ranks.size()));
        Collator swedish = Collator.getInstance(Messages.SWEDISH);
        return Comparator.<String, Integer>comparing(code -> ranks.getOrDefault(code, Integer.MAX_VALUE))
                .thenComparing(code -> name(dimension, code), swedish::compare)
                .thenComparing(Comparator.naturalOrder());
    }
}
