package se.underlag.store;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The store cannot be opened or written: our own failure, never the data's. */
public final class StoreFailure extends RuntimeException {

    private final transient @Nullable Path folder;

    public StoreFailure(String message) {
        this(message, null, null);
    }

    public StoreFailure(String message, Throwable cause) {
        this(message, null, cause);
    }

    StoreFailure(String message, @Nullable Path folder, @Nullable Throwable cause) {
        super(message, cause);
        this.folder = folder;
    }

    /** The folder that could not be written; empty for every other failure. */
    public Optional<Path> folder() {
        return Optional.ofNullable(folder);
    }
}
