package se.underlag.definition;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A YAML file as a tree, with the line of every value. */
final class YamlDocument {

    private final JsonNode root;
    private final String text;
    private @Nullable Map<String, Integer> lines;

    /** @param text of the file, in which the lines are looked up when there is something to tell of them */
    YamlDocument(JsonNode root, String text) {
        this.root = root;
        this.text = text;
    }

    JsonNode root() {
        return root;
    }

    /**
     * The line of a value, from 1; for a value under a key the line of the key, and where it is not there, that of the nearest value
     * around it.
     *
     * @param pointer a JSON pointer
     */
    synchronized int line(String pointer) {
        if (lines == null) {
            lines = YamlLines.of(text);
        }
        String place = pointer;
        while (!lines.containsKey(place) && !place.isEmpty()) {
            place = place.substring(0, place.lastIndexOf('/'));
        }
        return lines.getOrDefault(place, 1);
    }

    /** The pointer of a value under a key, or at an index of a list. */
    static String child(String pointer, Object keyOrIndex) {
        return pointer + "/" + String.valueOf(keyOrIndex).replace("~", "~0").replace("/", "~1");
    }
}
