package se.underlag.chart;

import java.util.List;

/**
 * How all charts look: the one place for sizes, colours and fonts. Lengths are points, 1/72 inch; colours {@code #RRGGBB}.
 *
 * @param page the picture
 * @param type the text
 * @param colours the colours
 * @param bars the bars
 */
public record Theme(Page page, Type type, Colours colours, Bars bars) {

    private static final Theme HOUSE = new Theme(
            new Page(16, 9, 300, 6),
            new Type("'Open Sans', 'Segoe UI', 'Noto Sans', Arial, sans-serif", 11, 9, 8, 1.32),
            new Colours(
                    "#FFFFFF",
                    "#1A1A1A",
                    "#4D4D4D",
                    "#D9D9D9",
                    "#3D3D3D",
                    "#12436D",
                    "#8C8C8C",
                    "#F46A25",
                    "#F2F2F2",
                    List.of("#12436D", "#28A197", "#801650", "#F46A25", "#3D3D3D", "#A285D1"),
                    List.of("#12436D", "#28A197", "#3A0A24", "#A8410C", "#3D3D3D", "#A285D1")),
            new Bars(10.5, 20, 1, 0.75, 4));

    /** The house theme. */
    public static Theme house() {
        return HOUSE;
    }

    double width() {
        return page.widthCm() * 72 / 2.54;
    }

    double height() {
        return page.heightCm() * 72 / 2.54;
    }

    TextStyle title() {
        return new TextStyle(true, type.title(), colours.text(), type.leading());
    }

    TextStyle text() {
        return new TextStyle(false, type.text(), colours.text(), type.leading());
    }

    TextStyle strong() {
        return new TextStyle(true, type.text(), colours.text(), type.leading());
    }

    TextStyle subtitle() {
        return new TextStyle(false, type.text(), colours.muted(), type.leading());
    }

    TextStyle small() {
        return new TextStyle(false, type.small(), colours.muted(), type.leading());
    }

    /**
     * The picture.
     *
     * @param widthCm its width in centimetres
     * @param heightCm its height in centimetres; a chart of many rows is higher
     * @param dpi pixels per inch of the PNG
     * @param margin the white rim
     */
    public record Page(double widthCm, double heightCm, int dpi, double margin) {}

    /**
     * The text.
     *
     * @param families what an SVG asks for: the bundled font, then those that machines have
     * @param title size of the title, semibold
     * @param text size of labels and figures
     * @param small size of the axis, notes and sources
     * @param leading from line to line, as a multiple of the size
     */
    public record Type(String families, double title, double text, double small, double leading) {}

    /**
     * The colours.
     *
     * @param ground behind everything
     * @param text title, labels and figures
     * @param muted subtitle, axis, notes and sources
     * @param grid lines across the value axis
     * @param zero the line at zero
     * @param now this year
     * @param before last year
     * @param worse the worse side of a diverging chart
     * @param nothing the ground of an empty place
     * @param sequence for lines that are not years or plans, which differ in dash and marker as well
     * @param fills for bars that are not years or plans: the first four have the hues of the sequence, and each a lightness
     *     of its own, since a bar has nothing but its colour to be known by in the legend; neighbours differ most
     */
    public record Colours(
            String ground,
            String text,
            String muted,
            String grid,
            String zero,
            String now,
            String before,
            String worse,
            String nothing,
            List<String> sequence,
            List<String> fills) {

        public Colours {
            sequence = List.copyOf(sequence);
            fills = List.copyOf(fills);
        }
    }

    /**
     * The bars.
     *
     * @param thinnest so thick that the figures at their ends stay apart
     * @param thickest so thin that few bars do not look like blocks
     * @param apart between the bars of a category
     * @param line the outline of plans, and the line between parts of a stacked bar
     * @param clear between a bar's end and its figure
     */
    public record Bars(double thinnest, double thickest, double apart, double line, double clear) {}
}
