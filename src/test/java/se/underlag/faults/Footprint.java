package se.underlag.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What a process holds of the machine, as Linux tells it.
 *
 * @param megabytes resident memory
 * @param threads threads
 * @param handles open files
 */
record Footprint(long megabytes, long threads, long handles) {

    /** Whether this machine tells it. */
    static boolean isTold() {
        return Files.isReadable(Path.of("/proc/self/status"));
    }

    static Footprint of(Process process) throws IOException {
        Path folder = Path.of("/proc", String.valueOf(process.pid()));
        try (Stream<Path> handles = Files.list(folder.resolve("fd"))) {
            return new Footprint(said(folder, "VmRSS:") / 1024, said(folder, "Threads:"), handles.count());
        }
    }

    private static long said(Path folder, String name) throws IOException {
        return Files.readAllLines(folder.resolve("status")).stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.replaceAll("\\D", ""))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElse(0);
    }
}
