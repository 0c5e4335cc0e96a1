package se.underlag.definition;

import java.util.List;
import java.util.Optional;
import se.underlag.series.Code;
import se.underlag.series.CodeList;

/** A code list as it is written in {@code jobs/codes/*.yml}; the parameters are those of {@link CodeList}. */
record CodeListDefinition(String dimension, String name, Optional<String> groups, boolean open, List<Member> codes) {

    CodeList toCodeList() {
        return new CodeList(
                dimension,
                name,
                groups,
                open,
                codes.stream().map(Member::toCode).toList());
    }

    /** A member as it is written: just its name, or a set of keys; the parameters are those of {@link Code}. */
    record Member(
            Optional<String> id,
            String name,
            List<String> synonyms,
            List<Code.Range> ranges,
            List<Member> codes,
            boolean listed,
            boolean afterSum,
            boolean open,
            Optional<String> possessive,
            Optional<Code.Mark> mark,
            Optional<String> en) {

        static Member named(String name) {
            return new Member(
                    Optional.empty(),
                    name,
                    List.of(),
                    List.of(),
                    List.of(),
                    true,
                    false,
                    false,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }

        /** The id given, or one made of the name. */
        String code() {
            return id.orElseGet(() -> Slug.of(name));
        }

        Code toCode() {
            List<Code> under = codes.stream().map(Member::toCode).toList();
            return new Code(code(), name, synonyms, ranges, under, listed, afterSum, open, possessive, mark, en);
        }
    }
}
