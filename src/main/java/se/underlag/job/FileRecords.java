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
        Stream<FileRecord> files = order.files().stream().map(this::record);
        Stream<FileRecord> waiting = order.waiting().stream().map(file -> FileRecord.waiting(file.name()));
        return Stream.concat(files, waiting).toList();
    }

    private FileRecord record(FileResult result) {
        if (result instanceof FileResult.Stored stored) {
            return record(result, FileOutcome.STORED, Optional.of(contents(stored)), stored.warnings());
        }
        if (result instanceof FileResult.Refused refused) {
            return record(result, FileOutcome.REFUSED, Optional.empty(), refused.findings());
        }
        if (result instanceof FileResult.Failed) {
            return record(result, FileOutcome.WAITING, Optional.empty(), List.of());
        }
        return record(result, FileOutcome.UNCHANGED, Optional.empty(), List.of());
    }

    private static FileRecord record(
            FileResult result, FileOutcome outcome, Optional<FileRecord.Contents> contents, List<Finding> findings) {
        return new FileRecord(result.file().name(), Optional.of(result.file()), outcome, contents, findings);
    }

    private FileRecord.Contents contents(FileResult.Stored stored) {
        String organisations = stored.brought().stream()
                .map(FileResult.Brought::organisation)
                .map(this::organisation)
                .distinct()
                .collect(Collectors.joining(", "));
        String periods = stored.brought().stream()
                .map(FileResult.Brought::period)
                .distinct()
                .map(this::inWords)
                .collect(Collectors.joining(", "));
        return new FileRecord.Contents(
                stored.sourceName(), organisations, periods, stored.rows(), stored.observations());
    }

    private String organisation(String id) {
        return definitions.codes().get("organisation").byId(id).map(Code::name).orElse(id);
    }

    private String inWords(Period period) {
        PeriodTexts texts = new PeriodTexts(language);
        return period instanceof Period.Months months
                ? texts.span(months.first(), months.last())
                : texts.day(period.lastDay());
    }
}
