package se.underlag.layout;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.underlag.series.Unit;
import se.underlag.sheet.Sheet;

/**
 * What a file turned out to be: which export, on which sheets, and what it says outside its rows.
 *
 * @param definition the export
 * @param file the file's name
 * @param sheets the sheets with rows, in the order of the workbook
 * @param datedAt the date that the file gives itself above its header or on another sheet
 */
public record Layout(
        SourceDefinition definition, String file, List<SheetLayout> sheets, Optional<LocalDateTime> datedAt) {

    public Layout {
        sheets = List.copyOf(sheets);
    }

    /**
     * A sheet with rows.
     *
     * @param definition the export whose rows they are: that of the file, or one that may stand beside it
     * @param sheet the sheet
     * @param lastHeaderRow index of the last row of the header; the rows of data come after it
     * @param columns the columns found, from left to right
     * @param units the unit of each column of amounts, by the column's place in the sheet
     * @param period what the file says its period is, outside the rows; empty where only the rows say it
     * @param organisation what the file says its organisation is, outside the rows
     * @param quality what the file says of its quality
     */
    public record SheetLayout(
            SourceDefinition definition,
            Sheet sheet,
            int lastHeaderRow,
            List<BoundColumn> columns,
            Map<Integer, Unit> units,
            Optional<Claim> period,
            Optional<Found> organisation,
            Optional<Found> quality) {

        public SheetLayout {
            columns = List.copyOf(columns);
            units = Map.copyOf(units);
        }

        public boolean has(String columnId) {
            return columns.stream().anyMatch(column -> column.id().equals(columnId));
        }
    }

    /**
     * The period a file claims.
     *
     * @param reading what was read
     * @param found the text and where it stands
     */
    public record Claim(PeriodText.Reading reading, Found found) {}
}
