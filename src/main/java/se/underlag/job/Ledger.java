package se.underlag.job;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.underlag.intake.Misplaced;
import se.underlag.intake.TakenIn;
import se.underlag.source.SourceFile;
import se.underlag.store.Arrival;
import se.underlag.store.Arrivals;
import se.underlag.store.Deliveries;
import se.underlag.store.KnownFile;
import se.underlag.store.MadeReports;
import se.underlag.store.Runs;
import se.underlag.store.TableCodes;

/**
 * All that is kept on record.
 *
 * @param deliveries what has been delivered
 * @param arrivals the files that came
 * @param reports the reports that lie published
 * @param codes the short codes under published tables
 * @param runs the runs there have been
 */
record Ledger(Deliveries deliveries, Arrivals arrivals, MadeReports reports, TableCodes codes, Runs runs) {

    private static final Set<Arrival.Fate> BROUGHT_NOTHING =
            EnumSet.of(Arrival.Fate.SAME_ROWS, Arrival.Fate.SAME_BYTES);

    /**
     * What is known of a file's content: that it is stored, or that it brought nothing new when it came before. Judged anew,
     * such a one would undo what has come since, each night where it stays in the inbox. Of a content whose data have been
     * taken back since that goes only for a file that lies as it was taken in, as the receipt beside it says.
     */
    Optional<KnownFile> known(SourceFile file) {
        return deliveries.known(file.sha256()).or(() -> arrivals.latest(file.sha256())
                .filter(arrival -> BROUGHT_NOTHING.contains(arrival.fate()))
                .filter(arrival ->
                        isAsTakenIn(file, arrival) || !passedOver(arrival).isWithdrawn())
                .map(this::passedOver));
    }

    /** The same of several files: those of whose content something is known. */
    Map<SourceFile, KnownFile> known(Collection<SourceFile> files) {
        // Most are new: that is asked for all at once.
        Set<String> come = deliveries.come(
                files.stream().map(SourceFile::sha256).distinct().toList());
        Map<SourceFile, KnownFile> known = new HashMap<>();
        for (SourceFile file : files) {
            if (come.contains(file.sha256())) {
                known(file).ifPresent(content -> known.put(file, content));
            }
        }
        return known;
    }

    /** What is known of contents wherever they lie. */
    Misplaced.Contents contents() {
        return new Misplaced.Contents() {
            @Override
            public boolean isStored(String sha256) {
                return deliveries.known(sha256).isPresent();
            }

            @Override
            public boolean hasCome(String sha256) {
                return arrivals.latest(sha256).isPresent();
            }
        };
    }

    private static boolean isAsTakenIn(SourceFile file, Arrival arrival) {
        return TakenIn.of(file)
                .filter(then -> !arrival.judgedAt().isBefore(then))
                .isPresent();
    }

    private KnownFile passedOver(Arrival arrival) {
        return new KnownFile(
                arrival.file().sha256(),
                arrival.file().name(),
                arrival.judgedAt(),
                arrival.rows(),
                0,
                arrival.deliveries().stream()
                        .flatMap(number -> deliveries.delivery(number).stream())
                        .toList());
    }
}
