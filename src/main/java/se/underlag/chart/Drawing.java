package se.underlag.chart;

/**
 * A chart as it is published.
 *
 * @param chart the code of its definition, also the name of its files
 * @param title as it stands above it
 * @param altText what it shows in words, at most 250 characters
 * @param words what its figures say, in one or a few sentences; empty where nothing can be said
 * @param blueprint what it is made of, the figures it shows among them
 * @param widthCm its width on paper
 * @param heightCm its height on paper
 * @param png the picture as a PNG file with its resolution
 * @param svg the picture as an SVG file, texts as text, with title and description
 */
public record Drawing(
        String chart,
        String title,
        String altText,
        String words,
        Blueprint blueprint,
        double widthCm,
        double heightCm,
        byte[] png,
        String svg) {}
