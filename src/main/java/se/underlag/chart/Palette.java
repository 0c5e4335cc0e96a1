package se.underlag.chart;

import it.unimi.dsi.fastutil.ints.Int2IntMap;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * The colours of a picture, at most 128: a chart has a dozen and the shades of their edges. Colours that fill something
 * are kept as they are; of the shades, those that differ by less than a sixteenth of the scale become one, which no eye
 * can see. Makes files a quarter as large, and a page with many pictures lighter still.
 */
final class Palette {

    static final int MOST = 128;

    /** A colour of at least one pixel in so many fills something; a rarer one is a shade of an edge. */
    private static final int FILLING = 2000;

    /** The square of how far shades stand apart that are both kept: 16 of 256 in red, green and blue. */
    private static final int APART = 3 * 16 * 16;

    private final int[] colours;
    private final Int2IntOpenHashMap places = new Int2IntOpenHashMap();
    private final IntUnaryOperator nearest = this::nearest;

    private Palette(int[] colours) {
        this.colours = colours;
        for (int i = 0; i < colours.length; i++) {
            places.put(colours[i], i);
        }
    }

    static Palette of(PixelRuns picture) {
        Int2IntOpenHashMap counts = new Int2IntOpenHashMap();
        for (int row = 0; row < picture.rows(); row++) {
            int alike = picture.alike(row);
            picture.forEach(row, (colour, length) -> counts.addTo(colour, alike * length));
        }
        return new Palette(chosen(counts, picture.width() * picture.height() / FILLING).stream()
                .mapToInt(Integer::intValue)
                .toArray());
    }

    /** The commonest first. */
    private static List<Integer> chosen(Int2IntMap counts, int filling) {
        List<Integer> chosen = new ArrayList<>();
        counts.int2IntEntrySet().stream()
                .sorted(Comparator.comparingInt(Int2IntMap.Entry::getIntValue)
                        .reversed()
                        .thenComparingInt(Int2IntMap.Entry::getIntKey))
                .forEach(entry -> {
                    int colour = entry.getIntKey();
                    boolean own = entry.getIntValue() >= filling
                            || chosen.stream().allMatch(other -> distance(colour, other) >= APART);
                    if (own && chosen.size() < MOST) {
                        chosen.add(colour);
                    }
                });
        return chosen;
    }

    /** Red, green and blue of each colour, one after the other. */
    byte[] bytes() {
        byte[] bytes = new byte[3 * colours.length];
        for (int i = 0; i < colours.length; i++) {
            bytes[3 * i] = (byte) (colours[i] >> 16);
            bytes[3 * i + 1] = (byte) (colours[i] >> 8);
            bytes[3 * i + 2] = (byte) colours[i];
        }
        return bytes;
    }

    /** The place of a colour, or of the one nearest to it. */
    int place(int colour) {
        return places.computeIfAbsent(colour, nearest);
    }

    private int nearest(int colour) {
        int nearest = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < colours.length; i++) {
            int distance = distance(colour, colours[i]);
            if (distance < least) {
                least = distance;
                nearest = i;
            }
        }
        return nearest;
    }

    /** The square of how far two colours are apart. */
    private static int distance(int one, int other) {
        return squared(one >> 16, other >> 16) + squared(one >> 8, other >> 8) + squared(one, other);
    }

    private static int squared(int one, int other) {
        int difference = (one & 0xFF) - (other & 0xFF);
        return difference * difference;
    }
}
