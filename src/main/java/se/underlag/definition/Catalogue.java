package se.underlag.definition;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import se.underlag.series.Code;
import se.underlag.series.CodeList;

/** All files under {@code jobs/}, by folder and code: what a reference can lead to. */
final class Catalogue {

    /** How many codes a mistake names at most. */
    private static final int MOST_NAMES = 20;

    private final Map<String, SortedMap<String, DefinitionFile<?>>> files = new TreeMap<>();
    private final Map<String, Optional<CodeList>> codeLists = new ConcurrentHashMap<>();

    void add(DefinitionFile<?> file) {
        files.computeIfAbsent(file.kind().folder(), folder -> new TreeMap<>()).putIfAbsent(file.id(), file);
    }

    /** The codes of a folder, also those whose definitions have mistakes. */
    Set<String> ids(String folder) {
        return files.getOrDefault(folder, new TreeMap<>()).keySet();
    }

    /** The definition with a code; empty where there is none, or none without mistakes. */
    <T> Optional<T> find(DefinitionKind<T> kind, String id) {
        return Optional.ofNullable(
                        files.getOrDefault(kind.folder(), new TreeMap<>()).get(id))
                .flatMap(DefinitionFile::definition)
                .map(kind.type()::cast);
    }

    /** The code list of a dimension, made once; empty where there is none, or none without mistakes. Asked when all files are known. */
    Optional<CodeList> codeList(String dimension) {
        return codeLists.computeIfAbsent(
                dimension, asked -> find(DefinitionKind.CODES, asked).map(CodeListDefinition::toCodeList));
    }

    /** All definitions of a kind that are without mistakes, by code. */
    <T> SortedMap<String, T> all(DefinitionKind<T> kind) {
        SortedMap<String, T> definitions = new TreeMap<>();
        ids(kind.folder()).forEach(id -> find(kind, id).ifPresent(definition -> definitions.put(id, definition)));
        return definitions;
    }

    /** The file that defined a code first. */
    Optional<DefinitionFile<?>> file(String folder, String id) {
        return Optional.ofNullable(files.getOrDefault(folder, new TreeMap<>()).get(id));
    }

    /** The mistake of a reference that leads nowhere; nothing where it leads somewhere. */
    Stream<DefinitionMistake> reference(DefinitionFile<?> from, String pointer, String folder, String id) {
        Set<String> known = ids(folder);
        if (known.contains(id)) {
            return Stream.empty();
        }
        List<String> names = List.copyOf(known);
        String nearest = CodeList.nearest(id, names).orElse("");
        return Stream.of(
                from.mistake(pointer, MistakeKind.REFERENCE, id, "@kind." + folder, nearest, shortened(names)));
    }

    /** The mistake of a name that is not among those known; nothing where it is. */
    static Stream<DefinitionMistake> among(
            DefinitionFile<?> from, String pointer, String what, String id, Collection<String> known) {
        if (known.contains(id)) {
            return Stream.empty();
        }
        List<String> names = List.copyOf(known);
        String nearest = CodeList.nearest(id, names).orElse("");
        return Stream.of(from.mistake(pointer, MistakeKind.REFERENCE, id, "@kind." + what, nearest, shortened(names)));
    }

    /**
     * The mistake of a reference to a member of a code list that is not there; nothing where the list itself could not
     * be read.
     */
    Stream<DefinitionMistake> code(DefinitionFile<?> from, String pointer, String dimension, String id) {
        Optional<CodeList> list = codeList(dimension);
        if (list.isEmpty() && ids(DefinitionKind.CODES.folder()).contains(dimension)) {
            return Stream.empty();
        }
        if (list.filter(CodeList::isOpen).isPresent()) {
            return Stream.empty();
        }
        List<String> names = list.stream()
                .flatMap(codes -> codes.codes().stream())
                .flatMap(Code::withDescendants)
                .map(Code::id)
                .toList();
        return among(from, pointer, dimension.equals("organisation") ? "code.organisation" : "code", id, names);
    }

    private static List<String> shortened(List<String> names) {
        return names.size() <= MOST_NAMES
                ? names
                : Stream.concat(names.stream().limit(MOST_NAMES), Stream.of("…"))
                        .toList();
    }
}
