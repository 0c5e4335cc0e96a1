package se.underlag.job;

import java.util.List;
import java.util.Optional;
import se.underlag.finding.Finding;
import se.underlag.sheet.FileKind;
import se.underlag.sheet.Sheet;

/**
 * What is in a file.
 *
 * @param name how the file is told
 * @param bytes its size
 * @param kind what it is; empty where it cannot be read
 * @param sheets its sheets with their sizes
 * @param recognised which export it would be; empty where it cannot be read
 * @param findings why it cannot be read; empty where it can
 * @param failure why we failed on it, in words; empty where we did not
 */
public record Peeked(
        String name,
        long bytes,
        Optional<FileKind> kind,
        List<SheetSize> sheets,
        Optional<Recognised> recognised,
        List<Finding> findings,
        Optional<String> failure) {

    public Peeked {
        sheets = List.copyOf(sheets);
        findings = List.copyOf(findings);
    }

    /**
     * A sheet and its size.
     *
     * @param sheet the sheet
     * @param rows how many rows are not blank
     * @param columns up to which column there is something
     */
    public record SheetSize(Sheet sheet, long rows, int columns) {}
}
