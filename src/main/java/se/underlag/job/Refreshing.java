package se.underlag.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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
     * @throws UsageMistake when there is no such document, report or data folder, it is open, or a definition is wrong
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
        } catch (IOException failure) {
            throw new UnwritableFile(order.file(), failure);
        }
    }

    private static AuthorsDocument opened(Path file) throws UsageMistake {
        if (!Files.isRegularFile(file)) {
            throw new UsageMistake(What.NO_SUCH_FILE, List.of(file.toString()));
        }
        AuthorsDocument document = new AuthorsDocument(file);
        if (document.isOpen()) {
            throw new UsageMistake(What.DOCUMENT_OPEN, List.of(file.toString()));
        }
        return document;
    }

    private static String report(Order order, AuthorsDocument document, Collecting collecting) throws UsageMistake {
        List<Collecting.Listed> all = collecting.listed();
        List<String> codes = all.stream().map(Collecting.Listed::report).toList();
        if (order.report().isPresent()) {
            if (!codes.contains(order.report().get())) {
                throw choice(What.NO_REPORT, order.report().get(), codes);
            }
            return order.report().get();
        }
        Set<String> named = named(order.file(), document);
        long most = all.stream().mapToLong(report -> meant(report, named)).max().orElse(0);
        List<String> best = all.stream()
                .filter(report -> meant(report, named) == most)
                .map(Collecting.Listed::report)
                .toList();
        if (best.size() != 1) {
            throw choice(What.WHICH_REPORT, order.file().toString(), best.isEmpty() ? codes : best);
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

    private static Set<String> named(Path file, AuthorsDocument document) throws UsageMistake {
        try {
            return document.named();
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
