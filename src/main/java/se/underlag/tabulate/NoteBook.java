package se.underlag.tabulate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.underlag.series.Measure;
import se.underlag.series.MissingReason;

/** The notes of a table in the order they were first needed. */
final class NoteBook {

    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    /** The number of a note, from 0; the same text has one number. */
    int add(String text) {
        return numbers.computeIfAbsent(text, key -> numbers.size());
    }

    /** The sign that a word is missing, for the reason that something it rests on is. */
    Table.Cell missingWord(Resolved why) {
        MissingReason reason =
                why.measure() instanceof Measure.Missing missing ? missing.reason() : MissingReason.NOT_APPLICABLE;
        return Table.Cell.missingWord(
                reason, why.notes().stream().map(this::add).toList(), why.sources());
    }

    /** The sign that a word is missing, since none can be told; a note says why. */
    Table.Cell untoldWord(Resolved resting, String note) {
        return Table.Cell.missingWord(MissingReason.NOT_APPLICABLE, List.of(add(note)), resting.sources());
    }

    List<String> texts() {
        return new ArrayList<>(numbers.keySet());
    }
}
