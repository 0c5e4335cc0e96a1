package se.underlag.receipt;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import se.underlag.finding.Finding;
import se.underlag.source.SourceFile;
import se.underlag.wording.Commands;

/**
 * What whoever dropped a file is told of it. Everything has its name, in the receipt's language; figures are as they are
 * stored, and {@link ReceiptPage} writes them.
 *
 * @param file the file as it came
 * @param judgedAt when it was judged, seconds after it came or in the run that took it up
 * @param run the number of the run that did
 * @param verdict what became of it
 * @param findings all that was found, in the order of the file
 * @param language the language of the receipt and of all names in it
 * @param commands what whoever reads it may be told to type, wherever that is
 */
public record Receipt(
        SourceFile file,
        Instant judgedAt,
        long run,
        Verdict verdict,
        List<Finding> findings,
        Locale language,
        Commands commands) {

    public Receipt {
        findings = List.copyOf(findings);
    }
}
