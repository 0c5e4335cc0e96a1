package se.underlag.definition;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.underlag.series.CodeList;
import tools.jackson.databind.JsonNode;

/** The placeholders in the texts of a definition, {@code {period}}, are among those that are filled in. */
final class Texts {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");

    private Texts() {}

    /** In all of a definition but {@code text}, which has placeholders of its own. */
    static Stream<DefinitionMistake> mistakes(DefinitionFile<?> file, List<String> known) {
        return file.document().stream().flatMap(document -> document.root().properties().stream()
                .filter(entry -> !entry.getKey().equals("text"))
                .flatMap(entry -> mistakes(
                        file, YamlDocument.child("", entry.getKey()), entry.getValue(), known, name -> false)));
    }

    /** In the texts at and under a place. */
    static Stream<DefinitionMistake> mistakes(DefinitionFile<?> file, String pointer, List<String> known) {
        return mistakes(file, pointer, known, name -> false);
    }

    /** @param others whether a name that is not among those known is right all the same */
    static Stream<DefinitionMistake> mistakes(
            DefinitionFile<?> file, String pointer, List<String> known, Predicate<String> others) {
        return file.document().stream()
                .flatMap(document -> mistakes(file, pointer, document.root().at(pointer), known, others));
    }

    private static Stream<DefinitionMistake> mistakes(
            DefinitionFile<?> file, String pointer, JsonNode node, List<String> known, Predicate<String> others) {
        if (node.isObject()) {
            return node.properties().stream()
                    .flatMap(entry -> mistakes(
                            file, YamlDocument.child(pointer, entry.getKey()), entry.getValue(), known, others));
        }
        if (node.isArray()) {
            return IntStream.range(0, node.size())
                    .boxed()
                    .flatMap(index ->
                            mistakes(file, YamlDocument.child(pointer, index), node.get(index), known, others));
        }
        return PLACEHOLDER
                .matcher(node.asString(""))
                .results()
                .map(result -> result.group(1))
                .filter(name -> !known.contains(name) && !others.test(name))
                .map(name -> file.mistake(
                        pointer,
                        MistakeKind.PLACEHOLDER,
                        name,
                        CodeList.nearest(name, known).orElse(""),
                        known));
    }
}
