package se.underlag.correction;

import java.util.Optional;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCol;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCols;

/** Copies how the columns of a sheet of an .xls workbook are set; those alike beside each other are set as one. */
final class XlsColumns {

    private static final int COLUMNS = 256;
    private static final double UNITS_OF_A_CHARACTER = 256;
    private static final double WIDEST = 255;

    private final HSSFSheet from;
    private final XlsStyles styles;

    XlsColumns(HSSFSheet from, XlsStyles styles) {
        this.from = from;
        this.styles = styles;
    }

    /** How a column is set; its style is that of its empty cells. */
    private record Setting(double width, boolean hidden, int style) {}

    void copyTo(XSSFSheet to) {
        to.setDefaultColumnWidth(from.getDefaultColumnWidth());
        CTCols columns = to.getCTWorksheet().sizeOfColsArray() > 0
                ? to.getCTWorksheet().getColsArray(0)
                : to.getCTWorksheet().addNewCols();
        Optional<Setting> before = Optional.empty();
        for (int column = 0; column < COLUMNS; column++) {
            Optional<Setting> setting = setting(column);
            if (setting.isPresent() && setting.equals(before)) {
                columns.getColArray(columns.sizeOfColArray() - 1).setMax(column + 1);
            } else if (setting.isPresent()) {
                set(columns.addNewCol(), column, setting.get());
            }
            before = setting;
        }
    }

    /** Empty for a column like all that nobody has set. */
    private Optional<Setting> setting(int column) {
        double width = Math.min(WIDEST, from.getColumnWidth(column) / UNITS_OF_A_CHARACTER);
        boolean hidden = from.isColumnHidden(column);
        Optional<Integer> style =
                Optional.ofNullable(from.getColumnStyle(column)).map(styles::of);
        boolean usual = width == from.getDefaultColumnWidth() && !hidden && style.isEmpty();
        return usual ? Optional.empty() : Optional.of(new Setting(width, hidden, style.orElse(0)));
    }

    private static void set(CTCol made, int column, Setting setting) {
        made.setMin(column + 1);
        made.setMax(column + 1);
        made.setWidth(setting.width());
        made.setCustomWidth(true);
        if (setting.hidden()) {
            made.setHidden(true);
        }
        if (setting.style() > 0) {
            made.setStyle(setting.style());
        }
    }
}
