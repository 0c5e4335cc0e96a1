package se.underlag.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** The file system of the data folder has no locks: two processes could take it at the same time, and spoil it. */
public final class NoFileLocks extends UncheckedIOException {

    private final transient Path folder;

    NoFileLocks(Path folder, IOException cause) {
        super(cause);
        this.folder = folder;
    }

    /** The data folder. */
    public Path folder() {
        return folder;
    }
}
