package se.underlag.correction;

import java.util.List;
import se.underlag.sheet.Row;
import se.underlag.sheet.RowCursor;
import se.underlag.sheet.Sheet;
import se.underlag.sheet.SheetKind;
import se.underlag.sheet.UnreadableFile;
import se.underlag.sheet.Workbook;

/**
 * Whether two workbooks hold the same, as the {@code sheet} room sees them. A library that reads another way than it does
 * may pass over a cell; an analyst who corrects a copy that lacks one would deliver less than before.
 */
final class SameCells {

    private SameCells() {}

    /** True where every sheet has the same cells as the one in its place. */
    static boolean in(Workbook one, Workbook other) throws UnreadableFile {
        List<Sheet> sheets = one.sheets();
        List<Sheet> others = other.sheets();
        if (sheets.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < sheets.size(); i++) {
            boolean read = sheets.get(i).kind() == SheetKind.CELLS;
            if (read && !Sum.of(one, sheets.get(i)).equals(Sum.of(other, others.get(i)))) {
                return false;
            }
        }
        return true;
    }

    /**
     * The cells of a sheet added up, so that none need be kept and their order does not count: odd programs write rows in
     * any.
     *
     * @param cells how many there are
     * @param hashes the sum of their hashes with their places
     */
    private record Sum(long cells, long hashes) {

        /** An odd number without a pattern spreads places over all bits. */
        private static final long SPREAD = 0x9E3779B97F4A7C15L;

        static Sum of(Workbook workbook, Sheet sheet) throws UnreadableFile {
            long cells = 0;
            long hashes = 0;
            try (RowCursor rows = workbook.rows(sheet)) {
                while (rows.next()) {
                    Row row = rows.row();
                    for (int column = 0; column < row.width(); column++) {
                        if (!row.cell(column).isBlank()) {
                            cells++;
                            long place = (((long) row.index() << Short.SIZE) + column) * SPREAD;
                            hashes += (place ^ row.cell(column).hashCode()) * SPREAD;
                        }
                    }
                }
            }
            return new Sum(cells, hashes);
        }
    }
}
