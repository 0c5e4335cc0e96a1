package se.underlag.document;

import se.underlag.ooxml.Namespaces;
import se.underlag.ooxml.Xml;
import se.underlag.publish.PublishedChart;

/**
 * A chart in its place in the text.
 *
 * @param chart what it shows
 * @param isNative whether Word draws it; otherwise it is a picture
 * @param relationship the id of the part that holds it
 * @param number unlike that of any other drawing of the document
 * @param widthEmu its width, 360 000 to a centimetre
 * @param heightEmu its height
 */
record PlacedChart(
        PublishedChart chart, boolean isNative, String relationship, int number, long widthEmu, long heightEmu) {

    Xml drawing() {
        Xml content = isNative
                ? Xml.of("a:graphicData", "uri", Namespaces.CHART)
                        .add(Xml.of("c:chart")
                                .with("xmlns:c", Namespaces.CHART)
                                .with("xmlns:r", Namespaces.RELATIONSHIPS)
                                .with("r:id", relationship))
                : Xml.of("a:graphicData", "uri", Namespaces.PICTURE).add(picture());
        Xml inline = Xml.of("wp:inline")
                .with("xmlns:wp", Namespaces.WORD_DRAWING)
                .with("xmlns:a", Namespaces.DRAWING)
                .with("distT", 0)
                .with("distB", 0)
                .with("distL", 0)
                .with("distR", 0)
                .add(
                        size("wp:extent"),
                        Xml.of("wp:docPr")
                                .with("id", number)
                                .with("name", chart.title())
                                .with("descr", chart.altText())
                                .with("title", chart.title()),
                        Xml.of("wp:cNvGraphicFramePr"),
                        Xml.of("a:graphic").add(content));
        return Xml.of("w:drawing").add(inline);
    }

    private Xml picture() {
        return Xml.of("pic:pic")
                .with("xmlns:pic", Namespaces.PICTURE)
                .with("xmlns:r", Namespaces.RELATIONSHIPS)
                .add(
                        Xml.of("pic:nvPicPr")
                                .add(
                                        Xml.of("pic:cNvPr")
                                                .with("id", number)
                                                .with("name", chart.id() + ".png")
                                                .with("descr", chart.altText()),
                                        Xml.of("pic:cNvPicPr")),
                        Xml.of("pic:blipFill")
                                .add(
                                        Xml.of("a:blip", "r:embed", relationship),
                                        Xml.of("a:stretch").add(Xml.of("a:fillRect"))),
                        Xml.of("pic:spPr")
                                .add(
                                        Xml.of("a:xfrm")
                                                .add(
                                                        Xml.of("a:off")
                                                                .with("x", 0)
                                                                .with("y", 0),
                                                        size("a:ext")),
                                        Xml.of("a:prstGeom", "prst", "rect").add(Xml.of("a:avLst"))));
    }

    private Xml size(String name) {
        return Xml.of(name).with("cx", widthEmu).with("cy", heightEmu);
    }
}
