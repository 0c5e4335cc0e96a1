package se.underlag.ooxml;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import se.underlag.ooxml.CellStyles.Look;

/** The cells of a new sheet, row by row from the top. Texts stand in their cells and are never formulas. */
public final class SheetCells {

    private final CellStyles styles;
    private final List<Xml> rows = new ArrayList<>();
    private Xml row = Xml.of("row", "r", 1);
    private int column;

    public SheetCells(CellStyles styles) {
        this.styles = styles;
    }

    /** The number of the row that is being filled, from 1. */
    public int row() {
        return rows.size() + 1;
    }

    public SheetCells text(String text, Look look) {
        row.add(cell(look)
                .with("t", "inlineStr")
                .add(Xml.of("is").add(Xml.of("t").with("xml:space", "preserve").text(text))));
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
        rows.add(row);
        column = 0;
        row = Xml.of("row", "r", row());
        return this;
    }

    /** A row of one text in column A. */
    public SheetCells line(String text, Look look) {
        return text(text, look).end();
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
