package se.underlag.sheet;

import java.io.Closeable;
import java.io.IOException;
import javax.xml.stream.XMLStreamException;

/** The rows of one sheet in one file format, with the format's own exceptions; {@link GuardedCursor} explains them. */
interface RowSource extends Closeable {

    /** Goes on to the next row that is not blank; false at the end. */
    boolean next() throws IOException, XMLStreamException;

    /** The row that {@link #next()} found. */
    Row row();
}
