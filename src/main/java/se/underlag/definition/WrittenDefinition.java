package se.underlag.definition;

import java.nio.file.Path;
import java.util.Optional;
import se.underlag.intake.ContentHash;

/**
 * A file that holds a definition, as it is written.
 *
 * @param path the file
 * @param kind what it defines
 * @param bytes empty where it could not be read
 * @param fingerprint folder, name and content: another for whatever is changed
 */
record WrittenDefinition<T>(Path path, DefinitionKind<T> kind, Optional<byte[]> bytes, String fingerprint) {

    static <T> WrittenDefinition<T> of(Path path, DefinitionKind<T> kind, Optional<byte[]> bytes) {
        String content = bytes.map(ContentHash::of).orElse("");
        return new WrittenDefinition<>(path, kind, bytes, kind.folder() + "/" + path.getFileName() + " " + content);
    }
}
