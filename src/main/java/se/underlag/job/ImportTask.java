package se.underlag.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.underlag.source.SourceFile;
import se.underlag.source.UnwritableFile;
import se.underlag.store.Aside;
import se.underlag.store.Causes;
import se.underlag.store.NewDelivery;
import se.underlag.store.StoreFailure;

/** The import of one run: what is to be read, and what came of it so far. Told from several threads. */
final class ImportTask {

    private static final Logger LOG = LoggerFactory.getLogger(ImportTask.class);

    private final long run;
    private final Selection selection;
    private final Importing importing;
    private final Aside aside;
    private final Locale language;
    private final Progress progress;
    private final BooleanSupplier stopping;
    private final Map<SourceFile, Judgement> judgements = new ConcurrentHashMap<>();
    private final Map<SourceFile, FileResult> results = new ConcurrentHashMap<>();
    private final AtomicReference<UnwritableFile> failure = new AtomicReference<>();
    private final AtomicReference<Error> fall = new AtomicReference<>();

    /**
     * @param run the number of the run
     * @param selection what lies in the inbox
     * @param importing reads files
     * @param aside takes what files bring until it is decided
     * @param language in which is told why we failed on a file
     * @param progress is told how it goes on
     * @param stopping true as soon as no other file is to be begun
     */
    ImportTask(
            long run,
            Selection selection,
            Importing importing,
            Aside aside,
            Locale language,
            Progress progress,
            BooleanSupplier stopping) {
        this.run = run;
        this.selection = selection;
        this.importing = importing;
        this.aside = aside;
        this.language = language;
        this.progress = progress;
        this.stopping = stopping;
    }

    long run() {
        return run;
    }

    Selection selection() {
        return selection;
    }

    Importing importing() {
        return importing;
    }

    Locale language() {
        return language;
    }

    Progress progress() {
        return progress;
    }

    /** True where no other file is to be begun: we were told to stop, or cannot lay aside what files bring. */
    boolean isStopping() {
        return stopping.getAsBoolean() || failure.get() != null;
    }

    /** What files bring cannot be laid aside. */
    void failed(UnwritableFile aside) {
        failure.compareAndSet(null, aside);
    }

    Optional<UnwritableFile> failure() {
        return Optional.ofNullable(failure.get());
    }

    /** For a file something happened that only the machine could: memory that ran out is remembered. */
    void fell(Error error) {
        if (Failures.isOutOfMemory(error)) {
            fall.compareAndSet(null, error);
        }
    }

    /** A failure in words: a store that cannot be written after memory has run out cannot for that reason. */
    String sentence(Throwable later) {
        boolean ofStore = Causes.of(later).anyMatch(StoreFailure.class::isInstance);
        Error earlier = fall.get();
        return Failures.sentence(ofStore && earlier != null ? earlier : later, language);
    }

    /** The files to read, no two with the same content. */
    List<SourceFile> files() {
        return selection.toRead();
    }

    /**
     * Lays aside what a file brings.
     *
     * @return gives it back
     */
    Supplier<List<NewDelivery>> layAside(List<NewDelivery> deliveries) {
        return aside.put(deliveries);
    }

    /** True where it is known of every file what came of reading it. */
    boolean isRead() {
        return files().stream().allMatch(file -> judgements.containsKey(file) || results.containsKey(file));
    }

    /** A file has been read; what becomes of it is decided later. */
    void read(Judgement judgement) {
        judgements.put(judgement.file(), judgement);
    }

    /** What came of the files that were read, in the order of the inbox. */
    List<Judgement> judgements() {
        List<Judgement> all = new ArrayList<>(selection.refusals());
        files().forEach(file -> Optional.ofNullable(judgements.get(file)).ifPresent(all::add));
        return all;
    }

    /** It is settled what becomes of a file. */
    void ended(FileResult result) {
        if (results.put(result.file(), result) == null) {
            LOG.info("{}: {}", result.file().name(), result.getClass().getSimpleName());
            progress.ends(result);
        }
    }

    Optional<FileResult> result(SourceFile file) {
        return Optional.ofNullable(results.get(file));
    }

    /** What became of every file, in the order of the inbox. */
    List<FileResult> results() {
        return selection.all().stream()
                .map(file -> result(file).orElseGet(() -> new FileResult.Left(file)))
                .toList();
    }
}
