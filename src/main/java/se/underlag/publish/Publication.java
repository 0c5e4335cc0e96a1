package se.underlag.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.underlag.wording.MomentTexts;

/**
 * Publishes what a run made: {@code <output>/<as-of>} with a folder for each report, the run's page and {@code
 * run.json}, all or nothing. The folder is written beside its place and renamed into it whole ({@link Swap} tells what
 * a kill leaves and how it is mended); nothing outside the output folder is ever written.
 *
 * <p>If the folder says the same already, whatever the hour it was made, it is left untouched. Files that others have
 * put into it are carried over; files that a former run wrote and this one does not are gone.
 *
 * <p>One process at a time may publish to an output folder: whoever starts a run holds the lock.
 */
public final class Publication {

    /** As the name of a folder, in Swedish time like everything in the pages. */
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HHmm").withZone(MomentTexts.ZONE);

    private final Path output;
    private final List<ReportFile> more;

    /** @param output the folder that holds the folders of the months; made when it is not there */
    public Publication(Path output) {
        this(output, List.of());
    }

    /**
     * @param output the folder that holds the folders of the months; made when it is not there
     * @param more what each report has beside its pages, tables and charts
     */
    public Publication(Path output, List<ReportFile> more) {
        this.output = output;
        this.more = List.copyOf(more);
    }

    /** Mends what a killed run left. Publishing does so too; a run that makes no reports may want to as well. */
    public void mend() throws IOException {
        Swap.mend(output);
    }

    /**
     * Publishes a run. One that shows earlier knowledge lies under {@code as-known-at/<moment>} where the reports of the
     * present lie in its place.
     *
     * @param run what was read and what became of it
     * @param reports the reports, all made for the month of the run
     * @throws IOException when something cannot be read or written; the folder of the month is then as it was before
     */
    public Published publish(RunRecord run, List<PublishedReport> reports) throws IOException {
        checkTogether(run, reports);
        Files.createDirectories(output);
        mend();
        Path folder = output.resolve(run.asOf().toString());
        List<Rendition> files = RunFiles.of(run, reports, more);
        Optional<Former> former = Former.in(folder);
        if (wouldHide(run, former)) {
            return new Publication(beside(run.asKnownAt().orElseThrow()), more).publish(run, reports);
        }
        if (former.isPresent() && former.get().tellsAll(run, files)) {
            return new Published.Unchanged(folder);
        }
        List<Rendition> all = new ArrayList<>(files);
        all.add(RunFiles.record(run, reports, files));
        return replace(folder, run, all, former);
    }

    /**
     * What lies published for the month of a run; empty where a file is not as it was written, or where the run has
     * something to tell that does not stand there: of its files, of what is lacking, as another version or in another
     * language.
     */
    public Optional<Standing> standing(RunRecord run) throws IOException {
        mend();
        Optional<Former> former = Former.in(output.resolve(run.asOf().toString()));
        return former.isPresent() && former.get().tells(run)
                ? Optional.of(former.get().standing())
                : Optional.empty();
    }

    /** A run that shows earlier knowledge does not take the place of one that shows the present. */
    private static boolean wouldHide(RunRecord run, Optional<Former> former) {
        return run.asKnownAt().isPresent() && former.filter(Former::isOfPresent).isPresent();
    }

    private Path beside(Instant asKnownAt) {
        return output.resolve("as-known-at").resolve(MOMENT.format(asKnownAt));
    }

    private Published replace(Path folder, RunRecord run, List<Rendition> files, Optional<Former> former)
            throws IOException {
        Swap swap = new Swap(output, run.runId());
        try {
            write(swap.writing(), files);
            List<Path> kept =
                    former.isPresent() ? carryOver(folder, former.get().foreign(), swap.writing()) : List.of();
            swap.into(folder);
            return new Published.Written(folder, files.size(), kept);
        } catch (IOException | RuntimeException | Error e) {
            Swap.deleteIfPossible(swap.writing());
            throw e;
        }
    }

    private static void write(Path folder, List<Rendition> files) throws IOException {
        Files.createDirectory(folder);
        for (Rendition file : files) {
            Path path = folder.resolve(file.path()).normalize();
            if (!path.startsWith(folder)) {
                throw new IllegalArgumentException("a file outside its folder: " + file.path());
            }
            Files.createDirectories(path.getParent());
            Files.write(path, file.bytes());
        }
    }

    private static List<Path> carryOver(Path from, List<Path> foreign, Path to) throws IOException {
        List<Path> kept = new ArrayList<>();
        for (Path file : foreign) {
            Path target = to.resolve(file);
            if (hasRoom(target, to)) {
                Files.createDirectories(target.getParent());
                Files.copy(from.resolve(file), target, StandardCopyOption.COPY_ATTRIBUTES);
                kept.add(file);
            }
        }
        return List.copyOf(kept);
    }

    /** False where this run has written a file of that name, or a file where a folder would be needed. */
    private static boolean hasRoom(Path target, Path root) {
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        for (Path parent = target.getParent(); !parent.equals(root); parent = parent.getParent()) {
            if (Files.isRegularFile(parent)) {
                return false;
            }
        }
        return true;
    }

    private static void checkTogether(RunRecord run, List<PublishedReport> reports) {
        Set<String> ids = new HashSet<>();
        for (PublishedReport report : reports) {
            if (report.asOf().isAfter(run.asOf())) {
                throw new IllegalArgumentException("report " + report.id() + " is made for " + report.asOf()
                        + ", which is after that of the run, " + run.asOf());
            }
            if (!ids.add(report.id())) {
                throw new IllegalArgumentException("the same report twice in a run: " + report.id());
            }
        }
    }
}
