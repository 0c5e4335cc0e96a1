package se.underlag.store;

import java.time.Instant;
import java.util.List;
import se.underlag.finding.Finding;
import se.underlag.source.SourceFile;

/**
 * A file that came, and what became of it. From this alone its receipt can be written, and the file be moved to where it
 * belongs, also by a later run.
 *
 * @param id its number
 * @param run the run that judged it
 * @param file the file as it lay in the inbox
 * @param judgedAt when it was judged
 * @param fate what became of it
 * @param rows how many rows of data it had
 * @param totalsChecked how many control totals were compared with its rows
 * @param destination where it goes
 * @param findings all that was found
 * @param deliveries what it brought, or what was stored already and says the same
 */
public record Arrival(
        long id,
        long run,
        SourceFile file,
        Instant judgedAt,
        Fate fate,
        long rows,
        int totalsChecked,
        Destination destination,
        List<Finding> findings,
        List<Long> deliveries) {

    public Arrival {
        findings = List.copyOf(findings);
        deliveries = List.copyOf(deliveries);
    }

    /** What became of a file. */
    public enum Fate {
        /** It was stored. */
        STORED("stored"),
        /** The same bytes were stored before. */
        SAME_BYTES("same-bytes"),
        /** Other bytes, but nothing that is not stored already. */
        SAME_ROWS("same-rows"),
        /** It was refused. */
        REFUSED("refused");

        private final String code;

        Fate(String code) {
            this.code = code;
        }

        /** How it is kept. */
        public String code() {
            return code;
        }

        static Fate ofCode(String code) {
            for (Fate fate : values()) {
                if (fate.code.equals(code)) {
                    return fate;
                }
            }
            throw new StoreFailure("no such fate of a file: " + code);
        }
    }
}
