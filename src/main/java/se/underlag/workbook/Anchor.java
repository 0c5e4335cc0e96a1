package se.underlag.workbook;

import se.underlag.ooxml.Namespaces;
import se.underlag.ooxml.Xml;

/**
 * Where a chart or picture lies on a sheet.
 *
 * @param column of its upper left corner, from 0
 * @param row of its upper left corner, from 0
 * @param widthCm its width
 * @param heightCm its height
 */
record Anchor(int column, int row, double widthCm, double heightCm) {

    private static final int EMU_PER_CM = 360_000;
    private static final String ONLY = "rId1";

    Xml chart(String title, String altText) {
        Xml frame = Xml.of("xdr:graphicFrame")
                .with("macro", "")
                .add(
                        Xml.of("xdr:nvGraphicFramePr").add(named(title, altText), Xml.of("xdr:cNvGraphicFramePr")),
                        Xml.of("xdr:xfrm")
                                .add(
                                        Xml.of("a:off").with("x", 0).with("y", 0),
                                        Xml.of("a:ext").with("cx", 0).with("cy", 0)),
                        Xml.of("a:graphic")
                                .add(Xml.of("a:graphicData", "uri", Namespaces.CHART)
                                        .add(Xml.of("c:chart")
                                                .with("xmlns:c", Namespaces.CHART)
                                                .with("r:id", ONLY))));
        return drawing(frame);
    }

    Xml picture(String title, String altText) {
        Xml picture = Xml.of("xdr:pic")
                .add(
                        Xml.of("xdr:nvPicPr").add(named(title, altText), Xml.of("xdr:cNvPicPr")),
                        Xml.of("xdr:blipFill")
                                .add(
                                        Xml.of("a:blip", "r:embed", ONLY),
                                        Xml.of("a:stretch").add(Xml.of("a:fillRect"))),
                        Xml.of("xdr:spPr")
                                .add(
                                        Xml.of("a:xfrm")
                                                .add(
                                                        Xml.of("a:off")
                                                                .with("x", 0)
                                                                .with("y", 0),
                                                        size("a:ext")),
                                        Xml.of("a:prstGeom", "prst", "rect").add(Xml.of("a:avLst"))));
        return drawing(picture);
    }

    private static Xml named(String title, String altText) {
        return Xml.of("xdr:cNvPr")
                .with("id", 2)
                .with("name", title)
                .with("descr", altText)
                .with("title", title);
    }

    private Xml size(String name) {
        return Xml.of(name).with("cx", Math.round(widthCm * EMU_PER_CM)).with("cy", Math.round(heightCm * EMU_PER_CM));
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
                .add(Xml.of("xdr:oneCellAnchor").add(from, size("xdr:ext"), object, Xml.of("xdr:clientData")));
    }
}
