package se.underlag.cli;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.List;
import java.util.function.IntConsumer;
import se.underlag.intake.Elapsed;

/**
 * The signals that ask a process to end. Java's own answer to them is to end at once with the exit code of a failure, and a
 * shutdown hook cannot tell the second from the first; so they are listened to. The class that does so is no part of the
 * Java platform and is therefore looked up by its name: where it is not there, Java's answer stays.
 */
final class Signals {

    private static final List<String> NAMES = List.of("INT", "TERM", "HUP");

    /** To this a shell adds the number of the signal that ended a process, and calls that its exit code. */
    private static final int ENDED_BY_SIGNAL = 128;

    private final Runnable first;
    private final Duration echo;
    private final Elapsed elapsed = Elapsed.REAL;
    private boolean asked;
    private Duration askedAt = Duration.ZERO;

    private Signals(Runnable first, Duration echo) {
        this.first = first;
        this.echo = echo;
    }

    /**
     * From now on the first signal calls somebody, and another ends the process.
     *
     * @param echo how long after the first signal another is taken for the same one
     */
    static void first(Runnable called, Duration echo) {
        Signals signals = new Signals(called, echo);
        NAMES.forEach(name -> listen(name, signals::signal));
    }

    /** From now on every signal calls somebody. */
    static void every(Runnable called) {
        NAMES.forEach(name -> listen(name, number -> called.run()));
    }

    private void signal(int number) {
        if (isFirst()) {
            first.run();
        } else if (elapsed.now().minus(askedAt).compareTo(echo) >= 0) {
            Runtime.getRuntime().halt(ENDED_BY_SIGNAL + number);
        }
    }

    private synchronized boolean isFirst() {
        boolean isFirst = !asked;
        if (isFirst) {
            asked = true;
            askedAt = elapsed.now();
        }
        return isFirst;
    }

    /** What the process was started to ignore, as by {@code nohup}, it goes on to ignore: Java sees to that. */
    private static void listen(String name, IntConsumer called) {
        try {
            Class<?> type = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object signal = type.getConstructor(String.class).newInstance(name);
            int number = (int) type.getMethod("getNumber").invoke(signal);
            Runnable act = () -> called.accept(number);
            MethodHandle run = MethodHandles.lookup()
                    .findVirtual(Runnable.class, "run", MethodType.methodType(void.class))
                    .bindTo(act);
            Object listener =
                    MethodHandleProxies.asInterfaceInstance(handler, MethodHandles.dropArguments(run, 0, type));
            type.getMethod("handle", type, handler).invoke(null, signal, listener);
        } catch (InvocationTargetException notHere) {
            // Not every machine has every signal, and Java may be told to leave them alone.
            return;
        } catch (ReflectiveOperationException otherJava) {
            return;
        }
    }
}
