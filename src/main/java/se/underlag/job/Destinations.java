package se.underlag.job;

import java.nio.file.Path;
import java.util.Optional;
import se.underlag.intake.Archive;
import se.underlag.source.SourceFile;
import se.underlag.store.Arrival;
import se.underlag.store.Arrivals;
import se.underlag.store.Destination;

/**
 * Where the files of a run go: {@code accepted/<date>/} or {@code refused/<date>/} of the inbox. Where files are to stay,
 * only their receipts go there, those of accepted ones to {@code receipts/} in the output folder; and of a file that lies
 * there as it did before, nothing is told again.
 */
final class Destinations {

    private static final String RECEIPTS = "receipts";

    private final RunRequest request;
    private final Archive archive;
    private final Arrivals arrivals;

    Destinations(RunRequest request, Archive archive, Arrivals arrivals) {
        this.request = request;
        this.archive = archive;
        this.arrivals = arrivals;
    }

    /** Where a file goes that came to this end; empty where nothing is to be told of it. */
    Optional<Destination> of(SourceFile file, Arrival.Fate fate) {
        if (!request.keep()) {
            Path place = fate == Arrival.Fate.REFUSED ? archive.refused(file.path()) : archive.accepted(file.path());
            return Optional.of(new Destination(place, true));
        }
        boolean toldBefore = arrivals.latest(file.sha256())
                .filter(arrival ->
                        arrival.fate() == fate && arrival.file().path().equals(file.path()))
                .isPresent();
        if (toldBefore || fate == Arrival.Fate.SAME_BYTES) {
            return Optional.empty();
        }
        return Optional.of(new Destination(
                fate == Arrival.Fate.REFUSED ? archive.refused(file.path()) : inOutput(file.path()), false));
    }

    private Path inOutput(Path file) {
        Path relative = request.inbox()
                .toAbsolutePath()
                .normalize()
                .relativize(file.toAbsolutePath().normalize());
        return request.output().resolve(RECEIPTS).resolve(relative);
    }
}
