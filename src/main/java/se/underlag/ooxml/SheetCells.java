package se.underlag.ooxml;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import se.underlag.ooxml.CellStyles.Face;
import se.underlag.ooxml.CellStyles.Look;

/** The cells of a new sheet, row by row from the top. Texts stand in their cells and are never formulas. */
public final class SheetCells {

    private static final int LINE_POINTS = 15;
    private static final int TITLE_POINTS = 19;
    private static final int APART_POINTS = 22;

    private final CellStyles styles;
    private final List<Integer> widths;
    private final List<Xml> rows = new ArrayList<>();
    private Xml row = Xml.of("row", "r", 1);
    private int column;
    private int lines = 1;
    private int height;
    private int line = LINE_POINTS;

    /** @param widths of the columns, in characters: a text that wraps makes its row higher */
    public SheetCells(CellStyles styles, List<Integer> widths) {
        this.styles = styles;
        this.widths = List.copyOf(widths);
    }

    /** The width of all columns together, in characters. */
    public int width() {
        return widths.stream().mapToInt(Integer::intValue).sum();
    }

    /** The number of the row that is being filled, from 1. */
    public int row() {
        return rows.size() + 1;
    }

    /** A text; its row is made so high that one that wraps is seen whole, since not all programs see to that. */
    public SheetCells text(String text, Look look) {
        if (look.wraps() && column < widths.size()) {
            boolean bold = look.face() == Face.BOLD;
            lines = Math.max(lines, TextLines.of(text, widths.get(column), bold).size());
        }
        if (look.face() == Face.TITLE) {
            line = TITLE_POINTS;
        }
        row.add(cell(look)
                .with("t", "inlineStr")
                .add(Xml.of("is").add(Xml.of("t").text(text.strip()))));
        return this;
    }

    /** A number, as exact as a spreadsheet holds it: some fifteen digits. */
    public SheetCells number(BigDecimal number, Look look) {
        row.add(cell(look).add(Xml.of("v").text(number(number))));
        return this;
    }

    public SheetCells nothing() {
        column++;
        return this;
    }

    /** Ends the row; the next one begins in column A. */
    public SheetCells end() {
        rows.add(row.with("ht", lines * line).with("customHeight", 1));
        height += lines * line;
        column = 0;
        lines = 1;
        line = LINE_POINTS;
        row = Xml.of("row", "r", row());
        return this;
    }

    /** A row of one text in column A. */
    public SheetCells line(String text, Look look) {
        return text(text, look).end();
    }

    /** The height of all rows together, in points. */
    public int height() {
        return height;
    }

    /** The columns with their widths, as a sheet tells them before its cells. */
    public Xml columns() {
        Xml columns = Xml.of("cols");
        for (int i = 0; i < widths.size(); i++) {
            columns.add(Xml.of("col")
                    .with("min", i + 1)
                    .with("max", i + 1)
                    .with("width", widths.get(i))
                    .with("customWidth", 1));
        }
        return columns;
    }

    /**
     * A text beneath a table, as rows of one line each that go on over the empty cells at their right: it reads as wide as the
     * table, however narrow column A is.
     *
     * @param width of the lines, in characters
     */
    public SheetCells paragraph(String text, int width) {
        line = APART_POINTS;
        TextLines.of(text.strip(), width, false).forEach(part -> line(part, Look.BENEATH));
        return this;
    }

    public Xml xml() {
        return Xml.of("sheetData").add(rows);
    }

    private Xml cell(Look look) {
        return Xml.of("c").with("r", name(row(), column++)).with("s", styles.of(look));
    }

    /** A number as the format writes it. */
    public static String number(BigDecimal number) {
        BigDecimal held = BigDecimal.valueOf(number.doubleValue()).stripTrailingZeros();
        return held.signum() == 0 ? "0" : held.toPlainString();
    }

    /** {@code B7} for row 7 and column 1. */
    public static String name(int row, int column) {
        return letters(column) + row;
    }

    /** {@code A} for 0, {@code AA} for 26. */
    public static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }
}
