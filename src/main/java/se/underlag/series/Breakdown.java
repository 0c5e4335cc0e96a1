package se.underlag.series;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What part of a whole an observation is about: a code for each dimension, such as {@code kon=kvinna} and {@code
 * yrkesgrupp=lakare}.
 *
 * @param codes code by dimension, ordered by dimension
 */
public record Breakdown(SortedMap<String, String> codes) {

    private static final char BETWEEN = ';';
    private static final char SIGN = '=';
    private static final char ESCAPE = '%';

    public Breakdown {
        codes = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(codes));
    }

    public static Breakdown of(Map<String, String> codes) {
        return new Breakdown(new TreeMap<>(codes));
    }

    public Optional<String> code(String dimension) {
        return Optional.ofNullable(codes.get(dimension));
    }

    /**
     * The key under which it is stored: {@code kon=kvinna;yrkesgrupp=lakare}. The characters {@code ; = %} inside a
     * code are written {@code %3B %3D %25}, so that {@link #ofKey(String)} gives the same breakdown back.
     */
    public String key() {
        StringBuilder key = new StringBuilder();
        codes.forEach((dimension, code) -> {
            if (!key.isEmpty()) {
                key.append(BETWEEN);
            }
            key.append(dimension).append(SIGN).append(escaped(code));
        });
        return key.toString();
    }

    /** The breakdown that was stored under a key. */
    public static Breakdown ofKey(String key) {
        SortedMap<String, String> codes = new TreeMap<>();
        int from = 0;
        while (from < key.length()) {
            int sign = key.indexOf(SIGN, from);
            int end = key.indexOf(BETWEEN, sign);
            int to = end < 0 ? key.length() : end;
            codes.put(key.substring(from, sign), unescaped(key.substring(sign + 1, to)));
            from = to + 1;
        }
        return new Breakdown(codes);
    }

    private static String escaped(String code) {
        boolean plain = code.indexOf(ESCAPE) < 0 && code.indexOf(BETWEEN) < 0 && code.indexOf(SIGN) < 0;
        return plain ? code : code.replace("%", "%25").replace(";", "%3B").replace("=", "%3D");
    }

    private static String unescaped(String code) {
        return code.indexOf(ESCAPE) < 0
                ? code
                : code.replace("%3D", "=").replace("%3B", ";").replace("%25", "%");
    }

    @Override
    public String toString() {
        return key();
    }

    // Said here, since what a record is given for it is put together at run time (docs/decisions/0024).
    @Override
    public boolean equals(Object other) {
        return other instanceof Breakdown that && codes.equals(that.codes);
    }

    @Override
    public int hashCode() {
        return codes.hashCode();
    }
}
