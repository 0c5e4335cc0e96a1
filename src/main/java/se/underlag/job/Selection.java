package se.underlag.job;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import se.underlag.finding.Finding;
import se.underlag.finding.FindingCode;
import se.underlag.intake.InboxContents;
import se.underlag.intake.TakenIn;
import se.underlag.intake.Waiting;
import se.underlag.source.SourceFile;
import se.underlag.source.SourceLocation;
import se.underlag.store.Delivery;
import se.underlag.store.KnownFile;
import se.underlag.wording.Commands;

/**
 * The files of an inbox, told apart by their content.
 *
 * @param all every file that is ready, by its path
 * @param toRead those to be read: of several with the same content the first, of those taken in before the earliest
 * @param known those whose content is stored
 * @param copies those with the same content as another file of the inbox, which stands for both
 * @param refusals those that need not be read to be refused
 * @param waiting files left for the next run
 */
record Selection(
        List<SourceFile> all,
        List<SourceFile> toRead,
        Map<SourceFile, KnownFile> known,
        Map<SourceFile, SourceFile> copies,
        List<Refusal> refusals,
        List<Waiting> waiting) {

    static final Selection NOTHING = new Selection(List.of(), List.of(), Map.of(), Map.of(), List.of(), List.of());

    static Selection of(InboxContents inbox, Ledger ledger, ZoneId zone, Commands commands) {
        Map<String, SourceFile> first = new HashMap<>();
        List<SourceFile> toRead = new ArrayList<>();
        Map<SourceFile, KnownFile> known = new LinkedHashMap<>();
        Map<SourceFile, SourceFile> copies = new LinkedHashMap<>();
        List<Refusal> refusals = new ArrayList<>();
        Map<SourceFile, KnownFile> before = ledger.known(inbox.ready());
        for (SourceFile file : earliestFirst(inbox.ready())) {
            Optional<KnownFile> stored = Optional.ofNullable(before.get(file));
            SourceFile same = first.putIfAbsent(file.sha256(), file);
            if (stored.isPresent() && stored.get().isWithdrawn()) {
                refusals.add(withdrawn(file, stored.get(), zone, commands));
            } else if (stored.isPresent()) {
                known.put(file, stored.get());
            } else if (same != null) {
                copies.put(file, same);
            } else {
                toRead.add(file);
            }
        }
        return new Selection(inbox.ready(), toRead, known, copies, refusals, inbox.waiting());
    }

    /** Those that were taken in once before come first, as they came then; the others by their path. */
    private static List<SourceFile> earliestFirst(List<SourceFile> files) {
        Map<SourceFile, Instant> taken = new HashMap<>();
        files.forEach(file -> taken.put(file, TakenIn.of(file).orElse(Instant.MAX)));
        return files.stream().sorted(Comparator.comparing(taken::get)).toList();
    }

    /** Stored again it would undo what somebody decided; passed over it would be nowhere. */
    static Refusal withdrawn(SourceFile file, KnownFile stored, ZoneId zone, Commands commands) {
        String numbers = stored.deliveries().stream()
                .map(delivery -> String.valueOf(delivery.id()))
                .collect(Collectors.joining(" "));
        String day = stored.deliveries().stream()
                .map(Delivery::withdrawnAt)
                .flatMap(Optional::stream)
                .findFirst()
                .map(moment -> moment.atZone(zone).toLocalDate().toString())
                .orElse("");
        // The finding is shown in the terminal and in the receipt: folders in full are right in both.
        String store = commands.fromElsewhere().store();
        Finding finding = Finding.of(FindingCode.FILE_WITHDRAWN, SourceLocation.of(file.name()), day, numbers, store);
        return new Refusal(file, 0, List.of(finding), Optional.empty());
    }

    /** True where there is nothing that anything has to be done with. */
    boolean isEmpty() {
        return all.isEmpty();
    }
}
