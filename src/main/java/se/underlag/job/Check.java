package se.underlag.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.underlag.finding.Finding;
import se.underlag.finding.FindingCode;
import se.underlag.finding.Outcome;
import se.underlag.intake.NamedExport;
import se.underlag.sheet.UnreadableFile;
import se.underlag.source.SourceFile;
import se.underlag.source.SourceLocation;
import se.underlag.store.DataFolder;
import se.underlag.store.DataFolderInUse;
import se.underlag.store.KnownFile;
import se.underlag.store.NewDelivery;
import se.underlag.wording.Commands;

/**
 * Reads and judges files and stores nothing: the command {@code check}. Files are held against each other, and against
 * what is stored where there is a data folder.
 */
public final class Check {

    private static final Logger LOG = LoggerFactory.getLogger(Check.class);

    private final Rooms rooms;
    private final Workplace workplace;
    private final ZoneId zone;

    public Check(Rooms rooms, Workplace workplace, ZoneId zone) {
        this.rooms = rooms;
        this.workplace = workplace;
        this.zone = zone;
    }

    /**
     * Judges every file at some paths.
     *
     * @param paths files, or folders with files at any depth
     * @param data the data folder to compare with; empty: none. One that does not exist holds nothing
     * @param each is told each file's name and what would become of it
     * @throws UsageMistake when a path or a definition is wrong; nothing was begun
     * @throws DataFolderInUse when another process owns the data folder and what is stored may not be read; nothing was
     *     begun
     */
    public void run(
            List<Path> paths, Path jobs, Optional<Path> data, Locale language, BiConsumer<String, FileResult> each)
            throws UsageMistake, DataFolderInUse {
        Paths.checkAllExist(paths);
        if (!Files.isDirectory(jobs)) {
            throw new UsageMistake(UsageMistake.What.NO_JOBS, List.of(jobs.toString()));
        }
        Tools tools = rooms.tools(jobs, language);
        Importing importing = tools.importingFrom(jobs);
        Optional<Path> stored = data.filter(DataFolder::isUsed);
        Commands commands = new Commands(jobs, data.orElse(Path.of(Commands.DATA)));
        if (stored.isEmpty()) {
            new Round(importing, tools.naming(), language, Optional.empty(), commands).of(paths, each);
            return;
        }
        try (Session session = workplace.enterToLook(stored.get())) {
            new Round(importing, tools.naming(), language, Optional.of(session.ledger()), commands).of(paths, each);
        }
    }

    /** One round of judging. */
    private final class Round {

        private final Importing importing;
        private final Naming naming;
        private final Locale language;
        private final Optional<Ledger> ledger;
        private final Optional<Standings> standings;
        private final Commands commands;
        private final Map<NamedExport, FileResult> results = new LinkedHashMap<>();
        private final Map<NamedExport, Candidate> candidates = new LinkedHashMap<>();

        Round(Importing importing, Naming naming, Locale language, Optional<Ledger> ledger, Commands commands) {
            this.importing = importing;
            this.naming = naming;
            this.language = language;
            this.ledger = ledger;
            this.commands = commands;
            this.standings = ledger.map(records -> new Standings(records.deliveries()));
        }

        /** What a file brings is forgotten again when it is held against what is stored: memory stays flat. */
        void of(List<Path> paths, BiConsumer<String, FileResult> each) {
            NamedExport.at(paths).forEach(export -> results.put(export, judged(export)));
            Conflicts conflicts = Conflicts.among(candidates.values(), naming);
            results.forEach((export, result) -> each.accept(
                    export.name(),
                    Optional.ofNullable(candidates.get(export))
                            .filter(candidate -> !conflicts.of(candidate).isEmpty())
                            .<FileResult>map(candidate -> refused(candidate, conflicts.of(candidate)))
                            .orElse(result)));
        }

        private FileResult refused(Candidate candidate, List<Finding> conflicts) {
            List<Finding> findings = new ArrayList<>(conflicts);
            findings.addAll(candidate.findings());
            return new FileResult.Refused(candidate.file(), candidate.rows(), findings, candidate.attempts());
        }

        /** One that is gone by the time it is opened, or is written to meanwhile, is not judged for what it was. */
        private FileResult judged(NamedExport export) {
            SourceFile file = export.fileOrBlank();
            FileResult result = judged(export, file);
            if (file.equals(export.fileOrBlank())) {
                return result;
            }
            candidates.remove(export);
            return new FileResult.Disturbed(file);
        }

        private FileResult judged(NamedExport export, SourceFile file) {
            try {
                return understood(export, export.file());
            } catch (NoSuchFileException gone) {
                return new FileResult.Disturbed(file);
            } catch (IOException e) {
                Finding notOpened =
                        Finding.of(FindingCode.FILE_NOT_OPENED, SourceLocation.of(file.name()), Failures.reason(e));
                return new FileResult.Refused(file, 0, List.of(notOpened), List.of());
            } catch (RuntimeException | Error e) {
                LOG.error("check of {} failed", file.path(), e);
                return new FileResult.Failed(file, Failures.ofFile(e, language));
            }
        }

        private FileResult understood(NamedExport export, SourceFile file) {
            Optional<KnownFile> known = ledger.flatMap(records -> records.known(file));
            if (known.isPresent()) {
                return known.get().isWithdrawn()
                        ? refused(Selection.withdrawn(file, known.get(), zone, commands))
                        : standings.orElseThrow().of(file, known.get());
            }
            Reading reading = Reading.of(file, importing);
            if (reading.outcome().isRefused()) {
                return refused(
                        new Refusal(file, reading.rows(), reading.outcome().findings(), Optional.empty()));
            }
            Accepted accepted = reading.outcome().value().orElseThrow();
            Supplier<List<NewDelivery>> again = () ->
                    Reading.of(file, importing).outcome().value().orElseThrow().deliveries();
            Candidate candidate =
                    Candidate.readAgain(file, accepted, reading.outcome().findings(), again);
            candidates.put(export, candidate);
            return foreseen(candidate, accepted.deliveries());
        }

        private FileResult foreseen(Candidate candidate, List<NewDelivery> brought) {
            Outlook outlook = ledger.map(records ->
                            new Outlooks(records.deliveries(), records.reports(), naming).of(candidate, brought))
                    .orElseGet(() -> Outlook.ofFirst(candidate, brought));
            if (!outlook.saysNothingNew()) {
                return outlook.judged(naming);
            }
            FileResult.SameRows same = outlook.sameRows();
            return standings.map(now -> now.of(same)).orElse(same);
        }

        private FileResult refused(Refusal refusal) {
            return refusal.result();
        }
    }

    /**
     * A file read to its end.
     *
     * @param outcome what it brings, or why not
     * @param rows how many rows of data were read
     */
    private record Reading(Outcome<Accepted> outcome, long rows) {

        static Reading of(SourceFile file, Importing importing) {
            try {
                Outcome<? extends FileImport<?, ?>> opened = importing.open(file);
                if (opened.isRefused() || opened.value().isEmpty()) {
                    opened.value().ifPresent(FileImport::close);
                    return new Reading(Outcome.refused(opened.findings()), 0);
                }
                try (FileImport<?, ?> reading = opened.value().get()) {
                    Outcome<Accepted> outcome = readToEnd(reading);
                    return new Reading(outcome, reading.rows());
                }
            } catch (UnreadableFile e) {
                return new Reading(Outcome.refused(List.of(e.finding())), 0);
            }
        }

        private static <P, N> Outcome<Accepted> readToEnd(FileImport<P, N> reading) throws UnreadableFile {
            for (Optional<P> piece = reading.read(); piece.isPresent(); piece = reading.read()) {
                reading.add(reading.normalise(piece.get()));
            }
            return reading.finish();
        }
    }
}
