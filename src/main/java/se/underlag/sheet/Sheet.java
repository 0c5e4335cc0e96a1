package se.underlag.sheet;

import java.util.List;

/**
 * A sheet of a workbook. A CSV file has one, without a name.
 *
 * @param name the name on its tab; empty for CSV
 * @param index its place among the sheets, from 0
 * @param visible false where the author has hidden it
 * @param kind whether its cells may be data
 */
public record Sheet(String name, int index, boolean visible, SheetKind kind) {

    /** A sheet of ordinary cells. */
    public Sheet(String name, int index, boolean visible) {
        this(name, index, visible, SheetKind.CELLS);
    }

    /** The same sheet, known for what it is. */
    Sheet as(SheetKind known) {
        return new Sheet(name, index, visible, known);
    }

    static List<Sheet> lists(List<Sheet> all) {
        return all.stream().filter(Sheet::isList).toList();
    }

    static List<Sheet> otherThanLists(List<Sheet> all) {
        return all.stream().filter(sheet -> !sheet.isList()).toList();
    }

    private boolean isList() {
        return kind == SheetKind.CORRECTIONS;
    }

    // Said here, since what a record is given for it is put together at run time (docs/decisions/0024).
    @Override
    public boolean equals(Object other) {
        return other instanceof Sheet that
                && name.equals(that.name)
                && index == that.index
                && visible == that.visible
                && kind == that.kind;
    }

    @Override
    public int hashCode() {
        return 31 * (31 * (31 * name.hashCode() + index) + Boolean.hashCode(visible)) + kind.ordinal();
    }
}
