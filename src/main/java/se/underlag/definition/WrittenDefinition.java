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
 */
record WrittenDefinition<T>(Path path, DefinitionKind<T> kind, Optional<byte[]> bytes) {

    /** Folder, name and content: another for whatever is changed. */
    String fingerprint() {
        return kind.folder() + "/" + path.getFileName() + " "
                + bytes.map(ContentHash::of).orElse("");
    }
}
