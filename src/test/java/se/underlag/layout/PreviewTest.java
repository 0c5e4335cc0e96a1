package se.underlag.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.underlag.finding.FindingCode;
import se.underlag.sheet.Cell;
import se.underlag.sheet.FileKind;
import se.underlag.sheet.Passage;
import se.underlag.sheet.Row;
import se.underlag.sheet.RowCursor;
import se.underlag.sheet.Sheet;
import se.underlag.sheet.SheetKind;
import se.underlag.sheet.UnreadableFile;
import se.underlag.sheet.Workbook;

class PreviewTest {

    private static final Row HEADINGS = new Row(0, List.of(new Cell.Text("Enhet"), new Cell.Text("Antal")));

    @Test
    void macroSheetsAreNeverLookedAtForData() throws Exception {
        Sheet hidden = new Sheet("Metadata", 0, false);
        Sheet macros = new Sheet("Makro1", 1, true, SheetKind.MACROS);
        Sheet data = new Sheet("Data", 2, true);

        Preview preview = Preview.of(new WorkbookOfRows(List.of(hidden, macros, data), HEADINGS, 1), "fil.xls");

        assertThat(preview.sheets())
                .containsExactly(new Preview.Top(hidden, List.of(HEADINGS)), new Preview.Top(data, List.of(HEADINGS)));
    }

    @Test
    void ofALongTextTheBeginningIsKept() throws Exception {
        Row remark = new Row(0, List.of(new Cell.Text("x".repeat(2000)), new Cell.Text("Antal")));

        Preview preview = Preview.of(workbook(1, remark, 1), "fil.xls");

        assertThat(preview.sheets().get(0).rows())
                .containsExactly(new Row(0, List.of(new Cell.Text("x".repeat(500)), new Cell.Text("Antal"))));
    }

    @Test
    void ofAWideSheetFewerRowsAreKeptAndOfANarrowOneSixty() throws Exception {
        Row wide = new Row(0, Collections.nCopies(16_000, new Cell.Text("x")));

        assertThat(Preview.of(workbook(1, wide, 60), "fil.xls").sheets().get(0).rows())
                .hasSize(3);
        assertThat(Preview.of(workbook(1, HEADINGS, 70), "fil.xls")
                        .sheets()
                        .get(0)
                        .rows())
                .hasSize(60);
    }

    @Test
    void aWorkbookOfManyWideSheetsIsRefused() throws Exception {
        Row wide = new Row(0, Collections.nCopies(300, new Cell.Text("Januari")));
        assertThat(Preview.of(workbook(14, wide, 60), "fil.xls").sheets()).hasSize(14);

        assertThatThrownBy(() -> Preview.of(workbook(15, wide, 60), "fil.xls"))
                .isInstanceOfSatisfying(UnreadableFile.class, refused -> {
                    assertThat(refused.finding().code()).isEqualTo(FindingCode.FILE_UNSAFE);
                    assertThat(refused.finding().location()).hasToString("fil.xls › Blad 14");
                });
    }

    private static Workbook workbook(int sheets, Row row, int rows) {
        return new WorkbookOfRows(
                IntStream.range(0, sheets)
                        .mapToObj(i -> new Sheet("Blad " + i, i, true))
                        .toList(),
                row,
                rows);
    }

    /** Every sheet has the same row some times. */
    private record WorkbookOfRows(List<Sheet> sheets, Row row, int rows) implements Workbook {

        @Override
        public void passages(Consumer<Passage> to) {
            // There are none.
        }

        @Override
        public FileKind kind() {
            return FileKind.XLS;
        }

        @Override
        public RowCursor rows(Sheet sheet, Consumer<Passage> besides) {
            return new RowCursor() {
                private int read;

                @Override
                public boolean next() {
                    return read++ < rows;
                }

                @Override
                public Row row() {
                    return row;
                }

                @Override
                public void close() {
                    // Nothing is open.
                }
            };
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
