package se.underlag.publish;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The parts of a table and how each looks where only styles on the element itself count: in a table pasted into Word,
 * and in the file of a single table. Within a page the classes do the same with the page's own colours. The first
 * column of the styles below is what paper and Word need; no part tells anything by colour.
 */
enum TablePart {
    CAPTION("caption", "text-align:left;font-weight:bold;font-size:10pt;padding:0 0 4pt 0;caption-side:top"),
    TABLE("table", "border-collapse:collapse;font-family:Calibri,Arial,sans-serif;font-size:9pt;color:#000000"),
    CORNER("corner", Style.HEADING + "text-align:left;vertical-align:bottom;" + Style.RULED),
    GROUP("group", Style.HEADING + "text-align:center;vertical-align:bottom;border-bottom:0.5pt solid #8C8C8C"),
    HEADING("heading", Style.HEADING + "text-align:right;vertical-align:bottom;" + Style.RULED),
    LABEL("label", Style.CELL + "text-align:left;font-weight:normal"),
    LABEL_INDENTED("label indented", Style.CELL + "text-align:left;font-weight:normal;padding-left:16pt"),
    LABEL_TOTAL("label total", Style.CELL + Style.TOTAL + "text-align:left"),
    LABEL_TOTAL_INDENTED("label total indented", Style.CELL + Style.TOTAL + "text-align:left;padding-left:16pt"),
    FIGURE("figure", Style.CELL + Style.NUMBER),
    FIGURE_TOTAL("figure total", Style.CELL + Style.TOTAL + Style.NUMBER),
    NOTE("note", "font-family:Calibri,Arial,sans-serif;font-size:8pt;margin:3pt 0 0 0"),
    SOURCE("source", "font-family:Calibri,Arial,sans-serif;font-size:8pt;margin:3pt 0 0 0");

    private final String styleClass;
    private final String inline;

    TablePart(String styleClass, String inline) {
        this.styleClass = styleClass;
        this.inline = inline;
    }

    String styleClass() {
        return styleClass;
    }

    String inline() {
        return inline;
    }

    static TablePart label(boolean total, boolean indented) {
        if (total) {
            return indented ? LABEL_TOTAL_INDENTED : LABEL_TOTAL;
        }
        return indented ? LABEL_INDENTED : LABEL;
    }

    /** The inline style of each class, for the script that copies a table. */
    static Map<String, String> byClass() {
        return Arrays.stream(values())
                .collect(Collectors.toMap(TablePart::styleClass, TablePart::inline, (a, b) -> a, TreeMap::new));
    }

    private static final class Style {
        static final String HEADING = "font-weight:bold;padding:3pt 6pt;";
        static final String RULED = "border-bottom:1pt solid #000000";
        static final String CELL = "padding:2pt 6pt;border-bottom:0.5pt solid #D9D9D9;vertical-align:top;";
        static final String TOTAL = "font-weight:bold;border-top:1pt solid #000000;";
        static final String NUMBER = "text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums";
    }
}
