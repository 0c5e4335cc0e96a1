package se.underlag.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What this machine calls itself. Java's own way looks the name up on the network, where the program has no business. */
final class MachineName {

    /** Windows has the one, most shells the other. */
    private static final List<String> VARIABLES = List.of("COMPUTERNAME", "HOSTNAME");

    private static final Path LINUX = Path.of("/proc/sys/kernel/hostname");
    private static final String UNKNOWN = "?";

    private MachineName() {}

    static String own() {
        for (String variable : VARIABLES) {
            String name = System.getenv(variable);
            if (name != null && !name.isBlank()) {
                return name;
            }
        }
        try {
            return Files.readString(LINUX).strip();
        } catch (IOException nobodySays) {
            return UNKNOWN;
        }
    }
}
