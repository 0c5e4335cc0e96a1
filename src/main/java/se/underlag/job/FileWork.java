package se.underlag.job;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.batch.infrastructure.item.ItemWriter;
import se.underlag.finding.Finding;
import se.underlag.finding.Outcome;
import se.underlag.finding.Severity;
import se.underlag.sheet.UnreadableFile;
import se.underlag.source.SourceFile;
import se.underlag.store.Deliveries;
import se.underlag.store.JudgedFile;
import se.underlag.store.StoredDelivery;

/**
 * One file as a chunk-oriented step sees it: read → normalise → add up, and at the end one transaction in the store, or
 * nothing. What is wrong with the data ends in a result; what is wrong with us is thrown and fails the step.
 */
final class FileWork implements ItemStreamReader<Object>, ItemProcessor<Object, Object>, ItemWriter<Object> {

    private final SourceFile file;
    private final Importing importing;
    private final Deliveries deliveries;
    private final long run;
    private final Progress progress;

    private Optional<FileImport<Object, Object>> reading = Optional.empty();
    private Optional<Outcome<Accepted>> refused = Optional.empty();
    private Optional<FileResult> result = Optional.empty();
    private boolean atEnd;

    FileWork(SourceFile file, Importing importing, Deliveries deliveries, long run, Progress progress) {
        this.file = file;
        this.importing = importing;
        this.deliveries = deliveries;
        this.run = run;
        this.progress = progress;
    }

    /** What became of the file; empty before the end, and where we failed. */
    Optional<FileResult> result() {
        return result;
    }

    /** Opens the file, before the step asks how large its chunks are. */
    int openAndGiveChunk() {
        try {
            Outcome<? extends FileImport<?, ?>> opened = importing.open(file);
            if (opened.isRefused()) {
                opened.value().ifPresent(FileImport::close);
                refused = Optional.of(Outcome.refused(opened.findings()));
            } else {
                reading = opened.value().map(FileWork::ofAnything);
            }
        } catch (UnreadableFile e) {
            refused = Optional.of(Outcome.refused(List.of(e.finding())));
        }
        return reading.map(FileImport::chunk).orElse(1);
    }

    /** Its own pieces are all that an import is ever given. */
    @SuppressWarnings("unchecked")
    private static FileImport<Object, Object> ofAnything(FileImport<?, ?> anything) {
        return (FileImport<Object, Object>) anything;
    }

    @Override
    public @Nullable Object read() {
        if (reading.isEmpty() || refused.isPresent()) {
            atEnd = true;
            return null;
        }
        try {
            Optional<Object> piece = reading.get().read();
            atEnd = piece.isEmpty();
            return piece.orElse(null);
        } catch (UnreadableFile e) {
            refused = Optional.of(Outcome.refused(List.of(e.finding())));
            atEnd = true;
            return null;
        }
    }

    @Override
    public Object process(Object piece) {
        return reading.orElseThrow().normalise(piece);
    }

    @Override
    public void write(Chunk<? extends Object> pieces) {
        FileImport<Object, Object> open = reading.orElseThrow();
        open.add(pieces.getItems());
        progress.reads(file, open.rows());
    }

    /** After each chunk; after the last one the file is settled, so that a failure to store it fails the step. */
    @Override
    public void update(ExecutionContext context) {
        if (atEnd && result.isEmpty()) {
            result = Optional.of(
                    settle(refused.orElseGet(() -> reading.orElseThrow().finish())));
        }
    }

    private FileResult settle(Outcome<Accepted> outcome) {
        List<Finding> findings = outcome.findings();
        int errors = (int) findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .count();
        int warnings = findings.size() - errors;
        if (outcome.isRefused()) {
            long rows = reading.map(FileImport::rows).orElse(0L);
            deliveries.refuse(new JudgedFile(file, run, rows, 0, errors, warnings));
            return new FileResult.Refused(file, rows, findings);
        }
        Accepted accepted = outcome.value().orElseThrow();
        JudgedFile judged = new JudgedFile(file, run, accepted.rows(), accepted.totalsChecked(), errors, warnings);
        List<StoredDelivery> stored = deliveries.store(judged, accepted.deliveries());
        int replaced =
                stored.stream().mapToInt(delivery -> delivery.replaced().size()).sum();
        return FileResult.Stored.of(file, accepted, replaced, findings);
    }

    @Override
    public void close() {
        reading.ifPresent(FileImport::close);
        reading = Optional.empty();
    }
}
