package se.underlag.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.underlag.series.Origin;
import se.underlag.series.RowUnion;
import se.underlag.series.SheetRows;

class RowNotesTest {

    private static Origin noted(String sheet, int... rows) {
        RowNotes notes = new RowNotes(sheet, rows[0]);
        IntStream.of(rows).forEach(row -> notes.add(sheet, row));
        return notes.origin();
    }

    @Test
    void rows_that_follow_each_other_are_told_by_the_first_and_the_last() {
        Origin origin = noted("Blad 1", 6, 7, 8, 9);

        assertThat(origin).isEqualTo(new Origin("Blad 1", 6, 9, 4, ""));
        assertThat(origin.known()).extracting(SheetRows::numbers).containsExactly("6-9");
    }

    @Test
    void rows_apart_are_told_one_by_one_and_a_row_that_gave_twice_once() {
        Origin origin = noted("", 6, 6, 8, 9, 12);

        assertThat(origin).isEqualTo(new Origin("", 6, 12, 4, "+6,2-1,3"));
        assertThat(origin.known()).extracting(SheetRows::numbers).containsExactly("6,8-9,12");
        assertThat(origin.known()).extracting(SheetRows::count).containsExactly(4);
    }

    @Test
    void rows_far_down_and_those_kept_by_earlier_versions_are_told_as_they_are() {
        assertThat(noted("", 6, 7, 95, 999_999, 1_000_001, 1_048_576).known())
                .extracting(SheetRows::numbers)
                .containsExactly("6-7,95,999999,1000001,1048576");
        assertThat(new Origin("Jan", 6, 101, 93, "6-95,101\n3-4 Feb 2024").known())
                .extracting(rows -> rows.sheet() + " " + rows.numbers())
                .containsExactly("Jan 6-95,101", "Feb 2024 3-4");
    }

    @Test
    void the_rows_of_several_sheets_are_told_sheet_by_sheet() {
        RowNotes notes = new RowNotes("Jan", 5);
        notes.add("Jan", 5);
        notes.add("Jan", 6);
        notes.add("Feb 2024", 3);
        notes.add("Mars", 5);
        notes.add("Mars", 7);

        Origin origin = notes.origin();
        assertThat(origin.rows()).isEqualTo(5);
        assertThat(origin.known())
                .extracting(rows -> rows.sheet() + " " + rows.numbers())
                .containsExactly("Jan 5-6", "Feb 2024 3", "Mars 5,7");
    }

    @Test
    void beyond_what_a_person_looks_up_only_their_number_is_kept() {
        Origin origin = noted(
                "Blad 1", IntStream.range(0, 1_000_000).map(i -> 6 + 2 * i).toArray());

        assertThat(origin.rows()).isEqualTo(1_000_000);
        assertThat(origin.lastRow()).isEqualTo(2_000_004);
        assertThat(origin.known()).extracting(SheetRows::count).containsExactly(200);
        assertThat(origin.numbers()).startsWith("+6,2,2,").hasSizeLessThan(1_000);
        RowUnion union = new RowUnion();
        union.add(origin);
        assertThat(union.others()).contains(new SheetRows.Range(6, 2_000_004));
    }

    @Test
    void rows_of_several_values_are_told_once_and_what_was_not_kept_is_said() {
        RowUnion union = new RowUnion();
        union.add(noted("Blad 1", 6, 8));
        union.add(noted("Blad 1", 7, 8, 9));
        union.add(noted("Blad 2", 3));
        assertThat(union.rows())
                .extracting(rows -> rows.sheet() + " " + rows.numbers())
                .containsExactly("Blad 1 6-9", "Blad 2 3");
        assertThat(union.others()).isEmpty();

        // As stored by versions that did not keep them.
        union.add(new Origin("Blad 1", 6, 95, 17));
        assertThat(union.others()).contains(new SheetRows.Range(6, 95));
    }
}
