package se.underlag.sheet;

import java.io.Closeable;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * An open workbook or CSV file. Each sheet can be read any number of times, but by one thread at a time; close every
 * cursor, and the workbook when done: until then the file cannot be moved on every operating system.
 */
public interface Workbook extends Closeable {

    FileKind kind();

    /**
     * The sheets with cells, in the order of the tabs, hidden ones and macro sheets too; charts are left out, and so is
     * what {@link #correctionLists()} gives.
     */
    List<Sheet> sheets();

    /** Our own lists of findings, where the file is a copy that was given back for correction; usually there are none. */
    default List<Sheet> correctionLists() {
        return List.of();
    }

    /**
     * Begins to read a sheet. Rows are read as they are asked for: memory does not grow with the sheet.
     *
     * @throws UnreadableFile when the sheet cannot be read
     */
    default RowCursor rows(Sheet sheet) throws UnreadableFile {
        return rows(sheet, Passage.UNHEEDED);
    }

    /**
     * The same, and gives the texts that stand in the sheet besides the values of its cells while its rows are read, before
     * the end is told. What stands elsewhere in the file {@link #passages} gives.
     *
     * @throws UnreadableFile when the sheet cannot be read
     */
    RowCursor rows(Sheet sheet, Consumer<Passage> besides) throws UnreadableFile;

    /**
     * The row in the middle of which the file seems to end, once its rows have been read to their end. Text alone can be cut
     * off there without being damaged.
     */
    default Optional<CutOff> cutOff() {
        return Optional.empty();
    }

    /**
     * Gives every text of the file that is neither a cell's value nor given while rows are read.
     *
     * @throws UnreadableFile when a part of the file turns out to be damaged: nobody could say what is in it
     */
    void passages(Consumer<Passage> to) throws UnreadableFile;

    /**
     * To be asked when all that is wanted of the file has been read, and before it is believed: whether it was what had been
     * written. Archives tell it of the workbooks in them; other files cannot.
     *
     * @throws UnreadableFile when something that was read is damaged
     */
    default void check() throws UnreadableFile {}

    @Override
    void close();
}
