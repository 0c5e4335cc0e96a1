package se.underlag.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.underlag.series.Names;
import se.underlag.sheet.Row;

/**
 * One to three rows of a sheet that may be its header: the headings above each column. In a header of several rows a
 * blank cell above a heading belongs to the heading at its left, as merged cells do.
 *
 * <p>Made once for all definitions, and in time that grows with the cells alone, whatever they hold: the patterns here
 * never try the same characters twice.
 *
 * @param firstRow index of its first row in the sheet
 * @param lastRow index of its last row
 * @param headings those of the columns that have any, from left to right
 * @param known those of them that may mean something to some definition
 */
record HeaderBand(int firstRow, int lastRow, List<Heading> headings, List<Heading> known) {

    private static final int HIGHEST = 3;
    private static final Pattern DIVIDED = Pattern.compile("(?<=\\p{L})[-\u00AD][ \\t]*+\\R\\s*+(?=\\p{Ll})");

    /**
     * What stands above a column.
     *
     * @param column its place in the sheet, from 0
     * @param whole the headings of all rows from the top, joined by {@code " / "}
     * @param lowest the lowest of them
     * @param keys the keys of what it may be called, the surest first: as a whole, by the lowest, either without a unit
     *     at the end
     */
    record Heading(int column, String whole, String lowest, List<String> keys) {

        static Heading of(int column, List<String> path) {
            String whole = String.join(" / ", path);
            String lowest = path.get(path.size() - 1);
            List<String> keys = Stream.of(whole, lowest, UnitText.without(whole), UnitText.without(lowest))
                    .distinct()
                    .map(Names::key)
                    .toList();
            return new Heading(column, whole, lowest, keys);
        }
    }

    /** A row with each cell as a heading on one line, and what a blank one has at its left. */
    private record Line(Row row, String[] texts, String[] carried) {

        static Line of(Row row) {
            String[] texts = new String[row.width()];
            String[] carried = new String[row.width()];
            String last = "";
            for (int column = 0; column < texts.length; column++) {
                // A word divided at a line break is whole again.
                texts[column] = Names.cleaned(
                        DIVIDED.matcher(Preview.text(row.cell(column))).replaceAll(""));
                last = texts[column].isEmpty() ? last : texts[column];
                carried[column] = last;
            }
            return new Line(row, texts, carried);
        }

        String text(int column) {
            return column < texts.length ? texts[column] : "";
        }

        String carried(int column) {
            return column < carried.length ? carried[column] : carried.length == 0 ? "" : carried[carried.length - 1];
        }
    }

    /** Every band of some rows: upper before lower, those of one row before higher ones. */
    static List<HeaderBand> of(List<Row> rows, KnownHeadings known) {
        List<Line> lines = rows.stream().map(Line::of).toList();
        List<HeaderBand> bands = new ArrayList<>();
        for (int top = 0; top < lines.size(); top++) {
            for (int height = 1; height <= HIGHEST && top + height <= lines.size(); height++) {
                List<Line> band = lines.subList(top, top + height);
                int first = band.get(0).row().index();
                int last = band.get(height - 1).row().index();
                if (last - first == height - 1) {
                    List<Heading> headings = headings(band);
                    bands.add(new HeaderBand(first, last, headings, known.among(headings)));
                }
            }
        }
        return bands;
    }

    private static List<Heading> headings(List<Line> band) {
        int width = band.stream().mapToInt(line -> line.row().width()).max().orElse(0);
        List<Heading> headings = new ArrayList<>();
        List<String> path = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            path.clear();
            for (int level = 0; level < band.size(); level++) {
                boolean above = level < band.size() - 1
                        && !band.get(level + 1).row().cell(column).isBlank();
                String text = above
                        ? band.get(level).carried(column)
                        : band.get(level).text(column);
                if (!text.isEmpty()) {
                    path.add(text);
                }
            }
            if (!path.isEmpty()) {
                headings.add(Heading.of(column, path));
            }
        }
        return List.copyOf(headings);
    }

    int height() {
        return lastRow - firstRow + 1;
    }
}
