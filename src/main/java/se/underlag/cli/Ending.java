package se.underlag.cli;

/** How a command that goes on for ever is told to end. */
@FunctionalInterface
public interface Ending {

    /** By nobody. */
    Ending NEVER = stop -> {};

    /** By Ctrl-C, or by whoever sends SIGTERM or SIGHUP; a second time ends the process at once. */
    Ending BY_SIGNAL = stop -> Signals.first(stop, OwnLocale.echo());

    /** From now on {@code stop} is called, in a thread of its own, the first time the command is to end. */
    void calls(Runnable stop);
}
