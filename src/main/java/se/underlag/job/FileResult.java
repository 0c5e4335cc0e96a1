package se.underlag.job;

import java.util.List;
import java.util.Optional;
import se.underlag.finding.Finding;
import se.underlag.series.Period;
import se.underlag.source.SourceFile;
import se.underlag.store.Counting;
import se.underlag.store.Delivery;
import se.underlag.store.KnownFile;
import se.underlag.store.MadeReport;
import se.underlag.store.NewDelivery;

/** What became of a file. */
public sealed interface FileResult {

    SourceFile file();

    /**
     * It was read, judged and stored; by {@code check} only read and judged.
     *
     * @param sourceName what the export is called
     * @param brought what it brought, for each delivering organisation
     * @param rows how many rows of data it has
     * @param totalsChecked how many control totals were compared with the rows
     * @param outOfDate the reports that rest on what it changes or look for what it adds
     * @param warnings what should be looked at
     */
    record Stored(
            SourceFile file,
            String sourceName,
            List<Brought> brought,
            long rows,
            int totalsChecked,
            List<MadeReport> outOfDate,
            List<Finding> warnings)
            implements FileResult {

        public Stored {
            brought = List.copyOf(brought);
            outOfDate = List.copyOf(outOfDate);
            warnings = List.copyOf(warnings);
        }

        public int observations() {
            return brought.stream().mapToInt(Brought::observations).sum();
        }

        /** What it changes against earlier deliveries. */
        public List<Correction> corrections() {
            return brought.stream()
                    .map(Brought::correction)
                    .filter(Correction::replaces)
                    .toList();
        }
    }

    /**
     * The same content was stored in an earlier run.
     *
     * @param stored what was stored, as it stands now
     * @param counting whether it counts
     */
    record Unchanged(SourceFile file, KnownFile stored, Counting counting) implements FileResult {}

    /**
     * Other bytes than were ever stored, and yet nothing that is not stored already.
     *
     * @param sourceName what the export is called
     * @param stored the deliveries that say the same
     * @param counting whether these count
     */
    record SameRows(SourceFile file, String sourceName, List<Delivery> stored, Counting counting)
            implements FileResult {

        public SameRows {
            stored = List.copyOf(stored);
        }
    }

    /** The same content lies in the inbox under another name, which stands for both. */
    record SameAs(SourceFile file, SourceFile other) implements FileResult {}

    /**
     * It was refused whole.
     *
     * @param rows how many rows of data were read
     * @param findings all that was found, errors and the rest
     * @param attempts what it was meant to deliver, as far as that is known
     */
    record Refused(SourceFile file, long rows, List<Finding> findings, List<Attempt> attempts) implements FileResult {

        public Refused {
            findings = List.copyOf(findings);
            attempts = List.copyOf(attempts);
        }
    }

    /** Somebody wrote into it or took it away while it was read. Nothing of it was stored; if it lies there still, it waits. */
    record Disturbed(SourceFile file) implements FileResult {}

    /** It was left for the next run, because this one was told to stop. */
    record Left(SourceFile file) implements FileResult {}

    /**
     * It could not be imported through a failure of our own; the technical log has the rest.
     *
     * @param reason the failure in its own words
     */
    record Failed(SourceFile file, String reason) implements FileResult {}

    /**
     * What a file brought for one organisation.
     *
     * @param delivery the number it was stored under; empty where it was only judged
     * @param source the code of its source definition
     * @param organisation whose figures they are, a code
     * @param organisationName the same by name
     * @param period what they are about
     * @param qualityAssured false where they must not be published yet
     * @param observations how many values
     * @param correction what it changes against what counted before
     */
    record Brought(
            Optional<Long> delivery,
            String source,
            String organisation,
            String organisationName,
            Period period,
            boolean qualityAssured,
            int observations,
            Correction correction) {

        static Brought of(NewDelivery delivery, Optional<Long> number, Correction correction, Naming naming) {
            return new Brought(
                    number,
                    delivery.source(),
                    delivery.organisation(),
                    naming.organisation(delivery.organisation()),
                    delivery.period(),
                    delivery.qualityAssured(),
                    delivery.observations().size(),
                    correction);
        }
    }
}
