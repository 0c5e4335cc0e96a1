package se.underlag.bench;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * A process from its start to its exit.
 *
 * @param seconds wall-clock time
 * @param cpuSeconds processor time of all its threads, which tells more than the clock where others use the machine too
 * @param peakBytes the most memory it had resident; empty where the system does not tell
 * @param phases how the time was divided, for the program itself
 * @param seen what it told that it has seen, for bare reads
 */
record Measurement(
        double seconds, double cpuSeconds, OptionalLong peakBytes, Optional<Phases> phases, Optional<String> seen) {

    String inWords(String name) {
        return "%-46s %7.2f s, %7.2f s of processor time".formatted(name, seconds, cpuSeconds);
    }
}
