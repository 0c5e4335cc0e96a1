package se.underlag.correction;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import se.underlag.sheet.Cell;
import se.underlag.sheet.RowCursor;
import se.underlag.sheet.Sheet;
import se.underlag.sheet.UnreadableFile;
import se.underlag.sheet.Workbook;

/**
 * What our list in a former copy says, where the file is one that was corrected in part.
 *
 * @param titles the titles of its sheets; none where the file is no such copy
 * @param fills what its marked cells were filled with before, from number 1 on
 */
record FormerList(List<String> titles, List<String> fills) {

    /** How the hidden cells begin that hold fills; the fill's number follows. */
    static final String FILL = "underlag:fill ";

    static FormerList of(Workbook workbook) throws UnreadableFile {
        TreeMap<Integer, String> fills = new TreeMap<>();
        for (Sheet list : workbook.correctionLists()) {
            try (RowCursor rows = workbook.rows(list)) {
                while (rows.next()) {
                    rows.row().cells().forEach(cell -> take(cell, fills));
                }
            }
        }
        List<String> all = new ArrayList<>();
        for (int number = 1; fills.containsKey(number); number++) {
            all.add(fills.get(number));
        }
        return new FormerList(
                workbook.correctionLists().stream().map(Sheet::name).toList(), List.copyOf(all));
    }

    boolean isThere() {
        return !titles.isEmpty();
    }

    private static void take(Cell cell, TreeMap<Integer, String> fills) {
        if (cell instanceof Cell.Text text && text.value().startsWith(FILL)) {
            String rest = text.value().substring(FILL.length());
            int space = rest.indexOf(' ');
            if (space > 0 && rest.substring(0, space).matches("[1-9][0-9]?")) {
                fills.put(Integer.parseInt(rest.substring(0, space)), rest.substring(space + 1));
            }
        }
    }
}
