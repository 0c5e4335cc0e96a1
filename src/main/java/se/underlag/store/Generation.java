package se.underlag.store;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A state of the database that is never changed again: HSQLDB's files as it closed them, with their {@link Checksums}, in
 * a folder of the store. What is acknowledged after it was closed lies beside it, in its {@link Journal}.
 *
 * <pre>
 * store/000041/               the state
 * store/000041.journal        what has been acknowledged since
 * store/000041.acknowledged   how much of the journal that is
 * </pre>
 *
 * @param store the folder of the store
 * @param number the later, the higher
 */
record Generation(Path store, long number) {

    private static final Pattern NAME = Pattern.compile("(\\d{6,12})(\\.journal|\\.acknowledged)?");

    /** Whose folder or journal an entry of the store is. */
    static Optional<Generation> of(Path entry) {
        Matcher name = NAME.matcher(String.valueOf(entry.getFileName()));
        return name.matches()
                ? Optional.of(new Generation(entry.getParent(), Long.parseLong(name.group(1))))
                : Optional.empty();
    }

    Path folder() {
        return store.resolve(name());
    }

    Path journal() {
        return store.resolve(name() + ".journal");
    }

    Path acknowledged() {
        return store.resolve(name() + ".acknowledged");
    }

    Generation next() {
        return new Generation(store, number + 1);
    }

    private String name() {
        return String.format("%06d", number);
    }
}
