package se.underlag.chart;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntList;
import java.util.Arrays;

/**
 * A picture as runs of pixels of one colour, from the left, and rows that are alike as one: a chart has few runs and they are long, so
 * that what is asked of its colours is asked of these and not of a million pixels.
 */
final class PixelRuns {

    private static final int RGB = 0xFFFFFF;

    private final int width;
    private final int height;
    private final IntList colours = new IntArrayList();
    private final IntList lengths = new IntArrayList();
    /** The first run of each row that differs from the one above it. */
    private final IntList starts = new IntArrayList();
    /** How many rows are like it, itself among them. */
    private final IntList alike = new IntArrayList();

    /**
     * @param pixels red, green and blue of each in its lower three bytes, from the left in each row, from the top; what is above
     *     red is left out of the colours
     */
    PixelRuns(int[] pixels, int width) {
        this.width = width;
        this.height = pixels.length / width;
        int next;
        for (int row = 0; row < pixels.length; row = next) {
            next = row + width;
            while (next < pixels.length && Arrays.equals(pixels, row, row + width, pixels, next, next + width)) {
                next += width;
            }
            starts.add(colours.size());
            alike.add((next - row) / width);
            addRow(pixels, row, row + width);
        }
        starts.add(colours.size());
    }

    private void addRow(int[] pixels, int from, int to) {
        int start = from;
        for (int at = from + 1; at <= to; at++) {
            if (at == to || pixels[at] != pixels[start]) {
                colours.add(pixels[start] & RGB);
                lengths.add(at - start);
                start = at;
            }
        }
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** How many rows differ from the one above them. */
    int rows() {
        return alike.size();
    }

    /** How many rows are like one of these. */
    int alike(int row) {
        return alike.getInt(row);
    }

    /** Takes a run. */
    @FunctionalInterface
    interface Taker {
        void take(int colour, int length);
    }

    /** Shows the runs of one of these rows. */
    void forEach(int row, Taker taker) {
        for (int run = starts.getInt(row); run < starts.getInt(row + 1); run++) {
            taker.take(colours.getInt(run), lengths.getInt(run));
        }
    }
}
