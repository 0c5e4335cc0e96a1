package se.underlag.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
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
record HeaderBand(int firstRow, int lastRow, List<Heading> headings, List<Named> known) {

    private static final int HIGHEST = 3;
    private static final Pattern DIVIDED = Pattern.compile("(?<=\\p{L})[-\u00AD][ \\t]*+\\R\\s*+(?=\\p{Ll})");

    /**
     * What stands above a column.
     *
     * @param column its place in the sheet, from 0
     * @param path the headings of all rows from the top
     */
    record Heading(int column, List<String> path) {

        private static Heading of(int column, List<Word> words) {
            return new Heading(column, words.stream().map(Word::text).toList());
        }

        /** All of them joined by {@code " / "}. */
        String whole() {
            return path.size() == 1 ? path.get(0) : String.join(" / ", path);
        }

        String lowest() {
            return path.get(path.size() - 1);
        }

        private Named named() {
            String whole = whole();
            String lowest = lowest();
            Set<String> names = new LinkedHashSet<>();
            names.add(whole);
            names.add(lowest);
            names.add(UnitText.without(whole));
            if (path.size() > 1) {
                names.add(UnitText.without(lowest));
            }
            return new Named(this, names.stream().map(Names::key).toList());
        }
    }

    /**
     * A heading that may mean something.
     *
     * @param heading the heading
     * @param keys the keys of what it may be called, the surest first: as a whole, by the lowest, either without a unit
     *     at the end
     */
    record Named(Heading heading, List<String> keys) {}

    /**
     * What stands in a cell, as a heading on one line.
     *
     * @param meaning whether it may mean something by itself, or something that begins with it
     */
    private record Word(String text, KnownHeadings.Meaning meaning) {

        static final Word NONE = new Word("", new KnownHeadings.Meaning(false, false));

        static Word of(String cell, KnownHeadings known) {
            // A word divided at a line break is whole again.
            String text = Names.cleaned(hasBreak(cell) ? DIVIDED.matcher(cell).replaceAll("") : cell);
            return text.isEmpty() ? NONE : new Word(text, known.of(text));
        }

        /** Most cells of all that stands at the top of a sheet have one line. */
        private static boolean hasBreak(String text) {
            for (int at = 0; at < text.length(); at++) {
                char sign = text.charAt(at);
                if (sign < ' ' || sign == '\u0085' || sign == '\u2028' || sign == '\u2029') {
                    return true;
                }
            }
            return false;
        }
    }

    /**
     * A row with each cell as a heading, and what a blank one has at its left.
     *
     * @param mayBeHeader whether any of them may mean something
     */
    private record Line(Row row, Word[] words, Word[] carried, boolean mayBeHeader) {

        /** @param met the cells that have been looked at: rows of data say the same over and over */
        static Line of(Row row, Map<String, Word> met, KnownHeadings known) {
            Word[] words = new Word[row.width()];
            Word[] carried = new Word[row.width()];
            Word last = Word.NONE;
            boolean mayBeHeader = false;
            for (int column = 0; column < words.length; column++) {
                words[column] = word(Preview.text(row.cell(column)), met, known);
                last = words[column].text.isEmpty() ? last : words[column];
                carried[column] = last;
                mayBeHeader |= last.meaning.known() || last.meaning.begins();
            }
            return new Line(row, words, carried, mayBeHeader);
        }

        private static Word word(String cell, Map<String, Word> met, KnownHeadings known) {
            Word before = met.get(cell);
            if (before != null) {
                return before;
            }
            Word word = Word.of(cell, known);
            met.put(cell, word);
            return word;
        }

        Word word(int column) {
            return column < words.length ? words[column] : Word.NONE;
        }

        Word carried(int column) {
            return carried.length == 0 ? Word.NONE : carried[Math.min(column, carried.length - 1)];
        }
    }

    /**
     * Every band of some rows that has a heading which may be known: upper before lower, those of one row before higher
     * ones.
     */
    static List<HeaderBand> of(List<Row> rows, KnownHeadings known) {
        Map<String, Word> words = new HashMap<>();
        List<Line> lines = rows.stream().map(row -> Line.of(row, words, known)).toList();
        List<HeaderBand> bands = new ArrayList<>();
        for (int top = 0; top < lines.size(); top++) {
            for (int height = 1; height <= HIGHEST && top + height <= lines.size(); height++) {
                List<Line> band = lines.subList(top, top + height);
                int first = band.get(0).row().index();
                int last = band.get(height - 1).row().index();
                if (last - first == height - 1 && mayBeHeader(band)) {
                    HeaderBand made = of(first, last, band, known);
                    if (!made.known.isEmpty()) {
                        bands.add(made);
                    }
                }
            }
        }
        return bands;
    }

    /** Asked three times for each row of every file, so without a stream. */
    private static boolean mayBeHeader(List<Line> band) {
        for (Line line : band) {
            if (line.mayBeHeader()) {
                return true;
            }
        }
        return false;
    }

    private static HeaderBand of(int firstRow, int lastRow, List<Line> band, KnownHeadings known) {
        int width = band.stream().mapToInt(line -> line.row().width()).max().orElse(0);
        List<Heading> headings = new ArrayList<>();
        List<Named> named = new ArrayList<>();
        List<Word> path = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            path.clear();
            for (int level = 0; level < band.size(); level++) {
                boolean above = level < band.size() - 1
                        && !band.get(level + 1).row().cell(column).isBlank();
                Word word = above
                        ? band.get(level).carried(column)
                        : band.get(level).word(column);
                if (!word.text.isEmpty()) {
                    path.add(word);
                }
            }
            if (!path.isEmpty()) {
                Heading heading = Heading.of(column, path);
                headings.add(heading);
                if (isKnown(heading, path, known)) {
                    named.add(heading.named());
                }
            }
        }
        return new HeaderBand(firstRow, lastRow, headings, named);
    }

    private static boolean isKnown(Heading heading, List<Word> path, KnownHeadings known) {
        return path.get(path.size() - 1).meaning.known()
                || path.size() > 1
                        && path.get(0).meaning.begins()
                        && known.of(heading.whole()).known();
    }

    int height() {
        return lastRow - firstRow + 1;
    }
}
