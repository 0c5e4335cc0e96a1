package se.underlag.definition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.underlag.definition.CodeListDefinition.Member;
import se.underlag.series.Code;
import se.underlag.series.Names;

/**
 * In a code list no two members have the same id or stand for the same number, and no two siblings share a name:
 * {@code Övrigt} may stand under several members of a tree, but only once under each.
 */
final class CodeListCheck implements DefinitionKind.Check<CodeListDefinition> {

    @Override
    public List<DefinitionMistake> mistakes(
            DefinitionFile<CodeListDefinition> file, CodeListDefinition list, Catalogue catalogue) {
        List<Placed> members = placed(list.codes(), "").toList();
        List<DefinitionMistake> mistakes = new ArrayList<>();
        list.groups()
                .ifPresent(
                        id -> catalogue.reference(file, "/groups", "codes", id).forEach(mistakes::add));
        mistakes.addAll(sameIds(file, members));
        mistakes.addAll(sameNames(file, list.codes(), ""));
        mistakes.addAll(ranges(file, members));
        return mistakes;
    }

    private static Stream<Placed> placed(List<Member> members, String pointer) {
        return Stream.iterate(0, index -> index < members.size(), index -> index + 1)
                .flatMap(index -> {
                    Member member = members.get(index);
                    String place = pointer + "/codes/" + index;
                    return Stream.concat(Stream.of(new Placed(member, place)), placed(member.codes(), place));
                });
    }

    private static List<DefinitionMistake> sameIds(DefinitionFile<?> file, List<Placed> members) {
        List<DefinitionMistake> mistakes = new ArrayList<>();
        Map<String, Placed> first = new HashMap<>();
        for (Placed placed : members) {
            Placed former = first.putIfAbsent(placed.member().code(), placed);
            if (former != null) {
                mistakes.add(file.mistake(
                        placed.place("id"),
                        MistakeKind.CODE_TWICE,
                        placed.member().code(),
                        file.line(former.place("id"))));
            }
        }
        return mistakes;
    }

    private static List<DefinitionMistake> sameNames(DefinitionFile<?> file, List<Member> siblings, String pointer) {
        List<DefinitionMistake> mistakes = new ArrayList<>();
        Map<String, Placed> first = new HashMap<>();
        for (int i = 0; i < siblings.size(); i++) {
            Placed sibling = new Placed(siblings.get(i), pointer + "/codes/" + i);
            for (Named named : sibling.names()) {
                Placed former = first.putIfAbsent(Names.key(named.name()), sibling);
                if (former != null && former != sibling) {
                    mistakes.add(file.mistake(
                            named.pointer(), MistakeKind.NAME_TWICE, named.name(), file.line(former.pointer())));
                }
            }
            mistakes.addAll(sameNames(file, sibling.member().codes(), sibling.pointer()));
        }
        return mistakes;
    }

    private static List<DefinitionMistake> ranges(DefinitionFile<?> file, List<Placed> members) {
        List<DefinitionMistake> mistakes = new ArrayList<>();
        List<Ranged> former = new ArrayList<>();
        members.stream().flatMap(Placed::ranges).forEach(ranged -> {
            if (ranged.range().from() > ranged.range().to()) {
                mistakes.add(file.mistake(ranged.pointer(), MistakeKind.RANGE_REVERSED, ranged.shown()));
            }
            former.stream()
                    .filter(other -> other.overlaps(ranged))
                    .findFirst()
                    .ifPresent(other -> mistakes.add(file.mistake(
                            ranged.pointer(),
                            MistakeKind.RANGE_OVERLAP,
                            ranged.shown(),
                            other.name(),
                            file.line(other.pointer()))));
            former.add(ranged);
        });
        return mistakes;
    }

    /** A member and where it stands. */
    private record Placed(Member member, String pointer) {

        String place(String key) {
            return YamlDocument.child(pointer, key);
        }

        List<Named> names() {
            List<Named> names = new ArrayList<>(List.of(new Named(member.name(), place("name"))));
            for (int i = 0; i < member.synonyms().size(); i++) {
                names.add(new Named(member.synonyms().get(i), YamlDocument.child(place("synonyms"), i)));
            }
            return names;
        }

        Stream<Ranged> ranges() {
            return Stream.iterate(0, index -> index < member.ranges().size(), index -> index + 1)
                    .map(index -> new Ranged(
                            member.ranges().get(index), member.name(), YamlDocument.child(place("ranges"), index)));
        }
    }

    /** A name or synonym and where it stands. */
    private record Named(String name, String pointer) {}

    /** A range, whose it is and where it stands. */
    private record Ranged(Code.Range range, String name, String pointer) {

        boolean overlaps(Ranged other) {
            return range.from() <= other.range.to() && other.range.from() <= range.to();
        }

        String shown() {
            return range.from() == range.to()
                    ? String.valueOf(range.from())
                    : range.from() + "-" + (range.to() == Integer.MAX_VALUE ? "" : range.to());
        }
    }
}
