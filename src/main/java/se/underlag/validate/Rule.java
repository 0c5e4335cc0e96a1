package se.underlag.validate;

import java.util.function.Consumer;
import se.underlag.finding.Finding;
import se.underlag.normalise.ReadRow;
import se.underlag.normalise.RowReader;

/**
 * One thing that can be wrong with a file. A rule sees every row once, in order, and may keep what it needs as long as
 * that does not grow with the number of rows beyond a few bytes each.
 */
interface Rule {

    /** Judges a row of data or a total; notes are not shown to rules. */
    void row(ReadRow row, RowReader reader, Consumer<Finding> findings);

    /** Judges what can only be judged when a sheet is at its end. */
    default void endOfSheet(RowReader reader, Consumer<Finding> findings) {}

    /** Judges what can only be judged when the whole file has been read. */
    default void endOfFile(Consumer<Finding> findings) {}
}
