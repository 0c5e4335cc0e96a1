package se.underlag.series;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * The codes of a dimension, as {@code jobs/codes/*.yml} tells them.
 *
 * <pre>
 * dimension: kon
 * name: kön
 * codes:
 *   - { id: kvinna, name: Kvinnor, synonyms: [Kvinna, K] }
 *   - { id: man, name: Män, synonyms: [Man, M] }
 * </pre>
 *
 * <p>Ranges never overlap and no two members share a name: the reader of definitions sees to it.
 */
public final class CodeList {

    private final String dimension;
    private final String name;
    private final Optional<String> groups;
    private final boolean open;
    private final List<Code> codes;
    private final Map<String, Code> byId = new HashMap<>();
    private final Map<String, Code> byName = new HashMap<>();
    private final Map<String, Code> parents = new HashMap<>();

    /**
     * @param dimension the dimension, {@code yrkesgrupp}
     * @param name what people call the list, {@code yrkesgrupp}
     * @param groups the dimension whose numbers this one groups: {@code konto} for {@code kontogrupp}; empty for a
     *     dimension of its own
     * @param open true where names that are not listed are taken as they come
     * @param codes the members, in the order they are shown
     */
    public CodeList(String dimension, String name, Optional<String> groups, boolean open, List<Code> codes) {
        this.dimension = dimension;
        this.name = name;
        this.groups = groups;
        this.open = open;
        this.codes = List.copyOf(codes);
        codes.forEach(code -> index(code));
    }

    private void index(Code code) {
        byId.put(code.id(), code);
        byName.putIfAbsent(Names.key(code.name()), code);
        code.synonyms().forEach(synonym -> byName.putIfAbsent(Names.key(synonym), code));
        for (Code child : code.codes()) {
            parents.put(child.id(), code);
            index(child);
        }
    }

    public String dimension() {
        return dimension;
    }

    public String name() {
        return name;
    }

    public Optional<String> groups() {
        return groups;
    }

    public boolean isOpen() {
        return open;
    }

    /** The members at the top, in the order they are shown. */
    public List<Code> codes() {
        return codes;
    }

    public Optional<Code> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public Optional<Code> parent(Code code) {
        return Optional.ofNullable(parents.get(code.id()));
    }

    /** The member with this name, synonym or id; of two with the same name in a tree the one nearest the top. */
    public Optional<Code> find(String text) {
        Code named = byName.get(Names.key(text));
        return named != null ? Optional.of(named) : byId(text);
    }

    /** The member with this name directly under another. */
    public Optional<Code> findUnder(Code parent, String text) {
        String key = Names.key(text);
        return parent.codes().stream()
                .filter(code -> Names.key(code.name()).equals(key)
                        || code.synonyms().stream()
                                .anyMatch(synonym -> Names.key(synonym).equals(key)))
                .findFirst();
    }

    /** The member whose range holds a number: an age, an account. */
    public Optional<Code> ofNumber(int number) {
        return codes.stream()
                .flatMap(Code::withDescendants)
                .filter(code -> code.ranges().stream().anyMatch(range -> range.contains(number)))
                .findFirst();
    }

    /** The known name that looks most like a text, where one is near enough to be what was meant. */
    public Optional<String> nearest(String text) {
        return nearest(text, byName.values().stream().map(Code::name).distinct().toList());
    }

    /** Of some names the one that looks most like a text, where one is near enough to be what was meant. */
    public static Optional<String> nearest(String text, List<String> names) {
        int letters = Names.key(text).length();
        int some = Math.min(Math.max(2, letters / 3), letters - 1);
        return nearest(text, names, Math.max(0, some));
    }

    /** Of some names the one that looks most like a text, where no more than {@code limit} letters differ. */
    public static Optional<String> nearest(String text, List<String> names, int limit) {
        String key = Names.key(text);
        String best = "";
        int bestDistance = limit + 1;
        for (String candidate : names) {
            int distance = new LevenshteinDistance(limit).apply(key, Names.key(candidate));
            if (distance >= 0 && distance < bestDistance) {
                best = candidate;
                bestDistance = distance;
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(best);
    }
}
