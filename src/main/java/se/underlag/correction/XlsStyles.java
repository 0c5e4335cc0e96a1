package se.underlag.correction;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFPalette;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hssf.util.HSSFColor;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FontScheme;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Makes the styles of an .xls workbook anew in an .xlsx one: number format, font, fill, borders and alignment. */
final class XlsStyles {

    private final HSSFWorkbook from;
    private final HSSFPalette palette;
    private final XSSFWorkbook to;
    private final Map<Short, XSSFCellStyle> styles = new HashMap<>();
    private final Map<Integer, XSSFFont> fonts = new HashMap<>();

    XlsStyles(HSSFWorkbook from, XSSFWorkbook to) {
        this.from = from;
        this.palette = from.getCustomPalette();
        this.to = to;
        // Widths are counted in digits of the first font.
        copy(from.getFontAt(0), to.getFontAt(0));
        for (int index = 0; index < from.getNumCellStyles(); index++) {
            styles.put((short) index, made(from.getCellStyleAt(index)));
        }
    }

    /** The number of the style that a style has become. */
    int of(HSSFCellStyle style) {
        return styles.get(style.getIndex()).getIndex();
    }

    private XSSFCellStyle made(HSSFCellStyle style) {
        XSSFCellStyle made = to.createCellStyle();
        made.setDataFormat(format(style));
        made.setFont(fonts.computeIfAbsent(style.getFontIndex(), index -> made(style.getFont(from))));
        made.setAlignment(style.getAlignment());
        made.setVerticalAlignment(style.getVerticalAlignment());
        made.setWrapText(style.getWrapText());
        made.setShrinkToFit(style.getShrinkToFit());
        made.setIndention(style.getIndention());
        made.setRotation(style.getRotation());
        made.setHidden(style.getHidden());
        made.setLocked(style.getLocked());
        made.setQuotePrefixed(style.getQuotePrefixed());
        fill(style, made);
        borders(style, made);
        return made;
    }

    /** Formats that every program knows keep their number, so that each shows them in its own language. */
    private short format(HSSFCellStyle style) {
        String code = style.getDataFormatString(from);
        return code == null || code.startsWith("reserved-")
                ? style.getDataFormat()
                : to.createDataFormat().getFormat(code);
    }

    private XSSFFont made(HSSFFont font) {
        XSSFFont made = to.createFont();
        copy(font, made);
        return made;
    }

    private void copy(HSSFFont font, XSSFFont made) {
        made.setScheme(FontScheme.NONE);
        made.setFontName(font.getFontName());
        made.setFontHeight(font.getFontHeight());
        made.setBold(font.getBold());
        made.setItalic(font.getItalic());
        made.setStrikeout(font.getStrikeout());
        made.setUnderline(font.getUnderline());
        made.setTypeOffset(font.getTypeOffset());
        colour(font.getColor()).ifPresent(made::setColor);
    }

    private void fill(HSSFCellStyle style, XSSFCellStyle made) {
        if (style.getFillPattern() == FillPatternType.NO_FILL) {
            return;
        }
        made.setFillPattern(style.getFillPattern());
        colour(style.getFillForegroundColor()).ifPresent(made::setFillForegroundColor);
        colour(style.getFillBackgroundColor()).ifPresent(made::setFillBackgroundColor);
    }

    private void borders(HSSFCellStyle style, XSSFCellStyle made) {
        made.setBorderLeft(style.getBorderLeft());
        made.setBorderRight(style.getBorderRight());
        made.setBorderTop(style.getBorderTop());
        made.setBorderBottom(style.getBorderBottom());
        colour(style.getLeftBorderColor()).ifPresent(made::setLeftBorderColor);
        colour(style.getRightBorderColor()).ifPresent(made::setRightBorderColor);
        colour(style.getTopBorderColor()).ifPresent(made::setTopBorderColor);
        colour(style.getBottomBorderColor()).ifPresent(made::setBottomBorderColor);
    }

    /** A colour of the workbook's palette; empty for one that is left to the program that shows it. */
    private Optional<XSSFColor> colour(short index) {
        HSSFColor colour = palette.getColor(index);
        if (colour == null || index == HSSFColor.HSSFColorPredefined.AUTOMATIC.getIndex()) {
            return Optional.empty();
        }
        short[] rgb = colour.getTriplet();
        return Optional.of(new XSSFColor(new byte[] {(byte) rgb[0], (byte) rgb[1], (byte) rgb[2]}));
    }
}
