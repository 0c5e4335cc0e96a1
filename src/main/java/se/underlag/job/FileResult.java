package se.underlag.job;

import java.util.List;
import java.util.Map;
import se.underlag.finding.Finding;
import se.underlag.series.Period;
import se.underlag.source.SourceFile;
import se.underlag.store.KnownFile;
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
     * @param replaced how many earlier deliveries it took the place of
     * @param warnings what should be looked at
     */
    record Stored(
            SourceFile file,
            String sourceName,
            List<Brought> brought,
            long rows,
            int totalsChecked,
            int replaced,
            List<Finding> warnings)
            implements FileResult {

        public Stored {
            brought = List.copyOf(brought);
            warnings = List.copyOf(warnings);
        }

        static Stored of(SourceFile file, Accepted accepted, int replaced, List<Finding> warnings) {
            return new Stored(
                    file,
                    accepted.sourceName(),
                    accepted.deliveries().stream()
                            .map(delivery -> Brought.of(delivery, accepted.organisationNames()))
                            .toList(),
                    accepted.rows(),
                    accepted.totalsChecked(),
                    replaced,
                    warnings);
        }

        public int observations() {
            return brought.stream().mapToInt(Brought::observations).sum();
        }
    }

    /** The same content was stored in an earlier run. */
    record Unchanged(SourceFile file, KnownFile stored) implements FileResult {}

    /** The same content lies in the inbox under another name, which stands for both. */
    record SameAs(SourceFile file, SourceFile other) implements FileResult {}

    /**
     * It was refused whole.
     *
     * @param rows how many rows of data were read
     * @param findings all that was found, errors and the rest
     */
    record Refused(SourceFile file, long rows, List<Finding> findings) implements FileResult {

        public Refused {
            findings = List.copyOf(findings);
        }
    }

    /**
     * It could not be imported through a failure of our own; the technical log has the rest.
     *
     * @param reason the failure in its own words
     */
    record Failed(SourceFile file, String reason) implements FileResult {}

    /**
     * What a file brought for one organisation.
     *
     * @param source the code of its source definition
     * @param organisation whose figures they are, a code
     * @param organisationName the same by name
     * @param period what they are about
     * @param qualityAssured false where they must not be published yet
     * @param observations how many values
     */
    record Brought(
            String source,
            String organisation,
            String organisationName,
            Period period,
            boolean qualityAssured,
            int observations) {

        static Brought of(NewDelivery delivery, Map<String, String> names) {
            return new Brought(
                    delivery.source(),
                    delivery.organisation(),
                    names.getOrDefault(delivery.organisation(), delivery.organisation()),
                    delivery.period(),
                    delivery.qualityAssured(),
                    delivery.observations().size());
        }
    }
}
