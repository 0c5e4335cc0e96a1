package se.underlag.job;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.batch.infrastructure.item.ItemWriter;
import se.underlag.finding.Outcome;
import se.underlag.sheet.UnreadableFile;
import se.underlag.source.SourceFile;

/**
 * One file as a chunk-oriented step sees it: read → normalise → add up. At the end there is an outcome that says what it
 * brings or why not; nothing is stored here. What is wrong with us is thrown and fails the step.
 */
final class FileWork implements ItemStreamReader<Object>, ItemProcessor<Object, Object>, ItemWriter<Object> {

    private final SourceFile file;
    private final Importing importing;
    private final Progress progress;
    private final BooleanSupplier stopping;

    private Optional<FileImport<Object, Object>> reading = Optional.empty();
    private Optional<Outcome<Accepted>> outcome = Optional.empty();
    private Optional<Attempt> attempt = Optional.empty();
    private long rows;
    private boolean atEnd;
    private boolean left;

    /** @param stopping true as soon as it is to be read no further */
    FileWork(SourceFile file, Importing importing, Progress progress, BooleanSupplier stopping) {
        this.file = file;
        this.importing = importing;
        this.progress = progress;
        this.stopping = stopping;
    }

    /** True where it was not read to its end because we were told to stop. */
    boolean isLeft() {
        return left;
    }

    /** What came of reading the file; empty before the end, and where we failed. */
    Optional<Outcome<Accepted>> outcome() {
        return atEnd ? outcome : Optional.empty();
    }

    /** What it was meant to deliver, as far as it was understood. */
    Optional<Attempt> attempt() {
        return attempt;
    }

    /** How many rows of data it has, as far as it was read. */
    long rows() {
        return rows;
    }

    @Override
    public void open(ExecutionContext context) {
        open();
    }

    private void open() {
        try {
            Outcome<? extends FileImport<?, ?>> opened = importing.open(file);
            if (opened.isRefused()) {
                opened.value().ifPresent(FileImport::close);
                outcome = Optional.of(Outcome.refused(opened.findings()));
            } else {
                reading = opened.value().map(FileWork::ofAnything);
            }
        } catch (UnreadableFile e) {
            outcome = Optional.of(Outcome.refused(List.of(e.finding())));
        }
    }

    /** Its own pieces are all that an import is ever given. */
    @SuppressWarnings("unchecked")
    private static FileImport<Object, Object> ofAnything(FileImport<?, ?> anything) {
        return (FileImport<Object, Object>) anything;
    }

    @Override
    public @Nullable Object read() {
        if (reading.isEmpty() || outcome.isPresent()) {
            atEnd = true;
            return null;
        }
        if (stopping.getAsBoolean()) {
            left = true;
            return null;
        }
        try {
            Optional<Object> piece = reading.get().read();
            atEnd = piece.isEmpty();
            return piece.orElse(null);
        } catch (UnreadableFile e) {
            outcome = Optional.of(Outcome.refused(List.of(e.finding())));
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
        pieces.forEach(open::add);
        rows = open.rows();
        progress.reads(file, rows);
    }

    /** After each chunk; after the last one the whole is judged, so that a failure to do so fails the step. */
    @Override
    public void update(ExecutionContext context) {
        judgeAtEnd();
    }

    private void judgeAtEnd() {
        if (atEnd && outcome.isEmpty()) {
            FileImport<Object, Object> open = reading.orElseThrow();
            outcome = Optional.of(open.finish());
            attempt = open.attempt();
            rows = open.rows();
        }
    }

    /** Does at once what a step would do with it. */
    void readToEnd() {
        try {
            open();
            for (Object piece = read(); piece != null; piece = read()) {
                write(Chunk.of(process(piece)));
            }
            judgeAtEnd();
        } finally {
            close();
        }
    }

    @Override
    public void close() {
        reading.ifPresent(FileImport::close);
        reading = Optional.empty();
    }
}
