package se.underlag.job;

import java.util.Optional;
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

    /**
     * What is known of a file's content: that it is stored, or that it brought nothing new when it was taken in, as the
     * receipt beside it says. Judged anew, such a one would undo what came after it.
     */
    Optional<KnownFile> known(SourceFile file) {
        return deliveries.known(file.sha256()).or(() -> TakenIn.of(file)
                .flatMap(then -> arrivals.latest(file.sha256())
                        .filter(arrival -> arrival.fate() == Arrival.Fate.SAME_ROWS)
                        .filter(arrival -> !arrival.judgedAt().isBefore(then)))
                .map(this::passedOver));
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
