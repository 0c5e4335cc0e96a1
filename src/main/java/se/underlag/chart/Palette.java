package se.underlag.chart;

import java.awt.image.BufferedImage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The colours of a picture, at most 128: a chart has a dozen and the shades of their edges. The rarest of more shades
 * than that become the nearest of the others, which no eye can see. Makes files a third as large.
 */
final class Palette {

    static final int MOST = 128;

    private final int[] colours;
    private final Map<Integer, Integer> places = new HashMap<>();

    private Palette(int[] colours) {
        this.colours = colours;
        for (int i = 0; i < colours.length; i++) {
            places.put(colours[i], i);
        }
    }

    static Palette of(BufferedImage image) {
        Map<Integer, Integer> counts = new HashMap<>();
        int[] row = new int[image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, row.length, 1, row, 0, row.length);
            int start = 0;
            for (int x = 1; x <= row.length; x++) {
                if (x == row.length || row[x] != row[start]) {
                    counts.merge(row[start], x - start, Integer::sum);
                    start = x;
                }
            }
        }
        List<Integer> commonest = counts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .map(Map.Entry::getKey)
                .toList();
        return new Palette(commonest.stream().mapToInt(Integer::intValue).toArray());
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
        return places.computeIfAbsent(colour, this::nearest);
    }

    private int nearest(int colour) {
        int nearest = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < colours.length; i++) {
            int distance = squared(colour >> 16, colours[i] >> 16)
                    + squared(colour >> 8, colours[i] >> 8)
                    + squared(colour, colours[i]);
            if (distance < least) {
                least = distance;
                nearest = i;
            }
        }
        return nearest;
    }

    private static int squared(int one, int other) {
        int difference = (one & 0xFF) - (other & 0xFF);
        return difference * difference;
    }
}
