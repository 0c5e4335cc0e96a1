package se.underlag.fuzz;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What is tried and for how long. The profile in {@code pom.xml} fills all of it in.
 *
 * @param length how long mutants are made
 * @param seed what chance begins with: the same seed tries the same mutants, as far as time allows
 * @param heap the largest heap of the process that reads them, as {@code -Xmx} takes it
 * @param jobs the definitions that recognised files are judged by
 * @param samples a folder with files to begin with
 * @param corpus another, which need not be there
 * @param work the folder for failures
 */
record Settings(Duration length, long seed, String heap, Path jobs, Path samples, Path corpus, Path work) {

    private static final Set<String> NAMES = Set.of("minutes", "seed", "heap", "jobs", "samples", "corpus", "work");
    private static final int SECONDS_A_MINUTE = 60;

    /** Reads {@code minutes=10} and so on. */
    static Settings of(List<String> arguments) {
        Map<String, String> values = arguments.stream()
                .map(argument -> argument.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        if (!values.keySet().equals(NAMES)) {
            throw new IllegalArgumentException("name=value wanted for each of " + NAMES + ", not " + arguments);
        }
        Function<String, Path> path = name -> Path.of(values.get(name)).toAbsolutePath();
        long seconds = Math.round(SECONDS_A_MINUTE * Double.parseDouble(values.get("minutes")));
        return new Settings(
                Duration.ofSeconds(seconds),
                Long.parseLong(values.get("seed")),
                values.get("heap"),
                path.apply("jobs"),
                path.apply("samples"),
                path.apply("corpus"),
                path.apply("work"));
    }

    /** The same for another process, with what is left of the time. */
    Settings next(Duration left, long otherSeed) {
        return new Settings(left, otherSeed, heap, jobs, samples, corpus, work);
    }

    List<String> arguments() {
        return List.of(
                "minutes=" + (double) length.toSeconds() / SECONDS_A_MINUTE,
                "seed=" + seed,
                "heap=" + heap,
                "jobs=" + jobs,
                "samples=" + samples,
                "corpus=" + corpus,
                "work=" + work);
    }

    /** Where the file lies that is being read. */
    Path current() {
        return work.resolve("current");
    }

    /** Where the copy of a mutant to correct it in is written. */
    Path copy() {
        return work.resolve("copy.xlsx");
    }

    /** Where the reading process may put what is temporary; it is to be empty afterwards. */
    Path temporary() {
        return work.resolve("tmp");
    }
}
