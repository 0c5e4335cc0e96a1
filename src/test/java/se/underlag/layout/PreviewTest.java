package se.underlag.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.underlag.sheet.Cell;
import se.underlag.sheet.FileKind;
import se.underlag.sheet.Row;
import se.underlag.sheet.RowCursor;
import se.underlag.sheet.Sheet;
import se.underlag.sheet.SheetKind;
import se.underlag.sheet.Workbook;

class PreviewTest {

    private static final Row HEADINGS = new Row(0, List.of(new Cell.Text("Enhet"), new Cell.Text("Antal")));

    @Test
    void macroSheetsAreNeverLookedAtForData() throws Exception {
        Sheet hidden = new Sheet("Metadata", 0, false);
        Sheet macros = new Sheet("Makro1", 1, true, SheetKind.MACROS);
        Sheet data = new Sheet("Data", 2, true);

        Preview preview = Preview.of(new WorkbookOfHeadings(List.of(hidden, macros, data)));

        assertThat(preview.sheets())
                .containsExactly(new Preview.Top(hidden, List.of(HEADINGS)), new Preview.Top(data, List.of(HEADINGS)));
    }

    /** Every sheet has the same row of headings. */
    private record WorkbookOfHeadings(List<Sheet> sheets) implements Workbook {

        @Override
        public FileKind kind() {
            return FileKind.XLS;
        }

        @Override
        public RowCursor rows(Sheet sheet) {
            return new RowCursor() {
                private boolean read;

                @Override
                public boolean next() {
                    boolean first = !read;
                    read = true;
                    return first;
                }

                @Override
                public Row row() {
                    return HEADINGS;
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
