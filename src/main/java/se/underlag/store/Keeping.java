package se.underlag.store;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.TransactionException;

/**
 * Keeps what HSQLDB commits: what stands in its log is written into the journal of the generation that was opened. As soon
 * as anything could not be written, nothing is kept any more, and nobody is told that something is.
 */
final class Keeping implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Keeping.class);

    private final Generation generation;
    private final EngineLog log;
    private final EngineEvents events;
    private Optional<Journal> journal = Optional.empty();

    /**
     * @param generation the state that was opened
     * @param log HSQLDB's log of what is done since
     * @param events what HSQLDB says of itself
     */
    Keeping(Generation generation, EngineLog log, EngineEvents events) {
        this.generation = generation;
        this.log = log;
        this.events = events;
    }

    /**
     * What is kept at a moment.
     *
     * @param journal how many bytes of the journal that is
     * @param contents the same, counted
     */
    record Moment(long journal, Contents contents) {}

    /** Counts while nothing is committed and kept by anybody else. */
    synchronized Moment moment(Supplier<Contents> count) throws IOException {
        check();
        keep();
        return new Moment(journal.isPresent() ? journal.get().length() : 0, count.get());
    }

    /**
     * Commits something and keeps it. One at a time, so that it can be told what is kept.
     *
     * @throws StoreFailure when it could not be kept: it is then as if it had never been
     * @throws DataIntegrityViolationException when it is nothing that the tables take; all is well apart from that
     */
    synchronized <T> T kept(Supplier<T> commit) {
        check();
        T result = done(commit);
        keep();
        return result;
    }

    /**
     * Does a part of what is committed and kept later.
     *
     * @throws StoreFailure when it could not be done: then nothing of the whole is kept
     * @throws DataIntegrityViolationException when it is nothing that the tables take; all is well apart from that
     */
    <T> T done(Supplier<T> part) {
        try {
            return part.get();
        } catch (DataIntegrityViolationException refused) {
            throw refused;
        } catch (DataAccessException | TransactionException e) {
            events.fail(String.valueOf(e.getMessage()));
            throw new StoreFailure("the store cannot be written", generation.store(), e);
        } catch (Error e) {
            events.fail(e.toString());
            throw e;
        }
    }

    private void keep() {
        try {
            byte[] news = log.news();
            // Afterwards: where another thread could not write its commit, what follows it is worth nothing.
            check();
            if (news.length > 0) {
                journal().add(news);
            }
        } catch (IOException e) {
            events.fail(String.valueOf(e.getMessage()));
            throw new StoreFailure("the store cannot be written", generation.store(), e);
        } catch (Error e) {
            // What has been committed is not in the journal: nothing that comes after it may be.
            events.fail(e.toString());
            throw e;
        }
    }

    private Journal journal() throws IOException {
        if (journal.isEmpty()) {
            journal = Optional.of(Journal.begin(generation));
        }
        return journal.get();
    }

    /** @throws StoreFailure when something could not be written */
    void check() {
        failure().ifPresent(failure -> {
            throw failure;
        });
    }

    boolean hasFailed() {
        return events.failure().isPresent();
    }

    /** What could not be written first; empty as long as all is well. */
    Optional<StoreFailure> failure() {
        return events.failure()
                .map(what -> new StoreFailure("the store cannot be written: " + what, generation.store(), null));
    }

    @Override
    public void close() {
        events.close();
        try {
            if (journal.isPresent()) {
                journal.get().close();
            }
        } catch (IOException e) {
            LOG.warn("the journal did not close well", e);
        }
    }
}
