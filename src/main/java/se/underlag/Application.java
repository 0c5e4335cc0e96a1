package se.underlag;

import java.time.Clock;
import se.underlag.cli.Console;
import se.underlag.cli.Underlag;
import se.underlag.intake.Pause;
import se.underlag.job.DefinedRooms;

/** The program. */
public final class Application {

    private Application() {}

    public static void main(String[] arguments) {
        Clock clock = Clock.systemDefaultZone();
        System.exit(new Underlag(new DefinedRooms(clock), clock, Pause.REAL, Console.ofThisProcess()).run(arguments));
    }
}
