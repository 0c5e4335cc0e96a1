package se.underlag.definition;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A YAML file as a tree, with the line of every value.
 *
 * @param root the tree
 * @param lines the line, from 1, by JSON pointer; for a value under a key the line of the key
 */
record YamlDocument(JsonNode root, Map<String, Integer> lines) {

    /** The line of a value; where it is not there, that of the nearest value around it. */
    int line(String pointer) {
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
