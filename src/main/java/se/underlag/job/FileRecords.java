package se.underlag.job;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.underlag.definition.Definitions;
import se.underlag.finding.Finding;
import se.underlag.publish.FileOutcome;
import se.underlag.publish.FileRecord;
import se.underlag.series.Code;
import se.underlag.series.Period;
import se.underlag.store.Delivery;
import se.underlag.store.Holdings;
import se.underlag.store.KnownFile;
import se.underlag.wording.PeriodTexts;

/** What became of the files, as the run's page and {@code run.json} tell it. */
final class FileRecords {

    private final Definitions definitions;
    private final Locale language;

    FileRecords(Definitions definitions, Locale language) {
        this.definitions = definitions;
        this.language = language;
    }

    List<FileRecord> of(ReportOrder order) {
        Stream<FileRecord> files = order.files().stream().map(result -> record(result, order.holdings()));
        Stream<FileRecord> waiting = order.waiting().stream().map(file -> FileRecord.waiting(file.name()));
        return Stream.concat(files, waiting).toList();
    }

    private FileRecord record(FileResult result, Holdings holdings) {
        if (result instanceof FileResult.Stored stored) {
            FileOutcome outcome = stored.replaced() > 0 ? FileOutcome.REPLACED : FileOutcome.STORED;
            return record(result, outcome, Optional.of(contents(stored)), stored.warnings());
        }
        if (result instanceof FileResult.Refused refused) {
            return record(result, FileOutcome.REFUSED, Optional.empty(), refused.findings());
        }
        if (result instanceof FileResult.Failed) {
            return record(result, FileOutcome.WAITING, Optional.empty(), List.of());
        }
        Optional<FileRecord.Contents> contents = result instanceof FileResult.Unchanged unchanged
                ? contents(unchanged.stored(), holdings)
                : Optional.empty();
        return record(result, FileOutcome.UNCHANGED, contents, List.of());
    }

    private static FileRecord record(
            FileResult result, FileOutcome outcome, Optional<FileRecord.Contents> contents, List<Finding> findings) {
        return new FileRecord(result.file().name(), Optional.of(result.file()), outcome, contents, findings);
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
                        sourceName(first.source()),
                        brought.stream().map(Delivery::organisation),
                        brought.stream().map(Delivery::period),
                        known.rows(),
                        known.observations()));
    }

    private FileRecord.Contents contents(
            String source, Stream<String> organisations, Stream<Period> periods, long rows, long observations) {
        return new FileRecord.Contents(
                source,
                organisations.map(this::organisation).distinct().collect(Collectors.joining(", ")),
                periods.distinct().map(this::inWords).collect(Collectors.joining(", ")),
                rows,
                observations);
    }

    String sourceName(String id) {
        return Optional.ofNullable(definitions.sources().get(id))
                .map(source -> source.name().in(language))
                .orElse(id);
    }

    String organisation(String id) {
        return definitions.codes().get("organisation").byId(id).map(Code::name).orElse(id);
    }

    String inWords(Period period) {
        PeriodTexts texts = new PeriodTexts(language);
        return period instanceof Period.Months months
                ? texts.span(months.first(), months.last())
                : texts.day(period.lastDay());
    }
}
