package se.underlag.nativechart;

import se.underlag.chart.Ink;
import se.underlag.chart.Pen;
import se.underlag.ooxml.Xml;

/** Colours, lines and type of native charts: those of the house. */
final class Looks {

    static final String TEXT = "1A1A1A";
    static final String MUTED = "4D4D4D";
    private static final String GRID = "D9D9D9";
    private static final String ZERO = "3D3D3D";
    private static final String GROUND = "FFFFFF";
    private static final int HUNDREDTHS_OF_POINTS = 900;
    private static final int EMU_PER_POINT = 12_700;

    private Looks() {}

    /** The ground of the chart, without a frame. */
    static Xml ground() {
        return Xml.of("c:spPr").add(solid(GROUND), Xml.of("a:ln").add(Xml.of("a:noFill")));
    }

    static Xml invisible() {
        return Xml.of("c:spPr").add(Xml.of("a:noFill"), Xml.of("a:ln").add(Xml.of("a:noFill")));
    }

    static Xml bar(Ink ink) {
        return Xml.of("c:spPr").add(solid(hex(ink.fill())), line(hex(ink.line()), 0.75));
    }

    /** Parts of one bar are set apart by a line of ground, as in the picture. */
    static Xml part(Ink ink) {
        return Xml.of("c:spPr").add(solid(hex(ink.fill())), line(GROUND, 0.75));
    }

    static Xml line(Pen pen) {
        Xml line = Xml.of("a:ln")
                .with("w", Math.round(1.75 * EMU_PER_POINT))
                .with("cap", "rnd")
                .add(solid(hex(pen.colour())));
        String dash =
                switch (pen.dash()) {
                    case SOLID -> "solid";
                    case DASHED -> "dash";
                    case DOTTED -> "sysDot";
                    case DASH_DOTTED -> "dashDot";
                };
        return Xml.of("c:spPr").add(line.add(Xml.of("a:prstDash", "val", dash), Xml.of("a:round")));
    }

    static Xml marker(Pen pen) {
        String symbol =
                switch (pen.marker()) {
                    case CIRCLE -> "circle";
                    case SQUARE -> "square";
                    case TRIANGLE -> "triangle";
                    case DIAMOND -> "diamond";
                };
        return Xml.of("c:marker")
                .add(
                        NativeChart.value("c:symbol", symbol),
                        NativeChart.value("c:size", 5),
                        Xml.of("c:spPr").add(solid(hex(pen.colour())), line(hex(pen.colour()), 0.75)));
    }

    static Xml grid() {
        return Xml.of("c:majorGridlines").add(Xml.of("c:spPr").add(line(GRID, 0.5)));
    }

    static Xml zeroLine() {
        return Xml.of("c:spPr").add(line(ZERO, 0.75));
    }

    static Xml noLine() {
        return Xml.of("c:spPr").add(Xml.of("a:ln").add(Xml.of("a:noFill")));
    }

    static Xml text(String colour, boolean bold) {
        return Xml.of("c:txPr").add(Xml.of("a:bodyPr"), Xml.of("a:lstStyle"), paragraph(colour, bold, 0));
    }

    /** Text that stands as it is and is not turned, however little room there is. */
    static Xml level(String colour) {
        return Xml.of("c:txPr")
                .add(
                        Xml.of("a:bodyPr", "rot", 0).with("vert", "horz"),
                        Xml.of("a:lstStyle"),
                        paragraph(colour, false, 0));
    }

    private static Xml paragraph(String colour, boolean bold, int less) {
        return Xml.of("a:p")
                .add(
                        Xml.of("a:pPr").add(characters("a:defRPr", colour, bold)),
                        Xml.of("a:endParaRPr", "lang", "sv-SE"));
    }

    static Xml characters(String name, String colour, boolean bold) {
        return Xml.of(name)
                .with("sz", HUNDREDTHS_OF_POINTS)
                .with("b", bold ? 1 : 0)
                .add(solid(colour));
    }

    /** The colour in which a text upon a bar can be read. */
    static String upon(Ink ink) {
        return ink.isDark() ? GROUND : TEXT;
    }

    private static Xml line(String colour, double points) {
        return Xml.of("a:ln").with("w", Math.round(points * EMU_PER_POINT)).add(solid(colour));
    }

    private static Xml solid(String colour) {
        return Xml.of("a:solidFill").add(Xml.of("a:srgbClr", "val", colour));
    }

    private static String hex(String colour) {
        return colour.substring(1);
    }
}
