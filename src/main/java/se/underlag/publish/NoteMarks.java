package se.underlag.publish;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import se.underlag.tabulate.Table;

/**
 * The marks of a table's notes. A note that a row or a cell refers to is numbered in the order of the list and marked
 * {@code 1)}: with a bracket, so that a mark pasted into a spreadsheet is never read as a digit of the figure before
 * it. A note that nothing refers to is about the whole table and has no mark.
 */
public final class NoteMarks {

    private final Map<Integer, Integer> numbers = new HashMap<>();

    public NoteMarks(Table table) {
        SortedSet<Integer> referred = new TreeSet<>();
        for (Table.Row row : table.rows()) {
            referred.addAll(row.notes());
            row.cells().forEach(cell -> referred.addAll(cell.notes()));
        }
        for (int note : referred) {
            if (note < 0 || note >= table.notes().size()) {
                throw new IllegalArgumentException("table " + table.id() + " refers to note " + note + " and has "
                        + table.notes().size());
            }
            numbers.put(note, numbers.size() + 1);
        }
    }

    /** The marks of some notes: {@code 1)} or {@code 1) 3)}; empty for none. */
    public String of(List<Integer> notes) {
        return String.join(
                " ",
                notes.stream()
                        .distinct()
                        .sorted()
                        .map(note -> numbers.get(note) + ")")
                        .toList());
    }

    /** The mark before the note itself; empty for a note about the whole table. */
    public String before(int note) {
        Integer number = numbers.get(note);
        return number == null ? "" : number + ")";
    }
}
