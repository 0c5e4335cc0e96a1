package se.underlag.fuzz;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Looks on while a thread reads. Where it takes more processor time than any file may, or waits for something that never
 * comes, the failure is written and the process ended: a thread that hangs cannot be got out of it otherwise.
 */
final class Watchdog {

    private static final Duration LONGEST = Duration.ofSeconds(10);
    /** By the clock, which others who use the machine make run faster. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

    private static final int LOOK_EVERY_MILLIS = 250;

    private record Reading(Mutant mutant, long cpu, long clock) {}

    private final Thread watched;
    private final Failures failures;
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private volatile Reading reading = new Reading(Mutant.of("", new byte[0]), 0, Long.MAX_VALUE);

    private Watchdog(Thread watched, Failures failures) {
        this.watched = watched;
        this.failures = failures;
    }

    static Watchdog of(Thread watched, Failures failures) {
        Watchdog watchdog = new Watchdog(watched, failures);
        watchdog.ends();
        Thread thread = new Thread(watchdog::watch, "watchdog");
        thread.setDaemon(true);
        thread.start();
        return watchdog;
    }

    void begins(Mutant mutant) {
        reading = new Reading(mutant, threads.getThreadCpuTime(watched.getId()), System.nanoTime());
    }

    void ends() {
        reading = new Reading(reading.mutant(), Long.MAX_VALUE, Long.MAX_VALUE);
    }

    private void watch() {
        while (true) {
            try {
                TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
            } catch (InterruptedException ended) {
                return;
            }
            Reading now = reading;
            if (now.cpu() != Long.MAX_VALUE && isTooLong(now)) {
                failures.add(Failure.hanging(
                        watched.getStackTrace(),
                        now.mutant().toString(),
                        now.mutant().bytes()));
                Runtime.getRuntime().halt(Session.HANGS);
            }
        }
    }

    private boolean isTooLong(Reading now) {
        long cpu = threads.getThreadCpuTime(watched.getId()) - now.cpu();
        long clock = System.nanoTime() - now.clock();
        return cpu > LONGEST.toNanos() || clock > LONGEST_WAIT.toNanos();
    }
}
