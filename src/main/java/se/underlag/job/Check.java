package se.underlag.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.underlag.finding.Finding;
import se.underlag.finding.FindingCode;
import se.underlag.finding.Outcome;
import se.underlag.intake.NamedExport;
import se.underlag.sheet.UnreadableFile;
import se.underlag.source.SourceFile;
import se.underlag.source.SourceLocation;

/** Reads and judges files and stores nothing: the command {@code check}. Needs neither Spring nor the store. */
public final class Check {

    private static final Logger LOG = LoggerFactory.getLogger(Check.class);

    private final Rooms rooms;

    public Check(Rooms rooms) {
        this.rooms = rooms;
    }

    /**
     * Judges every file at some paths.
     *
     * @param paths files, or folders with files at any depth
     * @param each is told each file's name and what would become of it, as soon as it is known
     * @throws UsageMistake when a path or a definition is wrong; nothing was begun
     */
    public void run(List<Path> paths, Path jobs, Locale language, BiConsumer<String, FileResult> each)
            throws UsageMistake {
        Paths.checkAllExist(paths);
        if (!Files.isDirectory(jobs)) {
            throw new UsageMistake(UsageMistake.What.NO_JOBS, List.of(jobs.toString()));
        }
        Importing importing = rooms.tools(jobs, language).importingFrom(jobs);
        for (Path path : paths) {
            for (NamedExport export : NamedExport.at(path)) {
                each.accept(export.name(), judged(export, importing));
            }
        }
    }

    private static FileResult judged(NamedExport export, Importing importing) {
        SourceFile file = export.fileOrBlank();
        try {
            return judged(export.file(), importing);
        } catch (IOException e) {
            Finding notOpened =
                    Finding.of(FindingCode.FILE_NOT_OPENED, SourceLocation.of(file.name()), Failures.reason(e));
            return new FileResult.Refused(file, 0, List.of(notOpened));
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("check of {} failed", file.path(), e);
            return new FileResult.Failed(file, Failures.reason(e));
        }
    }

    private static FileResult judged(SourceFile file, Importing importing) {
        try {
            Outcome<? extends FileImport<?, ?>> opened = importing.open(file);
            if (opened.isRefused() || opened.value().isEmpty()) {
                opened.value().ifPresent(FileImport::close);
                return new FileResult.Refused(file, 0, opened.findings());
            }
            try (FileImport<?, ?> reading = opened.value().get()) {
                Outcome<Accepted> outcome = readToEnd(reading);
                return outcome.isRefused()
                        ? new FileResult.Refused(file, reading.rows(), outcome.findings())
                        : FileResult.Stored.of(file, outcome.value().orElseThrow(), 0, outcome.findings());
            }
        } catch (UnreadableFile e) {
            return new FileResult.Refused(file, 0, List.of(e.finding()));
        }
    }

    private static <P, N> Outcome<Accepted> readToEnd(FileImport<P, N> reading) throws UnreadableFile {
        for (Optional<P> piece = reading.read(); piece.isPresent(); piece = reading.read()) {
            reading.add(List.of(reading.normalise(piece.get())));
        }
        return reading.finish();
    }
}
