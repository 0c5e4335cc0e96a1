package se.underlag.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.ToDoubleFunction;

/** All measurements of a case, and the tables of their medians. */
final class Results {

    private static final double MEGABYTE = 1024 * 1024;

    private final Case measured;
    private final Map<String, List<Measurement>> byName = new LinkedHashMap<>();

    Results(Case measured) {
        this.measured = measured;
        measured.contenders().forEach(contender -> byName.put(contender.name(), new ArrayList<>()));
    }

    void add(String name, Measurement measurement) {
        byName.get(name).add(measurement);
    }

    /** The table, a line for each contender; ratios are to the yardstick. */
    List<String> table() {
        List<Measurement> yardstick = byName.get(measured.yardstick());
        double one = median(yardstick, Measurement::seconds);
        double oneCpu = median(yardstick, Measurement::cpuSeconds);
        List<String> lines = new ArrayList<>();
        lines.add("%-46s %9s %9s %9s %9s %9s %9s %11s %9s"
                .formatted("", "median s", "lowest s", "highest s", "cpu s", "÷", "cpu ÷", "rows/s", "peak MB"));
        byName.forEach((name, all) -> {
            double seconds = median(all, Measurement::seconds);
            double cpu = median(all, Measurement::cpuSeconds);
            lines.add("%-46s %9.2f %9.2f %9.2f %9.2f %9.2f %9.2f %11s %9s"
                    .formatted(
                            name,
                            seconds,
                            all.stream().mapToDouble(Measurement::seconds).min().orElseThrow(),
                            all.stream().mapToDouble(Measurement::seconds).max().orElseThrow(),
                            cpu,
                            seconds / one,
                            cpu / oneCpu,
                            measured.rows() == 0 ? "" : "%,.0f".formatted(measured.rows() / seconds),
                            highestPeak(all)));
        });
        lines.add("÷: to " + measured.yardstick());
        return lines;
    }

    /** How the program divides its time, a line for each of its commands; nothing where none told. */
    List<String> phases() {
        double one = median(byName.get(measured.yardstick()), Measurement::seconds);
        List<String> lines = new ArrayList<>();
        byName.forEach((name, all) -> {
            List<Phases> told =
                    all.stream().flatMap(each -> each.phases().stream()).toList();
            if (!told.isEmpty()) {
                double whole = median(all, Measurement::seconds);
                double files = median(told, Phases::files);
                lines.add("%-46s start %s), files %s, ÷ %.2f), reports %s), end %s)"
                        .formatted(
                                name,
                                part(median(told, Phases::start), whole),
                                part(files, whole),
                                files / one,
                                part(median(told, Phases::reports), whole),
                                part(median(told, Phases::end), whole)));
            }
        });
        return lines;
    }

    /** Of the time by the clock that stands in the table. */
    private static String part(double seconds, double whole) {
        return "%.2f s (%.0f %%".formatted(seconds, 100 * seconds / whole);
    }

    private static <T> double median(List<T> all, ToDoubleFunction<T> figure) {
        double[] sorted = all.stream().mapToDouble(figure).sorted().toArray();
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
