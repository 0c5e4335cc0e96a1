package se.underlag.series;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What part of a whole an observation is about: a code for each dimension, such as {@code kon=kvinna} and {@code
 * yrkesgrupp=lakare}.
 *
 * @param codes code by dimension, ordered by dimension
 */
public record Breakdown(SortedMap<String, String> codes) {

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
        return codes.entrySet().stream()
                .map(code -> code.getKey() + "=" + escaped(code.getValue()))
                .collect(Collectors.joining(";"));
    }

    /** The breakdown that was stored under a key. */
    public static Breakdown ofKey(String key) {
        SortedMap<String, String> codes = new TreeMap<>();
        if (!key.isEmpty()) {
            for (String part : key.split(";")) {
                int sign = part.indexOf('=');
                codes.put(part.substring(0, sign), unescaped(part.substring(sign + 1)));
            }
        }
        return new Breakdown(codes);
    }

    private static String escaped(String code) {
        return code.replace("%", "%25").replace(";", "%3B").replace("=", "%3D");
    }

    private static String unescaped(String code) {
        return code.replace("%3D", "=").replace("%3B", ";").replace("%25", "%");
    }

    @Override
    public String toString() {
        return key();
    }
}
