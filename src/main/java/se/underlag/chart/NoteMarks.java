package se.underlag.chart;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.underlag.chart.ChartData.Note;
import se.underlag.tabulate.Table;

/**
 * Which notes of the table belong under the chart, and which of them need a mark at a category: those that are about
 * some categories and not about all. Notes about the table as such stay with it: what a chart must say of itself stands in
 * its subtitle.
 */
final class NoteMarks {

    private final List<Set<Integer>> referred;
    private final List<Note> notes = new ArrayList<>();
    private final Map<Integer, Integer> marks = new HashMap<>();

    /**
     * @param referred for each category the places of the notes that its figures refer to
     */
    NoteMarks(Table table, List<Set<Integer>> referred) {
        this.referred = referred;
        for (int note = 0; note < table.notes().size(); note++) {
            int place = note;
            long about =
                    referred.stream().filter(places -> places.contains(place)).count();
            boolean aboutAll = about > 0 && about == referred.size();
            if (aboutAll) {
                notes.add(new Note(table.notes().get(note), Optional.empty()));
            } else if (about > 0) {
                marks.put(note, marks.size() + 1);
                notes.add(new Note(table.notes().get(note), Optional.of(marks.size())));
            }
        }
    }

    List<Note> notes() {
        return notes;
    }

    /** The marks of a category, by its place. */
    List<Integer> marks(int category) {
        return referred.get(category).stream()
                .filter(marks::containsKey)
                .map(marks::get)
                .sorted()
                .toList();
    }
}
