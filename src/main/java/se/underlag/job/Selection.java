package se.underlag.job;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.underlag.intake.InboxContents;
import se.underlag.intake.Waiting;
import se.underlag.source.SourceFile;
import se.underlag.store.Deliveries;
import se.underlag.store.KnownFile;

/**
 * The files of an inbox, told apart by their content.
 *
 * @param all every file that is ready, by its path
 * @param toRead those to be read: of several with the same content the first
 * @param settled what became of those that need not be read
 * @param waiting files left for the next run
 */
record Selection(
        List<SourceFile> all, List<SourceFile> toRead, Map<SourceFile, FileResult> settled, List<Waiting> waiting) {

    static final Selection NOTHING = new Selection(List.of(), List.of(), Map.of(), List.of());

    static Selection of(InboxContents inbox, Deliveries deliveries) {
        Map<String, SourceFile> first = new HashMap<>();
        List<SourceFile> toRead = new ArrayList<>();
        Map<SourceFile, FileResult> settled = new HashMap<>();
        for (SourceFile file : inbox.ready()) {
            Optional<KnownFile> known = deliveries.known(file.sha256());
            SourceFile same = first.putIfAbsent(file.sha256(), file);
            if (known.isPresent()) {
                settled.put(file, new FileResult.Unchanged(file, known.get()));
            } else if (same != null) {
                settled.put(file, new FileResult.SameAs(file, same));
            } else {
                toRead.add(file);
            }
        }
        return new Selection(inbox.ready(), toRead, settled, inbox.waiting());
    }

    /** What became of every file after those to be read have been. */
    List<FileResult> results(ImportTask task) {
        return all.stream()
                .map(file -> Optional.ofNullable(settled.get(file))
                        .or(() -> task.result(file))
                        .orElseGet(() -> new FileResult.Failed(file, "not begun")))
                .toList();
    }
}
