package se.underlag.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import javax.xml.stream.XMLStreamException;
import se.underlag.source.SourceLocation;

/** The door of a sheet: whatever reading a row throws, the caller sees an {@link UnreadableFile} that says why. */
final class GuardedCursor implements RowCursor {

    private final RowSource source;
    private final SourceLocation location;

    GuardedCursor(RowSource source, SourceLocation location) {
        this.source = source;
        this.location = location;
    }

    @Override
    public boolean next() throws UnreadableFile {
        try {
            return source.next();
        } catch (IOException
                | XMLStreamException
                | RuntimeException
                | LinkageError
                | StackOverflowError
                | OutOfMemoryError failure) {
            throw ReadFailure.of(location, failure);
        }
    }

    @Override
    public Row row() {
        return source.row();
    }

    @Override
    public void close() {
        try {
            source.close();
        } catch (IOException failure) {
            // Nothing was written, so nothing can be lost; but a handle that stays open must be known of.
            throw new UncheckedIOException("cannot close " + location, failure);
        }
    }
}
