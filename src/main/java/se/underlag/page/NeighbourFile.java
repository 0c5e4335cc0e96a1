package se.underlag.page;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The address of a file that lies beside the page, from its name as the file system has it: {@code listade å.xlsx} is
 * {@code listade%20%C3%A5.xlsx}. All but plain letters, digits and a few marks is written as percent signs and bytes of
 * UTF-8, so nothing in a name can lead out of the folder, to another host or to a script.
 */
final class NeighbourFile {

    private static final String PLAIN = "-_.~";

    private NeighbourFile() {}

    /**
     * The address; empty where the name is none that a browser would look for in the same folder only: that of the
     * folder itself or the one above, or one with a slash, a backslash or a control character, which some browsers
     * read as a slash or leave out, however they are written.
     */
    static Optional<String> address(String name) {
        boolean folder = name.isEmpty() || name.equals(".") || name.equals("..");
        boolean strange = name.chars().anyMatch(c -> c == '/' || c == '\\' || Character.isISOControl(c));
        return folder || strange ? Optional.empty() : Optional.of(encoded(name));
    }

    private static String encoded(String name) {
        StringBuilder address = new StringBuilder(name.length() + 16);
        for (byte each : name.getBytes(StandardCharsets.UTF_8)) {
            if (isPlain((char) each)) {
                address.append((char) each);
            } else {
                address.append("%%%02X".formatted(each & 0xFF));
            }
        }
        return address.toString();
    }

    private static boolean isPlain(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || PLAIN.indexOf(c) >= 0;
    }
}
