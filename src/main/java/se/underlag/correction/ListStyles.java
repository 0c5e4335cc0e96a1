package se.underlag.correction;

import org.w3c.dom.Element;
import se.underlag.ooxml.XmlPart;

/**
 * The styles of our list, added to those of the workbook, by number.
 *
 * @param title the first line
 * @param text running text
 * @param heading a heading of the table
 * @param cell a cell of the table
 * @param number a number of the table
 * @param link a cell of the table that leads somewhere
 */
record ListStyles(int title, int text, int heading, int cell, int number, int link) {

    private static final String INK = "FF1F1F1F";
    private static final String LINK = "FF0A4A8F";
    private static final String HEADING = "FFE7E6E1";
    private static final String LINE = "FFB5B2AB";

    static ListStyles addTo(StyleSheet styles) {
        int plain = font(styles, 11, INK, "");
        int bold = font(styles, 11, INK, "b");
        int large = font(styles, 16, INK, "b");
        int linked = font(styles, 11, LINK, "u");
        int lines = border(styles);
        int grey = styles.solid(HEADING);
        return new ListStyles(
                style(styles, large, 0, 0, "left", false),
                style(styles, plain, 0, 0, "left", true),
                style(styles, bold, grey, lines, "left", true),
                style(styles, plain, 0, lines, "left", true),
                style(styles, plain, 0, lines, "center", true),
                style(styles, linked, 0, lines, "left", true));
    }

    private static int font(StyleSheet styles, int points, String argb, String effect) {
        int number = styles.count("fonts");
        Element font = styles.entry("fonts", "font");
        if (!effect.isEmpty()) {
            XmlPart.add(font, effect);
        }
        XmlPart.add(font, "sz").setAttribute("val", String.valueOf(points));
        XmlPart.add(font, "color").setAttribute("rgb", argb);
        XmlPart.add(font, "name").setAttribute("val", "Calibri");
        XmlPart.add(font, "family").setAttribute("val", "2");
        return number;
    }

    private static int border(StyleSheet styles) {
        int number = styles.count("borders");
        Element border = styles.entry("borders", "border");
        for (String side : new String[] {"left", "right", "top", "bottom"}) {
            Element line = XmlPart.add(border, side);
            line.setAttribute("style", "thin");
            XmlPart.add(line, "color").setAttribute("rgb", LINE);
        }
        XmlPart.add(border, "diagonal");
        return number;
    }

    private static int style(StyleSheet styles, int font, int fill, int border, String side, boolean wrapped) {
        Element style = styles.plain();
        style.setAttribute("fontId", String.valueOf(font));
        style.setAttribute("fillId", String.valueOf(fill));
        style.setAttribute("borderId", String.valueOf(border));
        for (String what : new String[] {"applyFont", "applyFill", "applyBorder", "applyAlignment"}) {
            style.setAttribute(what, "1");
        }
        Element alignment = XmlPart.add(style, "alignment");
        alignment.setAttribute("horizontal", side);
        alignment.setAttribute("vertical", "top");
        alignment.setAttribute("wrapText", wrapped ? "1" : "0");
        return styles.add(style);
    }
}
