package se.underlag.job;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.underlag.document.AuthorsDocument;
import se.underlag.document.Refreshed;
import se.underlag.job.UsageMistake.What;
import se.underlag.ooxml.DamagedPart;
import se.underlag.publish.PublishedReport;
import se.underlag.source.UnwritableFile;
import se.underlag.store.DataFolder;
import se.underlag.store.DataFolderInUse;
import se.underlag.store.Holdings;

/** Keeps an author's own document fresh: the command {@code refresh}. Of what is stored it changes nothing. */
public final class Refreshing {

    private final Rooms rooms;
    private final Workplace workplace;

    public Refreshing(Rooms rooms, Workplace workplace) {
        this.rooms = rooms;
        this.workplace = workplace;
    }

    /**
     * What is asked for.
     *
     * @param file the Word document
     * @param report the report it is filled from; empty: the one that has what its tags name
     * @param asOf the month that nothing shown may be later than; empty: the latest month for which anything is stored
     */
    public record Order(Path file, Optional<String> report, Optional<YearMonth> asOf) {}

    /**
     * What was done.
     *
     * @param title of the report that it was filled from
     * @param asOf the month of the report
     * @param refreshed what became of the document
     */
    public record Done(String title, YearMonth asOf, Refreshed refreshed) {}

    /**
     * Fills the document from the report, made anew of what is stored.
     *
     * @throws UsageMistake when there is no such document, report or data folder, the document is open, may not be changed
     *     or has nothing to fill, or a definition is wrong
     * @throws DataFolderInUse when another process owns the data folder and what is stored may not be read
     * @throws UnwritableFile when the document cannot be written; it is then as it was
     */
    public Done run(Order order, Path data, Path jobs, Locale language) throws UsageMistake, DataFolderInUse {
        AuthorsDocument document = opened(order.file());
        Tools tools = rooms.checkedTools(jobs, language);
        String report = report(order, document, tools.collecting());
        if (!DataFolder.isUsed(data)) {
            throw new UsageMistake(What.NO_DATA, List.of(data.toString()));
        }
        PublishedReport material = collected(report, order, data, tools, language);
        Instant now = workplace.clock().instant();
        try {
            return new Done(material.title(), material.asOf(), document.refresh(material, now));
        } catch (DamagedPart damaged) {
            throw new UsageMistake(What.NO_DOCUMENT, List.of(order.file().toString()));
        } catch (AccessDeniedException | ReadOnlyFileSystemException denied) {
            throw readOnly(order.file());
        } catch (IOException failure) {
            throw new UnwritableFile(order.file(), failure);
        }
    }

    private static UsageMistake readOnly(Path file) {
        return new UsageMistake(
                What.DOCUMENT_READ_ONLY,
                List.of(file.toString(), String.valueOf(file.toAbsolutePath().getParent())));
    }

    private static AuthorsDocument opened(Path file) throws UsageMistake {
        if (!Files.isRegularFile(file)) {
            throw new UsageMistake(What.NO_SUCH_FILE, List.of(file.toString()));
        }
        AuthorsDocument document = new AuthorsDocument(file);
        if (document.isOpen()) {
            throw new UsageMistake(What.DOCUMENT_OPEN, List.of(file.toString()));
        }
        // One that somebody has protected could be replaced all the same, and is not meant to be.
        if (!Files.isWritable(file)) {
            throw readOnly(file);
        }
        return document;
    }

    private static String report(Order order, AuthorsDocument document, Collecting collecting) throws UsageMistake {
        List<Collecting.Listed> all = collecting.listed();
        List<String> codes = all.stream().map(Collecting.Listed::report).toList();
        if (order.report().isPresent() && !codes.contains(order.report().get())) {
            throw choice(What.NO_REPORT, order.report().get(), codes);
        }
        List<AuthorsDocument.Tag> tags = tags(order.file(), document);
        if (tags.isEmpty()) {
            throw new UsageMistake(What.NO_CONTROLS, List.of(order.file().toString()));
        }
        return order.report().isPresent() ? order.report().get() : meant(order.file(), tags, all);
    }

    /** The report that has most of what the tags name. */
    private static String meant(Path file, List<AuthorsDocument.Tag> tags, List<Collecting.Listed> all)
            throws UsageMistake {
        Set<String> named = tags.stream().map(AuthorsDocument.Tag::named).collect(Collectors.toSet());
        long most = all.stream().mapToLong(report -> meant(report, named)).max().orElse(0);
        if (most == 0) {
            throw choice(
                    What.NOTHING_MEANT,
                    file.toString(),
                    tags.stream().map(AuthorsDocument.Tag::text).toList());
        }
        List<String> best = all.stream()
                .filter(report -> meant(report, named) == most)
                .map(Collecting.Listed::report)
                .toList();
        if (best.size() != 1) {
            throw choice(What.WHICH_REPORT, file.toString(), best);
        }
        return best.get(0);
    }

    private static UsageMistake choice(What what, String given, List<String> there) {
        return new UsageMistake(
                what, Stream.concat(Stream.of(given), there.stream()).toList());
    }

    private static long meant(Collecting.Listed report, Set<String> named) {
        return named.stream().filter(report.shows()::contains).count();
    }

    private static List<AuthorsDocument.Tag> tags(Path file, AuthorsDocument document) throws UsageMistake {
        try {
            return document.tags();
        } catch (IOException | RuntimeException damaged) {
            throw new UsageMistake(What.NO_DOCUMENT, List.of(file.toString()));
        }
    }

    private PublishedReport collected(String report, Order order, Path data, Tools tools, Locale language)
            throws UsageMistake, DataFolderInUse {
        try (Session session = workplace.enterToLook(data)) {
            Ledger ledger = session.ledger();
            Holdings holdings = ledger.deliveries().holdings();
            Instant moment = ledger.deliveries().moment();
            Optional<YearMonth> asOf = order.asOf().or(holdings::latestMonth);
            if (asOf.isEmpty()) {
                throw new UsageMistake(What.NO_DATA, List.of(data.toString()));
            }
            ReportOrder made = new ReportOrder(
                    holdings,
                    asOf.get(),
                    Optional.empty(),
                    order.file().toAbsolutePath().getParent(),
                    language,
                    0,
                    moment,
                    List.of(),
                    List.of(),
                    tables -> ledger.codes().of(tables, moment));
            return tools.collecting().collected(report, made);
        }
    }
}
