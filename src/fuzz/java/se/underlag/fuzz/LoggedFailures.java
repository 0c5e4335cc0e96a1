package se.underlag.fuzz;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import java.util.Optional;
import org.slf4j.LoggerFactory;

/** What the program tells its log of failures that it goes on after: to the user they are one line, here they count. */
final class LoggedFailures extends AppenderBase<ILoggingEvent> {

    private Optional<Throwable> first = Optional.empty();

    private LoggedFailures() {}

    static LoggedFailures listening() {
        LoggedFailures failures = new LoggedFailures();
        Logger ours = (Logger) LoggerFactory.getLogger("se.underlag");
        failures.setContext(ours.getLoggerContext());
        failures.start();
        ours.setLevel(Level.ERROR);
        ours.addAppender(failures);
        return failures;
    }

    void forget() {
        first = Optional.empty();
    }

    /** The first since all were forgotten. */
    Optional<Throwable> first() {
        return first;
    }

    @Override
    protected void append(ILoggingEvent event) {
        if (first.isEmpty()) {
            first = Optional.of(
                    event.getThrowableProxy() instanceof ThrowableProxy proxy
                            ? proxy.getThrowable()
                            : new IllegalStateException(event.getFormattedMessage()));
        }
    }
}
