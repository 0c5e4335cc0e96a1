package se.underlag.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.util.FileSize;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;
import se.underlag.wording.IdentityNumbers;
import se.underlag.wording.MomentTexts;

/**
 * The log for whoever looks after the machine: a file under {@code --data}, a new one each day or when it has grown,
 * kept for a month. Nothing is ever logged to the console, which belongs to the user; without a data folder nothing is
 * logged at all. Identity numbers are hidden, in whatever name of a file or failure they come. Logback finds this class as
 * a service, before its own default, which would write to the console.
 */
public final class TechnicalLog extends ContextAwareBase implements Configurator {

    private static final String FILE = "underlag.log";
    /** What is told keeps to its line, and a stack to its lines: a name with line breaks cannot write one of its own. */
    private static final String MESSAGE = "%replace(%replace(%msg){'\\R','\u240A'}){'\\p{Cntrl}','\uFFFD'}%n";

    private static final String STACK =
            "%replace(%ex){'\\R(?!\\tat |\\t\\.\\.\\. |\\s*Suppressed: |Caused by: |\\z)','\u240A'}";
    private static final String PATTERN = "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX, " + MomentTexts.ZONE
            + "} %-5level [%thread] %logger{30} - " + MESSAGE + STACK;
    private static final FileSize LARGEST = FileSize.valueOf("10MB");
    private static final FileSize ALL_TOGETHER = FileSize.valueOf("100MB");
    private static final int DAYS = 30;

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.OFF);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    /** Where the log of a data folder lies. */
    static Path of(Path data) {
        return data.resolve("log").resolve(FILE);
    }

    /** From now on logs to the log of a data folder, and nowhere else. */
    static void writeTo(Path data) {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.detachAndStopAllAppenders();
        root.addAppender(appender(context, of(data)));
        root.setLevel(Level.INFO);
        // A line per chunk and per statement says nothing that the record of the run does not say.
        context.getLogger("org.springframework").setLevel(Level.WARN);
        // It warns of its own threads when it is closed at once; what matters of connections comes as failures.
        context.getLogger("com.zaxxer.hikari").setLevel(Level.ERROR);
        // It tells of each damaged file at length; to whom it matters a finding tells it in words.
        context.getLogger("org.apache.poi").setLevel(Level.OFF);
    }

    /** Closes the log. */
    static void close() {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.detachAndStopAllAppenders();
        root.setLevel(Level.OFF);
    }

    private static RollingFileAppender<ILoggingEvent> appender(LoggerContext context, Path file) {
        LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
        encoder.setContext(context);
        encoder.setLayout(layout(context));
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.start();
        RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
        SizeAndTimeBasedRollingPolicy<ILoggingEvent> policy = new SizeAndTimeBasedRollingPolicy<>();
        policy.setContext(context);
        policy.setParent(appender);
        policy.setFileNamePattern(file.resolveSibling("underlag.%d{yyyy-MM-dd, " + MomentTexts.ZONE + "}.%i.log")
                .toString());
        policy.setMaxFileSize(LARGEST);
        policy.setMaxHistory(DAYS);
        policy.setTotalSizeCap(ALL_TOGETHER);
        policy.start();
        appender.setContext(context);
        appender.setFile(file.toString());
        appender.setEncoder(encoder);
        appender.setRollingPolicy(policy);
        appender.setTriggeringPolicy(policy);
        appender.start();
        return appender;
    }

    private static PatternLayout layout(LoggerContext context) {
        PatternLayout layout = new PatternLayout() {
            @Override
            public String doLayout(ILoggingEvent event) {
                return IdentityNumbers.hidden(super.doLayout(event));
            }
        };
        layout.setContext(context);
        layout.setPattern(PATTERN);
        layout.start();
        return layout;
    }
}
