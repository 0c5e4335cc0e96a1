package se.underlag.ooxml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The looks of a workbook's cells, each kept once; what is asked for gets its place in the styles part. */
public final class CellStyles {

    private static final int FIRST_OWN_FORMAT = 164;

    private final Map<Look, Integer> looks = new LinkedHashMap<>();
    private final Map<String, Integer> formats = new LinkedHashMap<>();

    public CellStyles() {
        of(Look.PLAIN);
    }

    /** How the text of a cell is set. */
    public enum Face {
        REGULAR(11, false, "FF000000", false),
        BOLD(11, true, "FF000000", false),
        /** Of texts beneath a table: at the foot of the row, so that one that is higher sets them apart. */
        BENEATH(11, false, "FF000000", false),
        TITLE(14, true, "FF12436D", false),
        LINK(11, false, "FF0B5394", true);

        private final int size;
        private final boolean bold;
        private final String colour;
        private final boolean underlined;

        Face(int size, boolean bold, String colour, boolean underlined) {
            this.size = size;
            this.bold = bold;
            this.colour = colour;
            this.underlined = underlined;
        }

        private Xml xml() {
            Xml font = Xml.of("font");
            if (bold) {
                font.add(Xml.of("b"));
            }
            if (underlined) {
                font.add(Xml.of("u"));
            }
            return font.add(
                    Xml.of("sz", "val", size),
                    Xml.of("color", "rgb", colour),
                    Xml.of("name", "val", "Calibri"),
                    Xml.of("family", "val", 2));
        }
    }

    /** Where in its cell something stands. */
    public enum Side {
        LEFT,
        /** At the left, but a little apart from a figure that ends where the cell begins. */
        APART,
        /** As figures do. */
        RIGHT
    }

    /**
     * How a cell looks.
     *
     * @param face how its text is set
     * @param format the code of its number format; empty for texts
     * @param wraps true where its text goes on in another line
     * @param side where in its cell it stands
     */
    public record Look(Face face, String format, boolean wraps, Side side) {

        public static final Look PLAIN = new Look(Face.REGULAR, "", false, Side.LEFT);
        public static final Look WRAPPED = new Look(Face.REGULAR, "", true, Side.LEFT);
        public static final Look HEADING = new Look(Face.BOLD, "", true, Side.LEFT);
        public static final Look FIGURE_HEADING = new Look(Face.BOLD, "", true, Side.RIGHT);
        public static final Look WORDS = new Look(Face.REGULAR, "", true, Side.APART);
        public static final Look WORDS_HEADING = new Look(Face.BOLD, "", true, Side.APART);
        public static final Look TITLE = new Look(Face.TITLE, "", false, Side.LEFT);
        public static final Look BENEATH = new Look(Face.BENEATH, "", false, Side.LEFT);
        public static final Look LINK = new Look(Face.LINK, "", false, Side.LEFT);

        // Said here, since what a record is given for it is put together at run time (docs/decisions/0024).
        @Override
        public boolean equals(Object other) {
            return other instanceof Look that
                    && face == that.face
                    && format.equals(that.format)
                    && wraps == that.wraps
                    && side == that.side;
        }

        @Override
        public int hashCode() {
            return 31 * (31 * (31 * face.ordinal() + format.hashCode()) + Boolean.hashCode(wraps)) + side.ordinal();
        }

        public Look bold() {
            return new Look(Face.BOLD, format, wraps, side);
        }
    }

    /** The place of a look, to be named by the cells that have it. */
    public int of(Look look) {
        if (!look.format().isEmpty()) {
            formats.computeIfAbsent(look.format(), code -> FIRST_OWN_FORMAT + formats.size());
        }
        return looks.computeIfAbsent(look, wanted -> looks.size());
    }

    /** The styles part. */
    public byte[] part() {
        Xml sheet = Xml.of("styleSheet").with("xmlns", Namespaces.SHEET);
        if (!formats.isEmpty()) {
            Xml own = Xml.of("numFmts").with("count", formats.size());
            formats.forEach(
                    (code, id) -> own.add(Xml.of("numFmt").with("numFmtId", id).with("formatCode", code)));
            sheet.add(own);
        }
        List<Xml> fonts = new ArrayList<>();
        for (Face face : Face.values()) {
            fonts.add(face.xml());
        }
        Xml cells = Xml.of("cellXfs").with("count", looks.size());
        looks.keySet().forEach(look -> cells.add(xml(look)));
        return sheet.add(
                        Xml.of("fonts").with("count", fonts.size()).add(fonts),
                        Xml.of("fills").with("count", 2).add(fill("none"), fill("gray125")),
                        Xml.of("borders")
                                .with("count", 1)
                                .add(Xml.of("border")
                                        .add(
                                                Xml.of("left"),
                                                Xml.of("right"),
                                                Xml.of("top"),
                                                Xml.of("bottom"),
                                                Xml.of("diagonal"))),
                        Xml.of("cellStyleXfs").with("count", 1).add(Xml.of("xf")),
                        cells,
                        Xml.of("cellStyles")
                                .with("count", 1)
                                .add(Xml.of("cellStyle")
                                        .with("name", "Normal")
                                        .with("xfId", 0)
                                        .with("builtinId", 0)))
                .part();
    }

    private static Xml fill(String pattern) {
        return Xml.of("fill").add(Xml.of("patternFill", "patternType", pattern));
    }

    private Xml xml(Look look) {
        boolean atFoot = look.face() == Face.BENEATH || look.face() == Face.BOLD && look.wraps();
        Xml alignment = Xml.of("alignment").with("vertical", atFoot ? "bottom" : "top");
        if (look.wraps()) {
            alignment.with("wrapText", 1);
        }
        switch (look.side()) {
            case APART -> alignment.with("horizontal", "left").with("indent", 1);
            case RIGHT -> alignment.with("horizontal", "right");
            case LEFT -> {
                // As texts stand without being told.
            }
        }
        return Xml.of("xf")
                .with("numFmtId", look.format().isEmpty() ? 0 : formats.getOrDefault(look.format(), 0))
                .with("fontId", look.face().ordinal())
                .with("fillId", 0)
                .with("borderId", 0)
                .with("xfId", 0)
                .with("applyNumberFormat", look.format().isEmpty() ? 0 : 1)
                .with("applyFont", 1)
                .with("applyAlignment", 1)
                .add(alignment);
    }
}
