package se.underlag.series;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One member of a code list.
 *
 * @param id what is stored: lower-case ASCII, {@code sjukskoterska}
 * @param name how it is shown, and how exports name it: {@code Sjuksköterska}
 * @param synonyms other names exports use for it
 * @param ranges the numbers it stands for, where the list groups numbers: ages, accounts
 * @param codes what lies under it, where the list is a tree
 * @param listed false for a member that counts in totals but is never a row of its own ({@code Övrigt …})
 * @param afterSum true for a member that tables show after the sum of its siblings, not among them
 * @param open true where exports may have members under it that are not listed; one that lists none is open too
 * @param possessive the name as the first part of a label, in lower case: {@code regionstyrelsens}; empty where not needed
 * @param mark for a status: how good it is
 * @param english how it is shown in English; empty: by its name
 */
public record Code(
        String id,
        String name,
        List<String> synonyms,
        List<Range> ranges,
        List<Code> codes,
        boolean listed,
        boolean afterSum,
        boolean open,
        Optional<String> possessive,
        Optional<Mark> mark,
        Optional<String> english) {

    /** A member that is called the same in both languages. */
    public Code(
            String id,
            String name,
            List<String> synonyms,
            List<Range> ranges,
            List<Code> codes,
            boolean listed,
            boolean afterSum,
            boolean open,
            Optional<String> possessive,
            Optional<Mark> mark) {
        this(id, name, synonyms, ranges, codes, listed, afterSum, open, possessive, mark, Optional.empty());
    }

    public Code {
        synonyms = List.copyOf(synonyms);
        ranges = List.copyOf(ranges);
        codes = List.copyOf(codes);
    }

    /** True where a name under it that is not listed is taken as it comes. */
    public boolean takesAnyName() {
        return open || codes.isEmpty();
    }

    /** How it is shown in a language. */
    public String name(Locale locale) {
        return locale.getLanguage().equals("en") ? english.orElse(name) : name;
    }

    /** This member and everything under it, from the top. */
    public Stream<Code> withDescendants() {
        return Stream.concat(Stream.of(this), codes.stream().flatMap(Code::withDescendants));
    }

    /** How good what a status stands for is. */
    public enum Mark {
        /** Reached, as planned: green. */
        GOOD,
        /** Reached in part, at risk: yellow. */
        PARTLY,
        /** Not reached: red. */
        BAD,
        /** Nothing can be said. */
        UNKNOWN
    }

    /** A range of whole numbers, both ends included. */
    public record Range(int from, int to) {

        public boolean contains(int number) {
            return number >= from && number <= to;
        }
    }
}
