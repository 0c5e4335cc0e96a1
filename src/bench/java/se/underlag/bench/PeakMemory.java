package se.underlag.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * The most memory a process has had resident, as Linux keeps it in {@code /proc/<pid>/status}:
 *
 * <pre>
 * VmHWM:	  361904 kB
 * </pre>
 */
final class PeakMemory {

    private static final String LABEL = "VmHWM:";

    private PeakMemory() {}

    /** In bytes, up to now; empty where the process has ended or the system keeps no such record. */
    static OptionalLong ofProcess(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", String.valueOf(pid), "status"))) {
            return lines.filter(line -> line.startsWith(LABEL))
                    .mapToLong(line -> Long.parseLong(line.substring(LABEL.length(), line.length() - " kB".length())
                            .strip()))
                    .map(kilobytes -> kilobytes * 1024)
                    .findFirst();
        } catch (IOException | java.io.UncheckedIOException ended) {
            return OptionalLong.empty();
        }
    }
}
