package se.underlag.sheet;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/**
 * The name of a part of a workbook, {@code xl/worksheets/sheet1.xml}, as what all ways to write it have in common: the
 * format compares names without regard to case and lets any letter be written as {@code %20}, and odd programs write
 * slashes backwards.
 *
 * <p>Names have an order, so that maps of many whose hashes were made to fall together stay quick.
 *
 * @param key in small letters, from the root, without a slash before it
 */
public record PartName(String key) implements Comparable<PartName> {

    /** No program writes longer ones, and each is looked at for everything that it is referred to by. */
    static final int LONGEST = 1_000;

    private static final String RELATIONSHIPS = ".rels";
    private static final int HEX = 16;

    /** A name as an archive or a list of types writes it. */
    public static PartName of(String written) {
        return within("", written);
    }

    /** What a part with this name means by the name of another: from its own folder, or from the root. */
    PartName meant(String written) {
        return within(key.substring(0, key.lastIndexOf('/') + 1), written);
    }

    private static PartName within(String folder, String written) {
        // Macs take letters apart.
        String path = Normalizer.normalize(unescaped(written), Normalizer.Form.NFC)
                .replace('\\', '/')
                .toLowerCase(Locale.ROOT);
        Deque<String> steps = new ArrayDeque<>();
        for (String step : (path.startsWith("/") ? path : folder + path).split("/")) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return new PartName(String.join("/", steps));
    }

    private static String unescaped(String name) {
        if (name.indexOf('%') < 0) {
            return name;
        }
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream plain = new ByteArrayOutputStream(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            int high = bytes[i] == '%' && i + 2 < bytes.length ? Character.digit(bytes[i + 1], HEX) : -1;
            int low = high < 0 ? -1 : Character.digit(bytes[i + 2], HEX);
            if (low < 0) {
                plain.write(bytes[i]);
            } else {
                plain.write(HEX * high + low);
                i += 2;
            }
        }
        return plain.toString(StandardCharsets.UTF_8);
    }

    /** The name of the part that tells which others this one needs: {@code xl/worksheets/_rels/sheet1.xml.rels}. */
    PartName ofRelationships() {
        int file = key.lastIndexOf('/') + 1;
        return new PartName(key.substring(0, file) + "_rels/" + key.substring(file) + RELATIONSHIPS);
    }

    @Override
    public int compareTo(PartName other) {
        return key.compareTo(other.key);
    }

    /** What stands after the last dot, or nothing. */
    String extension() {
        int dot = key.lastIndexOf('.');
        return dot <= key.lastIndexOf('/') ? "" : key.substring(dot + 1);
    }

    // Said here, since what a record is given for it is put together at run time (docs/decisions/0024).
    @Override
    public boolean equals(Object other) {
        return other instanceof PartName that && key.equals(that.key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }
}
