package se.underlag.sheet;

import java.io.Closeable;

/** Goes through the rows of a sheet from the top, one at a time; rows that are wholly blank are passed over. */
public interface RowCursor extends Closeable {

    /**
     * Goes on to the next row.
     *
     * @return false at the end of the sheet
     * @throws UnreadableFile when the file turns out to be damaged here
     */
    boolean next() throws UnreadableFile;

    /** The row the cursor stands on; valid until the next call of {@link #next()}. */
    Row row();

    @Override
    void close();
}
