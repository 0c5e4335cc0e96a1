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

    private Application() {}

    public static void main(String[] arguments) {
        System.exit(OwnLocale.runAnew(arguments).orElseGet(() -> run(OwnLocale.arguments(arguments))));
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
