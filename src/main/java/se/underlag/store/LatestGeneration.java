package se.underlag.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The generation that everything acknowledged is in: made anew where there never was one, or where the store was not closed. */
final class LatestGeneration {

    private static final Logger LOG = LoggerFactory.getLogger(LatestGeneration.class);

    private final Path store;
    private final Generations generations;

    LatestGeneration(Path store, Generations generations) {
        this.store = store;
        this.generations = generations;
    }

    /**
     * Gives it.
     *
     * @throws DamagedStore when something is not as it was left; nothing has been changed
     * @throws IOException when it cannot be made
     */
    Generation upToDate() throws IOException {
        Path used = store.resolveSibling(DataFolder.USED);
        if (generations.areNone()) {
            makeFirst(used);
        }
        Generation current = generations.current();
        if (!Files.exists(used)) {
            Files.createFile(used);
            Durable.forceNames(store.toAbsolutePath().getParent());
        }
        if (!Files.exists(current.journal()) && !Files.exists(current.acknowledged())) {
            generations.sweep(current);
            return current;
        }
        LOG.warn("{} was not closed: going through what was acknowledged since", current.folder());
        Generation next = current.next();
        return new Replay(generations).make(current, Long.MAX_VALUE, next, jdbc -> next);
    }

    private void makeFirst(Path used) throws IOException {
        Generation first = new Generation(store, 1);
        FormerLayout former = new FormerLayout(store);
        if (former.isThere()) {
            former.become(first, generations);
            return;
        }
        if (Files.exists(used)) {
            throw new DamagedStore(store, store, DamagedStore.What.GONE);
        }
        Path making = generations.emptyMaking();
        new EngineCopy(making, making).opened(jdbc -> making);
        generations.seal(making, first);
    }
}
