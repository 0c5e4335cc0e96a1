package se.underlag.sheet;

import java.io.Closeable;

/**
 * Goes through the rows of a sheet in the order of the file, one at a time; rows that are wholly blank are passed over.
 * That is from the top, but for a workbook made by hand or by an odd program: such rows come where they stand in the
 * file, each with its own index, and a row that stands in two places comes twice.
 */
public interface RowCursor extends Closeable {

    /**
     * Goes on to the next row.
     *
     * @return false at the end of the sheet
     * @throws UnreadableFile when the file turns out to be damaged here
     */
    boolean next() throws UnreadableFile;

    /** The row the cursor stands on, after {@link #next()} was true; it may be kept. */
    Row row();

    @Override
    void close();
}
