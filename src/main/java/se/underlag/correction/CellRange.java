package se.underlag.correction;

import java.util.Optional;
import se.underlag.source.CellAddress;

/**
 * Cells between two corners, {@code B4:C5}.
 *
 * @param first the upper left one
 * @param last the lower right one
 */
record CellRange(CellAddress first, CellAddress last) {

    /** The range that a text names; empty where it is none. */
    static Optional<CellRange> of(String reference) {
        String[] corners = reference.replace("$", "").split(":", 2);
        Optional<CellAddress> first = Place.cell(corners[0]);
        Optional<CellAddress> last = Place.cell(corners[corners.length - 1]);
        return first.isPresent() && last.isPresent()
                ? Optional.of(new CellRange(first.get(), last.get()))
                : Optional.empty();
    }

    boolean contains(CellAddress cell) {
        return cell.row() >= first.row()
                && cell.row() <= last.row()
                && cell.column() >= first.column()
                && cell.column() <= last.column();
    }

    /** Its uppermost rows. */
    CellRange top(int rows) {
        return new CellRange(first, new CellAddress(first.row() + rows - 1, last.column()));
    }
}
