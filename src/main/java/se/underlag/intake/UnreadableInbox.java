package se.underlag.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** The inbox itself cannot be read: it is gone, its network share is not there, or we lack the right. */
public final class UnreadableInbox extends UncheckedIOException {

    private final transient Path folder;

    UnreadableInbox(Path folder, IOException cause) {
        super(cause);
        this.folder = folder;
    }

    public Path folder() {
        return folder;
    }
}
