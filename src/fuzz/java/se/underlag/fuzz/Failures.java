package se.underlag.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What failed, in a folder that outlives the process: a list, and of each kind of failure the first few files, each with
 * a text beside it that says how it was made and where it failed.
 */
final class Failures {

    private static final String LIST = "failures.txt";
    /** So many files of the same kind are kept. */
    private static final int KEPT = 5;

    private final Path folder;

    Failures(Path folder) {
        this.folder = folder;
    }

    /** The failures of a new run, in a folder from which everything is removed. */
    static Failures emptied(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        Files.createDirectories(folder);
        return new Failures(folder);
    }

    void add(Failure failure) {
        try {
            long before = lines().stream().filter(failure.what()::equals).count();
            Files.writeString(
                    folder.resolve(LIST), failure.what() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            if (before < KEPT) {
                String name = failure.what().replaceAll("[^A-Za-z0-9]+", "-") + "-" + (before + 1);
                Files.write(folder.resolve(name + ".file"), failure.file());
                Files.writeString(folder.resolve(name + ".txt"), failure.what() + "\n" + failure.details());
            }
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    /** A line for each kind of failure, the most frequent first. */
    List<String> summary() throws IOException {
        Map<String, Long> counts = lines().stream()
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(kind -> kind.getValue() + " × " + kind.getKey())
                .toList();
    }

    private List<String> lines() throws IOException {
        Path list = folder.resolve(LIST);
        return Files.exists(list) ? Files.readAllLines(list) : List.of();
    }
}
