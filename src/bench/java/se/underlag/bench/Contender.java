package se.underlag.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Something to be measured.
 *
 * @param name how the table calls it
 * @param log what it writes its technical log to, from which its phases are read: a path, or one below the folder of the
 *     round; empty for rivals
 * @param command its command line, given the folder of the round, where it writes
 */
record Contender(String name, Optional<Path> log, Function<Path, List<String>> command) {

    static Contender rival(String name, List<String> command) {
        return new Contender(name, Optional.empty(), round -> command);
    }

    /** @param data its data folder, a path or one below the folder of the round */
    static Contender underlag(String name, Path data, Function<Path, List<String>> command) {
        return new Contender(name, Optional.of(data.resolve(Path.of("log", "underlag.log"))), command);
    }
}
