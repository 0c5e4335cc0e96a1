package se.underlag.ooxml;

/**
 * A chart or a picture as it is drawn in a text and on a sheet alike.
 *
 * @param relationship the id of the part that holds it
 * @param width its width, 360 000 to a centimetre
 * @param height its height
 */
public record Graphic(String relationship, long width, long height) {

    private static final int TO_A_CENTIMETRE = 360_000;

    public static Graphic ofCm(String relationship, double width, double height) {
        return new Graphic(relationship, Math.round(width * TO_A_CENTIMETRE), Math.round(height * TO_A_CENTIMETRE));
    }

    /** A chart that the program draws. */
    public Xml chart() {
        return Xml.of("a:graphicData", "uri", Namespaces.CHART)
                .add(Xml.of("c:chart")
                        .with("xmlns:c", Namespaces.CHART)
                        .with("xmlns:r", Namespaces.RELATIONSHIPS)
                        .with("r:id", relationship));
    }

    /**
     * A picture.
     *
     * @param prefix of the elements around it
     * @param properties what it is called
     */
    public Xml picture(String prefix, Xml properties) {
        Xml place = Xml.of("a:xfrm").add(Xml.of("a:off").with("x", 0).with("y", 0), size("a:ext"));
        return Xml.of(prefix + ":pic")
                .add(
                        Xml.of(prefix + ":nvPicPr").add(properties, Xml.of(prefix + ":cNvPicPr")),
                        Xml.of(prefix + ":blipFill")
                                .add(
                                        Xml.of("a:blip", "r:embed", relationship),
                                        Xml.of("a:stretch").add(Xml.of("a:fillRect"))),
                        Xml.of(prefix + ":spPr")
                                .add(place, Xml.of("a:prstGeom", "prst", "rect").add(Xml.of("a:avLst"))));
    }

    /** Its size, as an element of that name tells it. */
    public Xml size(String name) {
        return Xml.of(name).with("cx", width).with("cy", height);
    }
}
