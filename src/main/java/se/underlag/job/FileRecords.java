package se.underlag.job;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.underlag.finding.Finding;
import se.underlag.publish.FileOutcome;
import se.underlag.publish.FileRecord;
import se.underlag.series.Period;
import se.underlag.store.Delivery;
import se.underlag.store.Holdings;
import se.underlag.store.KnownFile;

/** What became of the files, as the run's page and {@code run.json} tell it. */
final class FileRecords {

    private final Naming naming;

    FileRecords(Naming naming) {
        this.naming = naming;
    }

    List<FileRecord> of(ReportOrder order) {
        Stream<FileRecord> files = order.files().stream().map(result -> record(result, order));
        Stream<FileRecord> waiting = order.waiting().stream().map(file -> FileRecord.waiting(file.name()));
        return Stream.concat(files, waiting).toList();
    }

    private FileRecord record(FileResult result, ReportOrder order) {
        Optional<Instant> now = Optional.of(order.started());
        if (result instanceof FileResult.Stored stored) {
            FileOutcome outcome = stored.corrections().isEmpty() ? FileOutcome.STORED : FileOutcome.REPLACED;
            return record(result, now, outcome, Optional.of(contents(stored)), stored.warnings());
        }
        if (result instanceof FileResult.Refused refused) {
            return record(result, now, FileOutcome.REFUSED, Optional.empty(), refused.findings());
        }
        boolean waits = result instanceof FileResult.Failed
                || result instanceof FileResult.Disturbed
                || result instanceof FileResult.Left;
        if (waits) {
            return record(result, Optional.empty(), FileOutcome.WAITING, Optional.empty(), List.of());
        }
        Optional<FileRecord.Contents> contents = result instanceof FileResult.Unchanged unchanged
                ? contents(unchanged.stored(), order.holdings())
                : Optional.empty();
        Optional<Instant> received = result instanceof FileResult.Unchanged unchanged
                ? Optional.of(unchanged.stored().storedAt())
                : now;
        return record(result, received, FileOutcome.UNCHANGED, contents, List.of());
    }

    private static FileRecord record(
            FileResult result,
            Optional<Instant> received,
            FileOutcome outcome,
            Optional<FileRecord.Contents> contents,
            List<Finding> findings) {
        return new FileRecord(result.file().name(), Optional.of(result.file()), received, outcome, contents, findings);
    }

    private FileRecord.Contents contents(FileResult.Stored stored) {
        return contents(
                stored.sourceName(),
                stored.brought().stream().map(FileResult.Brought::organisation),
                stored.brought().stream().map(FileResult.Brought::period),
                stored.rows(),
                stored.observations());
    }

    /** What a file brought in an earlier run; empty where nothing of it is in force any more. */
    private Optional<FileRecord.Contents> contents(KnownFile known, Holdings holdings) {
        List<Delivery> brought = holdings.deliveries().stream()
                .filter(delivery -> delivery.sha256().equals(known.sha256()))
                .toList();
        return brought.stream()
                .findFirst()
                .map(first -> contents(
                        naming.source(first.source()),
                        brought.stream().map(Delivery::organisation),
                        brought.stream().map(Delivery::period),
                        known.rows(),
                        known.observations()));
    }

    private FileRecord.Contents contents(
            String source, Stream<String> organisations, Stream<Period> periods, long rows, long observations) {
        return new FileRecord.Contents(
                source,
                organisations.map(naming::organisation).distinct().collect(Collectors.joining(", ")),
                periods.distinct().map(naming::period).collect(Collectors.joining(", ")),
                rows,
                observations);
    }
}
