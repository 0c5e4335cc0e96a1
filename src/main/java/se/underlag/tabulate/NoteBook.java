package se.underlag.tabulate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The notes of a table in the order they were first needed. */
final class NoteBook {

    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    /** The number of a note, from 0; the same text has one number. */
    int add(String text) {
        return numbers.computeIfAbsent(text, key -> numbers.size());
    }

    List<String> texts() {
        return new ArrayList<>(numbers.keySet());
    }
}
