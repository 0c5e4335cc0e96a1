package se.underlag.definition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/**
 * Reads one file: bytes, then YAML, schema, record. What goes wrong at one step ends the file, with all that is wrong at
 * that step.
 */
final class FileReader {

    private final Schemas schemas;
    private final List<DefinitionMistake> mistakes;

    /** @param mistakes where the mistakes go */
    FileReader(Schemas schemas, List<DefinitionMistake> mistakes) {
        this.schemas = schemas;
        this.mistakes = mistakes;
    }

    <T> WrittenDefinition<T> read(Path path, DefinitionKind<T> kind) {
        return WrittenDefinition.of(path, kind, bytes(path));
    }

    /** A file without mistakes, of which the tree is known; empty where that makes no sense. */
    static <T> Optional<DefinitionFile<T>> known(WrittenDefinition<T> written, String tree) {
        Path path = written.path();
        try {
            T definition = Binding.bind(tree, written.kind().type());
            return Optional.of(new DefinitionFile<>(
                    path.toString(), written.kind(), nameOf(path), Optional.empty(), Optional.of(definition)));
        } catch (NoSense | JacksonException e) {
            return Optional.empty();
        }
    }

    <T> DefinitionFile<T> understood(WrittenDefinition<T> written) {
        String file = written.path().toString();
        DefinitionKind<T> kind = written.kind();
        Optional<YamlDocument> document =
                written.bytes().flatMap(read -> text(file, read)).flatMap(text -> yaml(file, text));
        Optional<T> definition =
                document.filter(yaml -> isValid(file, yaml, kind)).flatMap(yaml -> bound(file, yaml, kind));
        String id = document.map(yaml -> yaml.root().path(kind.idKey()).asString(""))
                .filter(given -> !given.isEmpty())
                .orElse(nameOf(written.path()));
        return new DefinitionFile<>(file, kind, id, document, definition);
    }

    /** A file's name without its ending. */
    static String nameOf(Path path) {
        return String.valueOf(path.getFileName()).replaceFirst("\\.ya?ml$", "");
    }

    private Optional<byte[]> bytes(Path path) {
        try {
            return Optional.of(Files.readAllBytes(path));
        } catch (IOException e) {
            mistakes.add(DefinitionMistake.of(
                    path.toString(), 0, MistakeKind.FILE_NOT_READ, String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }

    private Optional<String> text(String file, byte[] bytes) {
        Utf8 read = Utf8.of(bytes);
        if (read.badLine() > 0) {
            mistakes.add(DefinitionMistake.of(file, read.badLine(), MistakeKind.ENCODING));
            return Optional.empty();
        }
        return Optional.of(read.text());
    }

    private Optional<YamlDocument> yaml(String file, String text) {
        YamlReader reader = new YamlReader(file, text);
        Optional<YamlDocument> document = reader.read();
        mistakes.addAll(reader.mistakes());
        return document;
    }

    private boolean isValid(String file, YamlDocument document, DefinitionKind<?> kind) {
        List<DefinitionMistake> found =
                new SchemaMistakes(schemas).of(file, document, schemas.validator(kind.schema()));
        mistakes.addAll(found);
        return found.isEmpty();
    }

    private <T> Optional<T> bound(String file, YamlDocument document, DefinitionKind<T> kind) {
        new SchemaDefaults(schemas).fill(schemas.root(kind.schema()), document.root());
        try {
            return Optional.of(Binding.bind(document.root(), kind.type()));
        } catch (NoSense e) {
            mistakes.add(DefinitionMistake.of(
                    file, document.line(e.pointer()), MistakeKind.NO_SENSE, String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }
}
