package se.underlag.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is laid beside a file when it is done with: its receipt, and where it was refused a copy to correct it in. The
 * copy of a copy gets a number instead of another ending: {@code personal.xlsx.rättas (2).xlsx}.
 */
public final class Beside {

    /** A receipt and the copy that lies beside it are written within it. */
    private static final Duration SAME_TIME = Duration.ofSeconds(10);

    /** In bytes, as most file systems count. */
    private static final int LONGEST = 255;

    private static final String RECEIPT = ".kvitto.html";
    private static final String CORRECTION = ".rättas";
    private static final String WORKBOOK = ".xlsx";
    private static final Pattern COPY = Pattern.compile("(.+)\\.rättas(?: \\((\\d{1,6})\\))?\\.xlsx");

    private Beside() {}

    /** {@code personal.xlsx.kvitto.html}. */
    public static Path receipt(Path file) {
        return file.resolveSibling(fitted(name(file), RECEIPT));
    }

    /** {@code personal.xlsx.rättas.xlsx}. */
    public static Path correction(Path file) {
        Matcher copy = COPY.matcher(composed(file));
        if (!copy.matches()) {
            return file.resolveSibling(fitted(name(file), CORRECTION + WORKBOOK));
        }
        int number = copy.group(2) == null ? 1 : Integer.parseInt(copy.group(2));
        return file.resolveSibling(fitted(copy.group(1), CORRECTION + " (" + (number + 1) + ")" + WORKBOOK));
    }

    /** The name of the file that a copy to correct in was made of; any other name as it is. */
    static String original(String name) {
        Matcher copy = COPY.matcher(name);
        return copy.matches() ? copy.group(1) : name;
    }

    /**
     * By the name of what we laid into a folder, a file or the copy to correct it in, the receipt beside it.
     *
     * @param entries all that lies in the folder
     */
    static Map<String, Path> receiptsOf(Collection<Path> entries) {
        Map<String, Path> ofFiles = new HashMap<>();
        for (Path entry : entries) {
            String name = composed(entry);
            if (isReceipt(name)) {
                ofFiles.put(name.substring(0, name.length() - RECEIPT.length()), entry);
            }
        }
        Map<String, Path> all = new HashMap<>();
        ofFiles.forEach((file, receipt) -> all.put(composed(correction(receipt.resolveSibling(file))), receipt));
        // A copy that was dropped itself has a receipt of its own.
        all.putAll(ofFiles);
        return all;
    }

    /** Whether somebody has written to a file, or to the copy to correct it in, after we wrote its receipt. */
    static boolean isYounger(Path file, Path receipt) throws IOException {
        return Files.getLastModifiedTime(file)
                .toInstant()
                .isAfter(Files.getLastModifiedTime(receipt).toInstant().plus(SAME_TIME));
    }

    /** The name of a file; some systems take letters apart, {@code ä} into {@code a} and its dots. */
    static String composed(Path file) {
        return Normalizer.normalize(name(file), Normalizer.Form.NFC);
    }

    /** Where something is written that is to lie at a place when it is whole; an inbox passes over it. */
    public static Path unfinished(Path place) {
        return place.resolveSibling(fitted("." + name(place), ".tmp"));
    }

    /** Everything that may come to lie beside a file. */
    static List<Path> of(Path file) {
        return List.of(receipt(file), correction(file));
    }

    /** True for a receipt, which is nobody's export. */
    static boolean isReceipt(String name) {
        return name.endsWith(RECEIPT);
    }

    /** A name and an ending, the name cut where both together are longer than a file system takes. */
    static String fitted(String name, String ending) {
        int room = LONGEST - ending.getBytes(StandardCharsets.UTF_8).length;
        String fitted = name;
        while (fitted.getBytes(StandardCharsets.UTF_8).length > room) {
            fitted = fitted.substring(0, fitted.offsetByCodePoints(fitted.length(), -1));
        }
        return fitted + ending;
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
