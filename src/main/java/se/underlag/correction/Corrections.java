package se.underlag.correction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import se.underlag.finding.Finding;
import se.underlag.finding.FindingText;
import se.underlag.source.SourceLocation;

/** All that is to be corrected in a file: what refuses it before what does not, the file as a whole before its sheets. */
record Corrections(List<Correction> all) {

    /**
     * Puts findings into words and order.
     *
     * @param titles gives the title that a sheet has in the copy for the name that it had
     */
    static Corrections of(List<Finding> findings, Locale language, UnaryOperator<String> titles) {
        List<Finding> ordered = findings.stream()
                .sorted(Comparator.comparing(Finding::severity).thenComparing(finding -> !isOfWholeFile(finding)))
                .toList();
        List<Correction> corrections = new ArrayList<>();
        for (Finding finding : ordered) {
            SourceLocation location = finding.location();
            corrections.add(new Correction(
                    corrections.size() + 1,
                    finding.severity(),
                    isOfWholeFile(finding) ? "" : titles.apply(location.sheet()),
                    Place.of(location),
                    FindingText.of(finding, language)));
        }
        return new Corrections(List.copyOf(corrections));
    }

    private static boolean isOfWholeFile(Finding finding) {
        return finding.location().sheet().isEmpty()
                && finding.location().place().isEmpty();
    }

    /** Those about places on a sheet. */
    List<Correction> on(String sheet) {
        return all.stream()
                .filter(correction -> correction.sheet().equals(sheet) && !(correction.place() instanceof Place.Whole))
                .toList();
    }
}
