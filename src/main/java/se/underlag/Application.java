package se.underlag;

import java.time.Clock;
import org.slf4j.LoggerFactory;
import se.underlag.cli.Console;
import se.underlag.cli.Ending;
import se.underlag.cli.OwnLocale;
import se.underlag.cli.Underlag;
import se.underlag.intake.Elapsed;
import se.underlag.intake.Pause;
import se.underlag.job.DefinedRooms;
import se.underlag.wording.MomentTexts;

/** The program. */
public final class Application {

    /** Known without any other class of ours. */
    private static final int FAILED = 1;

    private Application() {}

    public static void main(String[] arguments) {
        System.exit(exitCode(arguments));
    }

    /** What is thrown here nobody could put into words: the jar is not whole, or there is hardly any memory. */
    private static int exitCode(String[] arguments) {
        try {
            return OwnLocale.runAnew(arguments).orElseGet(() -> run(OwnLocale.arguments(arguments)));
        } catch (RuntimeException | Error failure) {
            System.err.println("underlag: " + failure);
            return FAILED;
        }
    }

    private static int run(String[] arguments) {
        // Spring would find out by itself, and load Log4j's classes for it.
        System.setProperty("org.apache.commons.logging.LogFactory", "org.apache.commons.logging.impl.Slf4jLogFactory");
        // Java would print it with its stack trace. Whoever waits for a thread is told what became of it.
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) ->
                LoggerFactory.getLogger(Application.class).error("{} ended", thread.getName(), failure));
        Clock clock = Clock.system(MomentTexts.ZONE);
        return new Underlag(
                        new DefinedRooms(clock),
                        clock,
                        Pause.REAL,
                        Elapsed.REAL,
                        Ending.BY_SIGNAL,
                        Console.ofThisProcess())
                .run(arguments);
    }
}
