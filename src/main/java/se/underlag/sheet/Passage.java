package se.underlag.sheet;

import java.util.Optional;
import java.util.function.Consumer;
import se.underlag.source.CellAddress;

/**
 * A text that goes with a workbook and is no cell's value: nobody reads it as data, and whoever gets the file gets it too.
 *
 * @param kind what it is
 * @param sheet the name of the sheet it belongs to; empty where it belongs to the whole workbook
 * @param cell the cell it belongs to, or the first of several; empty where it belongs to none
 * @param text the text as it is kept in the file; of kinds of which only the bytes are known, with what stands around it
 */
public record Passage(Kind kind, String sheet, Optional<CellAddress> cell, String text) {

    /** For whoever does not ask for them. */
    public static final Consumer<Passage> UNHEEDED = passage -> {};

    /** What a passage is. */
    public enum Kind {
        /** A comment or note on a cell, an answer to one, the name of who wrote it. */
        COMMENT,
        /** A header or footer for printing. */
        HEADER_FOOTER,
        /** Where a link leads, what is shown when one points at it, a connection to data elsewhere and what it gave last. */
        LINK,
        /** A defined name and what it stands for. */
        NAME,
        /** What may be written into a cell, as a list or a rule, and what is said about that. */
        VALIDATION,
        /** A formula, whether it was ever calculated or not. */
        FORMULA,
        /** What rows are chosen by. */
        FILTER,
        /** A text box, a shape, a chart with the figures it keeps. */
        DRAWING,
        /** What a pivot table keeps of the rows it was made of. */
        PIVOT,
        /** Title, author, key words and the like. */
        PROPERTY,
        /** The name of a sheet. */
        SHEET_NAME,
        /** Anything else. */
        OTHER
    }
}
