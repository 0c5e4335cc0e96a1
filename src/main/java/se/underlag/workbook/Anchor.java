package se.underlag.workbook;

import se.underlag.ooxml.Graphic;
import se.underlag.ooxml.Namespaces;
import se.underlag.ooxml.Xml;

/**
 * Where a chart or picture lies on a sheet.
 *
 * @param column of its upper left corner, from 0
 * @param row of its upper left corner, from 0
 * @param graphic what lies there
 */
record Anchor(int column, int row, Graphic graphic) {

    private static final String ONLY = "rId1";

    Anchor(int column, int row, double widthCm, double heightCm) {
        this(column, row, Graphic.ofCm(ONLY, widthCm, heightCm));
    }

    Xml chart(String title, String altText) {
        Xml place = Xml.of("xdr:xfrm")
                .add(
                        Xml.of("a:off").with("x", 0).with("y", 0),
                        Xml.of("a:ext").with("cx", 0).with("cy", 0));
        return drawing(Xml.of("xdr:graphicFrame")
                .with("macro", "")
                .add(
                        Xml.of("xdr:nvGraphicFramePr").add(named(title, altText), Xml.of("xdr:cNvGraphicFramePr")),
                        place,
                        Xml.of("a:graphic").add(graphic.chart())));
    }

    Xml picture(String title, String altText) {
        return drawing(graphic.picture("xdr", named(title, altText)));
    }

    private static Xml named(String title, String altText) {
        return Xml.of("xdr:cNvPr")
                .with("id", 2)
                .with("name", title)
                .with("descr", altText)
                .with("title", title);
    }

    private Xml drawing(Xml object) {
        Xml from = Xml.of("xdr:from")
                .add(
                        Xml.of("xdr:col").text(String.valueOf(column)),
                        Xml.of("xdr:colOff").text("0"),
                        Xml.of("xdr:row").text(String.valueOf(row)),
                        Xml.of("xdr:rowOff").text("0"));
        return Xml.of("xdr:wsDr")
                .with("xmlns:xdr", Namespaces.SHEET_DRAWING)
                .with("xmlns:a", Namespaces.DRAWING)
                .with("xmlns:r", Namespaces.RELATIONSHIPS)
                .add(Xml.of("xdr:oneCellAnchor").add(from, graphic.size("xdr:ext"), object, Xml.of("xdr:clientData")));
    }
}
