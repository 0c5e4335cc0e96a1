package se.underlag.correction;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import se.underlag.source.CellAddress;

/**
 * What is to be changed in a sheet.
 *
 * @param marks the cells that are to be there, and how their styles change
 * @param others how the styles of all other cells change; empty where they do not, so that they need not be looked at
 * @param grid says which style a cell has that is not there
 * @param drawing the id of the boxes of comments that the sheet is to refer to; empty where it does already, or need not
 * @param dialect says how to refer to it
 * @param deselected true where the sheet's tab is no longer to be selected
 */
record SheetChange(
        Map<CellAddress, Styling> marks,
        Optional<Styling> others,
        Grid grid,
        Optional<String> drawing,
        Dialect dialect,
        boolean deselected) {

    /** Gives the number of another style for that of a cell's own. */
    interface Styling {
        int style(int own) throws IOException;
    }
}
