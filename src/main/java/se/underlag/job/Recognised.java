package se.underlag.job;

import java.util.List;
import java.util.Optional;
import se.underlag.finding.Finding;
import se.underlag.wording.IdentityNumbers;

/**
 * Which export a workbook would be.
 *
 * @param source the code of the source definition; empty where none fits
 * @param sourceName what that export is called; empty where none fits
 * @param sheet the sheet with the rows; empty for CSV, or where none fits
 * @param headerRow the row of the headings, from 1 as people count; 0 where none was found
 * @param headings the headings found, without identity numbers
 * @param findings why none fits, or what is wrong already here
 */
public record Recognised(
        Optional<String> source,
        String sourceName,
        String sheet,
        int headerRow,
        List<String> headings,
        List<Finding> findings) {

    public Recognised {
        headings = headings.stream().map(IdentityNumbers::hidden).toList();
        findings = List.copyOf(findings);
    }
}
