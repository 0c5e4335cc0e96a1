package se.underlag.sheet;

import java.math.BigDecimal;
import se.underlag.sheet.Cell.Numeric;

/** Makes the cell of a number by what its format shows: a number, a percentage, a moment or a length of time. */
final class NumberCells {

    private final CellFormat[] formatsByStyle;
    private final SerialDates dates;

    /**
     * @param formatsByStyle what each cell style of the workbook shows, by its place in the list of styles
     * @param from1904 true where the workbook counts days from 1904
     */
    NumberCells(CellFormat[] formatsByStyle, boolean from1904) {
        this.formatsByStyle = formatsByStyle;
        this.dates = new SerialDates(from1904);
    }

    /** The cell of a number in a style; a style that is not there shows plain numbers. */
    Cell of(BigDecimal value, int style) {
        CellFormat format = style >= 0 && style < formatsByStyle.length ? formatsByStyle[style] : CellFormat.GENERAL;
        return switch (format) {
            case GENERAL -> new Numeric(value, false);
            case PERCENT -> new Numeric(value, true);
            case MOMENT -> dates.moment(value);
            case ELAPSED -> dates.length(value);
        };
    }
}
