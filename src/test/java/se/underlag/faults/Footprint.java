package se.underlag.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What a Java process holds of the machine, as Linux tells it, and what of its heap is in use.
 *
 * @param megabytes resident memory
 * @param live what lies on the heap once all that nobody refers to has been cleared away, in megabytes
 * @param threads threads
 * @param handles open files
 */
record Footprint(long megabytes, long live, long threads, long handles) {

    private static final Path JCMD = Path.of(System.getProperty("java.home"), "bin", "jcmd");

    /** Whether this machine tells it. */
    static boolean isTold() {
        return Files.isReadable(Path.of("/proc/self/status")) && Files.isExecutable(JCMD);
    }

    static Footprint of(Process process) throws IOException {
        long live = live(process);
        Path folder = Path.of("/proc", String.valueOf(process.pid()));
        try (Stream<Path> handles = Files.list(folder.resolve("fd"))) {
            return new Footprint(said(folder, "VmRSS:") / 1024, live, said(folder, "Threads:"), handles.count());
        }
    }

    /** To list what lives the process first clears away what does not; the last line is the sum. */
    private static long live(Process process) throws IOException {
        Process listing = new ProcessBuilder(JCMD.toString(), String.valueOf(process.pid()), "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        try (BufferedReader lines = listing.inputReader()) {
            return lines.lines()
                    .filter(line -> line.startsWith("Total"))
                    .mapToLong(line -> Long.parseLong(line.trim().split("\\s+")[2]) / 1_000_000)
                    .findFirst()
                    .orElseThrow();
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
