package se.underlag.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder of the store. The latest generation and its journal are what is stored; HSQLDB works on a copy.
 *
 * <pre>
 * store/000041/ …   the latest generation and what belongs to it, see {@link Generation}
 * store/open/       the copy that HSQLDB works on; worth nothing after a kill
 * store/making/     a generation on its way; worth nothing after a kill
 * </pre>
 *
 * A generation comes into being by a rename, whole and on disk; only then is the former one cleared away. So there is
 * always one, and whichever step is the last before a kill, the next start finds all that was acknowledged.
 */
final class Generations {

    private final Path store;

    Generations(Path store) {
        this.store = store;
    }

    Path open() {
        return store.resolve("open");
    }

    private Path making() {
        return store.resolve("making");
    }

    /** True where no generation was ever made here. */
    boolean areNone() throws IOException {
        return latest().isEmpty() && all().isEmpty() && !Files.exists(open());
    }

    /**
     * The latest generation.
     *
     * @throws DamagedStore when it is not there although something is that belongs to it
     */
    Generation current() throws IOException {
        Generation latest = latest().orElseGet(() -> new Generation(store, 1));
        Generation told =
                all().stream().max(Comparator.comparing(Generation::number)).orElse(latest);
        if (told.number() > latest.number() || !Files.isDirectory(latest.folder())) {
            throw new DamagedStore(store, told.folder(), DamagedStore.What.MISSING);
        }
        return latest;
    }

    private Optional<Generation> latest() throws IOException {
        return all().stream()
                .filter(generation -> Files.isDirectory(generation.folder()))
                .max(Comparator.comparing(Generation::number));
    }

    /** Of every folder, journal and the like. */
    private List<Generation> all() throws IOException {
        if (!Files.isDirectory(store)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(store)) {
            return entries.flatMap(entry -> Generation.of(entry).stream()).toList();
        }
    }

    /** An empty folder in which a generation can be made. */
    Path emptyMaking() throws IOException {
        Durable.delete(making());
        return Files.createDirectories(making());
    }

    /** Copies a generation to where HSQLDB may work on it. */
    void copyToOpen(Generation generation) throws IOException {
        Path copy = emptyMaking();
        new Checksums(generation.folder()).copy(copy);
        Durable.delete(open());
        Durable.rename(copy, open());
    }

    /** Makes the files that HSQLDB has closed in a folder of the store a generation, and clears away the former ones. */
    void seal(Path closed, Generation generation) throws IOException {
        new Checksums(closed).write();
        Durable.rename(closed, generation.folder());
        sweep(generation);
    }

    /** Clears away what came before a generation. */
    void sweep(Generation current) throws IOException {
        for (Generation generation : all()) {
            if (generation.number() < current.number()) {
                // The folder last: a journal without one would be taken for damage.
                Durable.delete(generation.acknowledged());
                Durable.delete(generation.journal());
                Durable.delete(generation.folder());
            }
        }
    }
}
