package se.underlag.validate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import se.underlag.finding.Finding;
import se.underlag.layout.BoundColumn;
import se.underlag.layout.Layout;
import se.underlag.layout.Layout.SheetLayout;
import se.underlag.layout.SourceDefinition;
import se.underlag.normalise.ReadRow;
import se.underlag.sheet.Passage;
import se.underlag.sheet.Row;

/**
 * No identity number stands outside the columns that the definition calls personal: in no other column, known or not, and
 * in no title, heading, total or remark. Rows are looked at before any rule sees them.
 */
final class PersonalNumbers {

    private final SourceDefinition definition;
    private final String file;
    private final Map<SheetLayout, Looking> sheets = new IdentityHashMap<>();

    PersonalNumbers(Layout layout) {
        this.definition = layout.definition();
        this.file = layout.file();
    }

    /**
     * How a sheet is looked at.
     *
     * @param data what is looked for in the columns of rows of data
     * @param besides the same in totals and remarks
     */
    private record Looking(IdentitySearch search, List<Watch> data, List<Watch> besides) {}

    private Looking looking(SheetLayout sheet) {
        Looking looking = sheets.get(sheet);
        if (looking == null) {
            looking = begun(sheet);
            sheets.put(sheet, looking);
        }
        return looking;
    }

    private Looking begun(SheetLayout sheet) {
        int width =
                1 + sheet.columns().stream().mapToInt(BoundColumn::index).max().orElse(-1);
        List<Watch> data = new ArrayList<>(Collections.nCopies(width, Watch.ALL));
        sheet.columns().forEach(column -> data.set(column.index(), watch(sheet, column)));
        List<Watch> besides = data.stream()
                .map(watch -> watch == Watch.NOTHING ? Watch.REMARKS : watch)
                .toList();
        IdentitySearch search = new IdentitySearch(file, sheet.sheet(), definition.numbers());
        return new Looking(search, List.copyOf(data), besides);
    }

    private static Watch watch(SheetLayout sheet, BoundColumn column) {
        return Watch.of(sheet.definition().columns().get(column.id()).type());
    }

    /** Looks at a row above the data: a title, or a part of the header. */
    void above(SheetLayout sheet, Row row, Consumer<Finding> findings) {
        looking(sheet).search.look(row, List.of(), findings);
    }

    /**
     * Looks at a row under the header.
     *
     * @return the row without figures that are identity numbers: no sum or range may tell them after all
     */
    ReadRow below(ReadRow row, Consumer<Finding> findings) {
        Looking looking = looking(row.sheet());
        List<Watch> watches = row.kind() == ReadRow.Kind.DATA ? looking.data : looking.besides;
        List<Integer> found = looking.search.look(row.row(), watches, findings);
        return found.isEmpty() ? row : row.withoutFigures(found);
    }

    /** Looks at what stands in the sheet besides the values of its cells. */
    void beside(SheetLayout sheet, Passage passage, Consumer<Finding> findings) {
        List<Watch> data = looking(sheet).data;
        Watch watch = passage.cell()
                .filter(cell -> cell.row() > sheet.lastHeaderRow() && cell.column() < data.size())
                .map(cell -> data.get(cell.column()))
                .orElse(Watch.ALL);
        new Surroundings(file, List.of(), findings).look(passage, watch);
    }

    /** Tells what can only be told when all rows have been looked at. */
    void end(Consumer<Finding> findings) {
        sheets.values().forEach(looking -> looking.search.end(findings));
    }
}
