package se.underlag.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** A file of ours that could not be written. Where a disk gets full meanwhile, Java does not say which file it was. */
public final class UnwritableFile extends UncheckedIOException {

    private final transient Path file;

    public UnwritableFile(Path file, IOException cause) {
        super(cause);
        this.file = file;
    }

    /** The folder it lies in. */
    public Path folder() {
        return file.toAbsolutePath().getParent();
    }
}
