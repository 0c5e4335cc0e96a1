package se.underlag.document;

import se.underlag.ooxml.Graphic;
import se.underlag.ooxml.Namespaces;
import se.underlag.ooxml.Xml;
import se.underlag.publish.PublishedChart;

/**
 * A chart in its place in the text.
 *
 * @param chart what it shows
 * @param isNative whether Word draws it; otherwise it is a picture
 * @param number unlike that of any other drawing of the document
 * @param graphic how it is drawn
 */
record PlacedChart(PublishedChart chart, boolean isNative, int number, Graphic graphic) {

    Xml drawing() {
        Xml content = isNative
                ? graphic.chart()
                : Xml.of("a:graphicData", "uri", Namespaces.PICTURE).add(picture());
        Xml inline = Xml.of("wp:inline")
                .with("xmlns:wp", Namespaces.WORD_DRAWING)
                .with("xmlns:a", Namespaces.DRAWING)
                .with("distT", 0)
                .with("distB", 0)
                .with("distL", 0)
                .with("distR", 0)
                .add(
                        graphic.size("wp:extent"),
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
        Xml named = Xml.of("pic:cNvPr")
                .with("id", number)
                .with("name", chart.id() + ".png")
                .with("descr", chart.altText());
        return graphic.picture("pic", named)
                .with("xmlns:pic", Namespaces.PICTURE)
                .with("xmlns:r", Namespaces.RELATIONSHIPS);
    }
}
