package se.underlag.publish;

/**
 * The parts of a table and how each looks where only styles on the elements themselves count: in a table pasted into
 * Word, and in the file of a single table. Within a page the classes do the same with the page's own colours. No part
 * tells anything by colour.
 *
 * <p>A word processor takes lines and widths from the cell but indent, alignment and distances from the paragraph in
 * it, so a part has both.
 */
enum TablePart {
    CAPTION("caption", "caption-side:top;text-align:left", Text.BOLD + "font-size:10pt;margin:0pt 0pt 4pt 0pt"),
    TABLE("table", "border-collapse:collapse", ""),
    CORNER("corner", Cell.HEADING + Cell.RULED, Text.BOLD + Text.LEFT + Text.TIGHT),
    GROUP("group", Cell.HEADING + "border-bottom:0.5pt solid #8C8C8C", Text.BOLD + Text.CENTRED + Text.TIGHT),
    HEADING("heading", Cell.HEADING + Cell.RULED, Text.BOLD + Text.RIGHT + Text.TIGHT),
    LABEL("label", Cell.PLAIN, Text.REGULAR + Text.LEFT + Text.TIGHT),
    LABEL_INDENTED("label indented", Cell.PLAIN, Text.REGULAR + Text.LEFT + Text.INDENTED),
    LABEL_TOTAL("label total", Cell.TOTAL, Text.BOLD + Text.LEFT + Text.TIGHT),
    LABEL_TOTAL_INDENTED("label total indented", Cell.TOTAL, Text.BOLD + Text.LEFT + Text.INDENTED),
    FIGURE("figure", Cell.PLAIN + Cell.NUMBER, Text.REGULAR + Text.RIGHT + Text.TIGHT),
    HEADING_WORDS("heading words", Cell.HEADING + Cell.RULED, Text.BOLD + Text.LEFT + Text.TIGHT),
    WORDS("words", Cell.PLAIN, Text.REGULAR + Text.LEFT + Text.TIGHT),
    WORDS_TOTAL("words total", Cell.TOTAL, Text.BOLD + Text.LEFT + Text.TIGHT),
    FIGURE_TOTAL("figure total", Cell.TOTAL + Cell.NUMBER, Text.BOLD + Text.RIGHT + Text.TIGHT),
    NOTE("note", "", Text.REGULAR + "font-size:8pt;margin:3pt 0pt 0pt 0pt"),
    SOURCE("source", "", Text.REGULAR + "font-size:8pt;margin:3pt 0pt 0pt 0pt");

    private final String styleClass;
    private final String element;
    private final String paragraph;

    TablePart(String styleClass, String element, String paragraph) {
        this.styleClass = styleClass;
        this.element = element;
        this.paragraph = paragraph;
    }

    String styleClass() {
        return styleClass;
    }

    /** The style of the cell, caption or table. */
    String element() {
        return element;
    }

    /** The style of the paragraph: the one in the cell, or the note itself. */
    String paragraph() {
        return paragraph;
    }

    /** The heading of a column of words, or of figures. */
    static TablePart heading(boolean words) {
        return words ? HEADING_WORDS : HEADING;
    }

    static TablePart words(boolean total) {
        return total ? WORDS_TOTAL : WORDS;
    }

    static TablePart label(boolean total, boolean indented) {
        if (total) {
            return indented ? LABEL_TOTAL_INDENTED : LABEL_TOTAL;
        }
        return indented ? LABEL_INDENTED : LABEL;
    }

    private static final class Cell {
        static final String HEADING = "vertical-align:bottom;padding:0pt 5pt;";
        static final String RULED = "border-bottom:1pt solid #000000";
        static final String PLAIN = "vertical-align:top;padding:0pt 5pt;border-bottom:0.5pt solid #D9D9D9;";
        static final String TOTAL = PLAIN + "border-top:1pt solid #000000;";
        static final String NUMBER = "white-space:nowrap;font-variant-numeric:tabular-nums";
    }

    private static final class Text {
        private static final String FACE = "font-family:Calibri,Arial,sans-serif;color:#000000;";
        static final String REGULAR = FACE + "font-weight:normal;";
        static final String BOLD = FACE + "font-weight:bold;";
        static final String LEFT = "text-align:left;";
        static final String CENTRED = "text-align:center;";
        static final String RIGHT = "text-align:right;";
        static final String TIGHT = "font-size:9pt;margin:2pt 0pt 2pt 0pt";
        static final String INDENTED = "font-size:9pt;margin:2pt 0pt 2pt 12pt";
    }
}
