package se.underlag.publish;

import java.util.List;
import java.util.Optional;
import se.underlag.chart.Blueprint;

/**
 * A drawn chart as it is published: what this room needs to know of a drawing.
 *
 * @param id the chart's code, which becomes the name of its files; checked as such
 * @param title what it is about, as it stands above the drawing
 * @param tableId the table whose figures it shows
 * @param altText the drawing in words, at most 250 characters
 * @param words what its figures say, in one or a few sentences; empty where there are none
 * @param code the short code under it by which {@code explain} finds the way back; empty where there is none
 * @param png the picture, 300 dpi at 16 cm; not to be changed after it is handed over
 * @param svg the same drawing as SVG text
 * @param notes what stands beneath it, in document typography
 * @param blueprint what it is made of, for those who draw it anew
 */
public record PublishedChart(
        String id,
        String title,
        String tableId,
        String altText,
        String words,
        String code,
        byte[] png,
        String svg,
        List<String> notes,
        Optional<Blueprint> blueprint) {

    public PublishedChart {
        CheckedId.of(id);
        CheckedId.of(tableId);
        notes = List.copyOf(notes);
    }
}
