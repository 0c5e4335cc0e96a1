package se.underlag.tabulate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
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

    /**
     * Forgets the notes that only what was left out refers to.
     *
     * @param all the rows as they were made
     * @param kept the same rows with what is left of them; their notes are numbered anew
     * @return these
     */
    List<Table.Row> keptBy(List<Table.Row> all, List<Table.Row> kept) {
        Set<Integer> needed = referred(kept);
        Set<Integer> dropped = referred(all);
        dropped.removeAll(needed);
        List<String> before = texts();
        numbers.clear();
        Map<Integer, Integer> anew = new HashMap<>();
        for (int number = 0; number < before.size(); number++) {
            if (!dropped.contains(number)) {
                anew.put(number, add(before.get(number)));
            }
        }
        UnaryOperator<List<Integer>> renumbered =
                notes -> notes.stream().map(anew::get).toList();
        return kept.stream()
                .map(row -> row.with(
                        row.cells().stream().map(cell -> cell.noted(renumbered)).toList(),
                        renumbered.apply(row.notes())))
                .toList();
    }

    private static Set<Integer> referred(List<Table.Row> rows) {
        Set<Integer> numbers = new HashSet<>();
        for (Table.Row row : rows) {
            numbers.addAll(row.notes());
            row.cells().forEach(cell -> numbers.addAll(cell.notes()));
        }
        return numbers;
    }

    List<String> texts() {
        return new ArrayList<>(numbers.keySet());
    }
}
