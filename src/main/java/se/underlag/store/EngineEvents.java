package se.underlag.store;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.LoggerFactory;

/**
 * Listens to what HSQLDB logs of itself. When it cannot write a commit, because the disk is full, it says so there and
 * nowhere else: to whoever committed all seems well, and everything after it would be lost with it.
 */
final class EngineEvents extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private static final ThreadLocal<Boolean> UNHEARD = ThreadLocal.withInitial(() -> false);

    private final Logger engine;
    private final AtomicReference<String> first = new AtomicReference<>();

    private EngineEvents(Logger engine) {
        this.engine = engine;
    }

    /** Listens to the database with a name; its copies have the same. */
    static EngineEvents of(String database) {
        Logger engine = (Logger) LoggerFactory.getLogger("hsqldb.db." + database + ".ENGINE");
        engine.setLevel(Level.WARN);
        EngineEvents events = new EngineEvents(engine);
        events.setContext(engine.getLoggerContext());
        events.start();
        engine.addAppender(events);
        return events;
    }

    /** Something that can fail. */
    interface Act<T> {
        T done() throws IOException;
    }

    /** Does something with a copy of a database in this thread, where what HSQLDB says is not of the database itself. */
    static <T> T unheard(Act<T> act) throws IOException {
        UNHEARD.set(true);
        try {
            return act.done();
        } finally {
            UNHEARD.remove();
        }
    }

    /** The first thing that went wrong; empty as long as all is well. */
    Optional<String> failure() {
        return Optional.ofNullable(first.get());
    }

    /** Something went wrong that HSQLDB does not tell of. */
    void fail(String what) {
        first.compareAndSet(null, what);
    }

    @Override
    protected void append(ILoggingEvent event) {
        if (!UNHEARD.get()) {
            fail(event.getFormattedMessage());
        }
    }

    @Override
    public void close() {
        engine.detachAppender(this);
        stop();
    }
}
