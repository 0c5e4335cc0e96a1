package se.underlag.receipt;

import java.util.List;
import se.underlag.finding.FindingText;

/**
 * Findings that say the same of several places in a sheet: a name misspelled in a hundred cells is one thing to know.
 *
 * @param text what is said
 * @param sheet the sheet; empty for CSV, and for what is said of the file as a whole
 * @param places the cells and rows; empty where it is said of the sheet or the file as a whole
 * @param findings how many findings it stands for
 */
record FindingRow(FindingText text, String sheet, List<String> places, int findings) {

    FindingRow {
        places = List.copyOf(places);
    }

    boolean isAboutTheFile() {
        return sheet.isEmpty() && places.isEmpty();
    }
}
