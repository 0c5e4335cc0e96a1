package se.underlag.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** What is stored cannot be read, for lack of the right to. */
public final class UnreadableStore extends UncheckedIOException {

    private final transient Path folder;

    UnreadableStore(Path folder, IOException cause) {
        super(cause);
        this.folder = folder;
    }

    public Path folder() {
        return folder;
    }
}
