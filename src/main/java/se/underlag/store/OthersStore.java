package se.underlag.store;

import java.io.IOException;
import java.nio.file.Path;

/**
 * The store of a data folder that another process owns, for reading: a generation never changes and its journal only
 * grows, so that both can be copied up to what is acknowledged at a moment, while the owner goes on. Needs the right to
 * read it and nothing else.
 */
public final class OthersStore {

    /** The owner makes a new generation once a day, and clears the former one away. */
    private static final int ATTEMPTS = 5;

    private final Path store;

    /** @param data the data folder */
    public OthersStore(Path data) {
        this.store = data.resolve(DataFolder.STORE);
    }

    /**
     * Copies what is stored now into a folder, which becomes the folder of a store.
     *
     * @return how much is in it, as counted in the copy
     * @throws UnreadableStore when it cannot be read
     * @throws IOException when the copy cannot be written
     * @throws DamagedStore when something is not as it was left
     */
    public Contents copyTo(Path folder) throws IOException {
        for (int attempt = 1; ; attempt++) {
            Generation from = current();
            try {
                return copied(from, folder);
            } catch (IOException | DamagedStore e) {
                if (attempt == ATTEMPTS || current().equals(from)) {
                    throw e;
                }
                // It was cleared away meanwhile: there is a later one.
                Durable.delete(folder);
            }
        }
    }

    private Generation current() {
        try {
            return new Generations(store).current();
        } catch (IOException e) {
            throw new UnreadableStore(store, e);
        }
    }

    private Contents copied(Generation from, Path folder) throws IOException {
        long journal;
        try {
            journal = Journal.promised(from);
            new Checksums(from.folder()).check();
        } catch (IOException e) {
            throw new UnreadableStore(store, e);
        }
        Generation copy = new Generation(folder, from.number());
        Contents found = new Replay(new Generations(folder)).make(from, journal, copy, Contents::of);
        new Checksums(copy.folder()).check();
        return found;
    }
}
