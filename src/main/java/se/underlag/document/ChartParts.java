package se.underlag.document;

import java.util.Optional;
import se.underlag.nativechart.NativeChart;
import se.underlag.ooxml.ContentTypes;
import se.underlag.ooxml.DamagedPart;
import se.underlag.ooxml.Graphic;
import se.underlag.ooxml.Namespaces;
import se.underlag.ooxml.Picture;
import se.underlag.ooxml.Relationships;
import se.underlag.ooxml.Rewriting;
import se.underlag.ooxml.Xml;
import se.underlag.publish.PublishedChart;

/** Puts charts into a document as parts of their own: the chart with its workbook, or a picture. */
final class ChartParts {

    private static final double WIDTH_CM = 16;
    private static final String WORKBOOK_ID = "rId1";

    private final Rewriting rewriting;
    private final ContentTypes types;
    private final Relationships relationships;
    private final Words words;
    private int drawings;

    /**
     * @param relationships those of the part in whose text the charts stand
     * @param drawings the highest number that a drawing of the document has
     */
    ChartParts(Rewriting rewriting, ContentTypes types, Relationships relationships, Words words, int drawings) {
        this.rewriting = rewriting;
        this.types = types;
        this.relationships = relationships;
        this.words = words;
        this.drawings = drawings;
    }

    PlacedChart add(PublishedChart chart) throws DamagedPart {
        Optional<NativeChart> drawn =
                chart.blueprint().flatMap(blueprint -> NativeChart.of(blueprint, words.language()));
        return drawn.isPresent() ? drawn(chart, drawn.get()) : pictured(chart);
    }

    private PlacedChart drawn(PublishedChart chart, NativeChart drawn) throws DamagedPart {
        String part = rewriting.free("word/charts/chart%d.xml");
        String workbook = rewriting.free("word/embeddings/underlag%d.xlsx");
        put(part, Namespaces.CHART_PART, drawn.part(drawn.grid(), WORKBOOK_ID));
        put(workbook, Namespaces.EMBEDDED_WORKBOOK, drawn.workbook());
        rewriting.put(Relationships.part(part), out -> out.write(workbookAt(workbook)));
        String id = relationships.add(Namespaces.TO_CHART, part);
        return new PlacedChart(chart, true, ++drawings, Graphic.ofCm(id, WIDTH_CM, drawn.heightCm()));
    }

    private PlacedChart pictured(PublishedChart chart) {
        String part = rewriting.free("word/media/underlag%d.png");
        put(part, "image/png", chart.png());
        Picture picture = Picture.of(chart.png());
        double height = WIDTH_CM * picture.height() / picture.width();
        String id = relationships.add(Namespaces.TO_IMAGE, part);
        return new PlacedChart(chart, false, ++drawings, Graphic.ofCm(id, WIDTH_CM, height));
    }

    private void put(String part, String type, byte[] bytes) {
        rewriting.put(part, out -> out.write(bytes));
        types.declare(part, type);
    }

    private static byte[] workbookAt(String part) {
        return Xml.of("Relationships")
                .with("xmlns", "http://schemas.openxmlformats.org/package/2006/relationships")
                .add(Xml.of("Relationship")
                        .with("Id", WORKBOOK_ID)
                        .with("Type", Namespaces.TO_EMBEDDED_WORKBOOK)
                        .with("Target", "/" + part))
                .part();
    }
}
