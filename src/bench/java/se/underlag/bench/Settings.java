package se.underlag.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What is measured and how. The profile in {@code pom.xml} fills all of it in.
 *
 * @param cases the names of the cases to measure, with commas between; {@code all} for all
 * @param rows how many rows a large register has
 * @param rounds how many times each contender is measured
 * @param heap the largest heap of each measured process, as {@code -Xmx} takes it
 * @param jar the program, as it was built
 * @param jobs its definitions
 * @param samples the sample exports
 * @param scripts the rivals that are not Java
 * @param classes the compiled benchmark
 * @param work the folder for inputs and for what the measured processes write
 */
record Settings(
        String cases,
        int rows,
        int rounds,
        String heap,
        Path jar,
        Path jobs,
        Path samples,
        Path scripts,
        Path classes,
        Path work) {

    private static final String ALL = "all";

    private static final Set<String> NAMES =
            Set.of("case", "rows", "rounds", "heap", "jar", "jobs", "samples", "scripts", "classes", "work");

    /** Reads {@code rows=1000000} and so on. */
    static Settings of(List<String> arguments) {
        Map<String, String> values = arguments.stream()
                .map(argument -> argument.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        if (!values.keySet().equals(NAMES)) {
            throw new CannotMeasure("name=value wanted for each of " + NAMES + ", not " + arguments);
        }
        Function<String, Path> path = name -> Path.of(values.get(name)).toAbsolutePath();
        return new Settings(
                values.get("case"),
                positive(values.get("rows")),
                positive(values.get("rounds")),
                values.get("heap"),
                path.apply("jar"),
                path.apply("jobs"),
                path.apply("samples"),
                path.apply("scripts"),
                path.apply("classes"),
                path.apply("work"));
    }

    /** The folder that measured processes write below. */
    Path written() {
        return work.resolve("written");
    }

    /** The folder for what processes print. */
    Path log() {
        return work.resolve("log");
    }

    /** Whether a case is to be measured. */
    boolean wants(String name) {
        return cases.equals(ALL) || List.of(cases.split(",")).contains(name);
    }

    /** @throws CannotMeasure when a case is wanted that is not among these */
    void check(List<String> known) {
        if (!cases.equals(ALL) && !known.containsAll(List.of(cases.split(",")))) {
            throw new CannotMeasure(
                    "cases wanted of %s, or %s, not %s".formatted(String.join(", ", known), ALL, cases));
        }
    }

    private static int positive(String text) {
        if (!text.matches("[1-9]\\d{0,8}")) {
            throw new CannotMeasure("a number of at least 1 wanted, not " + text);
        }
        return Integer.parseInt(text);
    }
}
