package se.underlag.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Something to be measured.
 *
 * @param name how the table calls it
 * @param reads whether it tells what it has {@link Seen seen}, which is the same for all that do in a case
 * @param log what it writes its technical log to, from which its phases are read: a path, or one below the folder of the
 *     round; empty for rivals
 * @param command its command line, given the folder of the round, where it writes
 */
record Contender(String name, boolean reads, Optional<Path> log, Function<Path, List<String>> command) {

    static Contender rival(String name, List<String> command) {
        return new Contender(name, false, Optional.empty(), round -> command);
    }

    static Contender bareRead(String name, List<String> command) {
        return new Contender(name, true, Optional.empty(), round -> command);
    }

    /** @param data its data folder, a path or one below the folder of the round */
    static Contender underlag(String name, Path data, Function<Path, List<String>> command) {
        return new Contender(name, false, Optional.of(data.resolve(Path.of("log", "underlag.log"))), command);
    }
}
