package se.underlag.normalise;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import se.underlag.layout.UnitText;
import se.underlag.sheet.Cell;
import se.underlag.sheet.Row;

/**
 * The section that rows stand in: a heading alone in its row says what those beneath it are about, until the next.
 *
 * <pre>
 *                                        Handlingsplan   Utfall 2024
 * Synliga effekter i ekonomin (mnkr)                                    the heading of a section
 * Personalkostnader                      16,2            14
 * </pre>
 */
final class Sections {

    private final List<CellReader> readers;
    private final List<Integer> places;
    private final boolean[] sections;
    private Cell heading = Cell.BLANK;
    private int row;

    Sections(List<CellReader> readers) {
        this.readers = readers;
        this.places = IntStream.range(0, readers.size())
                .filter(at -> readers.get(at).meaning().sectionIn().isPresent())
                .boxed()
                .toList();
        this.sections = new boolean[readers.size()];
        places.forEach(at -> sections[at] = true);
    }

    /** True where one of the columns found holds what the heading of the section says. */
    boolean isSection(int at) {
        return sections[at];
    }

    /** Remembers a row as the heading of a section, if it is one: a text alone, in the column where they stand. */
    void begin(Row single) {
        for (int at : places) {
            Cell cell = single.cell(readers.get(at).column().index());
            if (cell instanceof Cell.Text) {
                heading = cell;
                row = single.index();
            }
        }
    }

    /** The heading of the section; blank before the first. */
    Cell heading() {
        return heading;
    }

    /** The heading without a unit at its end. */
    Cell name() {
        return heading instanceof Cell.Text text ? new Cell.Text(UnitText.without(text.value())) : heading;
    }

    Optional<String> text() {
        return heading instanceof Cell.Text text ? Optional.of(text.value()) : Optional.empty();
    }

    /** The row it stands in, counted from 0. */
    int row() {
        return row;
    }
}
