package se.underlag.publish;

import java.util.List;

/**
 * A drawn chart as it is published: what this room needs to know of a drawing.
 *
 * @param id the chart's code, which becomes the name of its files; checked as such
 * @param title what it is about, as it stands above the drawing
 * @param tableId the table whose figures it shows
 * @param altText the drawing in words, at most 250 characters
 * @param png the picture, 300 dpi at 16 cm; not to be changed after it is handed over
 * @param svg the same drawing as SVG text
 * @param notes what stands beneath it, in document typography
 */
public record PublishedChart(
        String id, String title, String tableId, String altText, byte[] png, String svg, List<String> notes) {

    public PublishedChart {
        CheckedId.of(id);
        CheckedId.of(tableId);
        notes = List.copyOf(notes);
    }
}
