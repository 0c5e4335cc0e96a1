package se.underlag.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The machine that figures were measured on: without it they mean nothing. */
final class Machine {

    private static final double GIGABYTE = 1024.0 * 1024 * 1024;

    private Machine() {}

    static List<String> inWords() {
        return List.of(
                "%s; %s".formatted(LocalDate.now(), processor()),
                "%d cores, %.0f GB memory, load %.1f; %s %s, Java %s"
                        .formatted(
                                Runtime.getRuntime().availableProcessors(),
                                memory() / GIGABYTE,
                                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                                System.getProperty("os.name"),
                                System.getProperty("os.version"),
                                Runtime.version()));
    }

    private static double memory() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getTotalMemorySize()
                : 0;
    }

    private static String processor() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException notLinux) {
            return System.getProperty("os.arch");
        }
    }
}
