package se.underlag.job;

import se.underlag.finding.Finding;
import se.underlag.sheet.Cell;
import se.underlag.sheet.Sheet;
import se.underlag.source.CellAddress;

/** Told what {@link Peek} sees. */
public interface CellVisitor {

    /** A cell that is not blank. */
    void cell(String file, Sheet sheet, CellAddress address, Cell cell);

    /** A file that cannot be read, or not to its end: cells may have been told before. */
    void unreadable(String file, Finding finding);
}
