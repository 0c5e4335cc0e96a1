package se.underlag.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.ToDoubleFunction;

/** All measurements, and the table of their medians. */
final class Results {

    private static final double MEGABYTE = 1024 * 1024;

    private final Map<String, List<Measurement>> byName = new LinkedHashMap<>();

    /** @param names the contenders in the order of the table */
    Results(List<String> names) {
        names.forEach(name -> byName.put(name, new ArrayList<>()));
    }

    void add(String name, Measurement measurement) {
        byName.get(name).add(measurement);
    }

    /**
     * The table, a line for each contender.
     *
     * @param yardstick the contender that the ratios are to
     * @param rows how many rows each of them went through
     */
    List<String> table(String yardstick, int rows) {
        double one = medianSeconds(yardstick);
        List<String> lines = new ArrayList<>();
        lines.add("%-28s %9s %9s %9s %9s %11s %11s %9s"
                .formatted("", "median s", "lowest s", "highest s", "cpu s", "÷ fastexcel", "rows/s", "peak MB"));
        byName.forEach((name, measurements) -> lines.add("%-28s %9.2f %9.2f %9.2f %9.2f %11.2f %,11.0f %9s"
                .formatted(
                        name,
                        medianSeconds(name),
                        measurements.stream()
                                .mapToDouble(Measurement::seconds)
                                .min()
                                .orElseThrow(),
                        measurements.stream()
                                .mapToDouble(Measurement::seconds)
                                .max()
                                .orElseThrow(),
                        median(measurements, Measurement::cpuSeconds),
                        medianSeconds(name) / one,
                        rows / medianSeconds(name),
                        highestPeak(measurements))));
        return lines;
    }

    private double medianSeconds(String name) {
        return median(byName.get(name), Measurement::seconds);
    }

    private static double median(List<Measurement> measurements, ToDoubleFunction<Measurement> figure) {
        double[] sorted = measurements.stream().mapToDouble(figure).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static String highestPeak(List<Measurement> measurements) {
        OptionalLong highest = measurements.stream()
                .flatMapToLong(measurement -> measurement.peakBytes().stream())
                .max();
        return highest.isPresent() ? "%.0f".formatted(highest.getAsLong() / MEGABYTE) : "?";
    }
}
