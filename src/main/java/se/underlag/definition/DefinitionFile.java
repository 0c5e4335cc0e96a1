package se.underlag.definition;

import java.util.List;
import java.util.Optional;

/**
 * A file with a definition, read.
 *
 * @param file the file, as mistakes name it
 * @param kind what it defines
 * @param id the code it defines; the file's name where it could not be read
 * @param document its tree and lines; empty where it is no YAML
 * @param definition the definition; empty where there are mistakes in it
 */
record DefinitionFile<T>(
        String file, DefinitionKind<T> kind, String id, Optional<YamlDocument> document, Optional<T> definition) {

    /** The line of a place in it, by JSON pointer. */
    int line(String pointer) {
        return document.map(yaml -> yaml.line(pointer)).orElse(0);
    }

    /** What is wrong with it beyond the schema; nothing where the schema has refused it already. */
    List<DefinitionMistake> mistakes(Catalogue catalogue) {
        return definition
                .map(value -> kind.check().mistakes(this, value, catalogue))
                .orElse(List.of());
    }

    DefinitionMistake mistake(String pointer, MistakeKind what, Object... arguments) {
        return DefinitionMistake.of(file, line(pointer), what, arguments);
    }
}
