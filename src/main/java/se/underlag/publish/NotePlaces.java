package se.underlag.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import se.underlag.tabulate.Table;

/**
 * The notes of a table where figures are to be counted with. A mark beside a figure would spoil it as a number, so a note
 * says itself what it is about, where that is a few rows.
 */
public final class NotePlaces {

    private static final int MOST_PLACES = 4;

    private final Table table;
    private final NoteMarks marks;
    private final Texts texts;

    public NotePlaces(Table table, Locale language) {
        this.table = table;
        this.marks = new NoteMarks(table);
        this.texts = new Texts(language);
    }

    /** All notes in their order. */
    public List<String> notes() {
        return IntStream.range(0, table.notes().size()).mapToObj(this::note).toList();
    }

    private String note(int note) {
        String text = table.notes().get(note);
        List<String> places = placesOf(note);
        boolean named = !marks.before(note).isEmpty() && places.size() <= MOST_PLACES;
        return named ? texts.text("note.about", String.join("; ", places), text) : text;
    }

    private List<String> placesOf(int note) {
        List<String> places = new ArrayList<>();
        for (Table.Row row : table.rows()) {
            if (row.notes().contains(note)) {
                places.add(row.label());
                continue;
            }
            List<String> columns = new ArrayList<>();
            for (int i = 0; i < row.cells().size(); i++) {
                if (row.cells().get(i).notes().contains(note)) {
                    columns.add(table.columns().get(i).heading());
                }
            }
            if (columns.size() == row.cells().size() && !columns.isEmpty()) {
                places.add(row.label());
            } else if (!columns.isEmpty()) {
                places.add(row.label() + ", " + String.join(", ", columns));
            }
        }
        return places;
    }
}
