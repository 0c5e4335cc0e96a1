package se.underlag.ooxml;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * How wide a text is, in twentieths of a point: by the widths of the letters of Calibri, and for other typefaces by how much
 * wider they run than it. Near enough for columns and for digits that stand under each other; of a typeface that is not
 * known, rather too wide.
 */
public final class TextWidth {

    private static final double EM = 2048;
    private static final double BOLD = 1.04;
    private static final double RAISED = 0.65;
    private static final int DIGIT = 1038;
    private static final int OTHER = 1076;
    private static final String CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int[] CAPITAL = {
        1185, 1114, 1092, 1260, 1000, 941, 1292, 1276, 516, 653, 1064, 861, 1751, 1322, 1356, 1058, 1378, 1112, 941,
        998, 1314, 1162, 1822, 1063, 998, 959
    };
    private static final int[] SMALL = {
        981, 1076, 866, 1076, 1019, 625, 964, 1076, 470, 490, 931, 470, 1636, 1076, 1080, 1076, 1076, 714, 801, 686,
        1076, 925, 1464, 887, 927, 809
    };
    private static final String SIGNS = " \u00A0,.:;'()-%/";
    private static final int[] SIGN = {463, 463, 511, 517, 548, 548, 452, 621, 621, 627, 1464, 791};

    /** How much wider than Calibri usual typefaces run, the wider of their digits and their letters. */
    private static final Map<String, Double> RUNNING = Map.ofEntries(
            Map.entry("calibri", 1.0),
            Map.entry("carlito", 1.0),
            Map.entry("garamond", 1.0),
            Map.entry("times new roman", 1.0),
            Map.entry("liberation serif", 1.0),
            Map.entry("gill sans mt", 1.04),
            Map.entry("book antiqua", 1.1),
            Map.entry("palatino linotype", 1.1),
            Map.entry("cambria", 1.1),
            Map.entry("trebuchet ms", 1.1),
            Map.entry("segoe ui", 1.12),
            Map.entry("roboto", 1.12),
            Map.entry("aptos", 1.13),
            Map.entry("tahoma", 1.13),
            Map.entry("arial", 1.14),
            Map.entry("helvetica", 1.14),
            Map.entry("liberation sans", 1.14),
            Map.entry("lato", 1.16),
            Map.entry("open sans", 1.18),
            Map.entry("noto sans", 1.18),
            Map.entry("georgia", 1.22),
            Map.entry("century gothic", 1.24),
            Map.entry("verdana", 1.3),
            Map.entry("dejavu sans", 1.3));

    private static final double UNKNOWN = 1.25;

    private final double size;

    /** @param halfPoints the size of the text, as Word tells it */
    public TextWidth(int halfPoints) {
        this(halfPoints, "Calibri");
    }

    /**
     * @param halfPoints the size of the text, as Word tells it
     * @param typeface the name of its typeface
     */
    public TextWidth(int halfPoints, String typeface) {
        this.size = halfPoints * RUNNING.getOrDefault(typeface.toLowerCase(Locale.ROOT), UNKNOWN);
    }

    public int of(String text) {
        String bare = Normalizer.normalize(text, Normalizer.Form.NFD);
        double units = bare.chars()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .map(TextWidth::letter)
                .sum();
        return (int) Math.ceil(units / EM * size * 10);
    }

    public int bold(String text) {
        return (int) Math.ceil(of(text) * BOLD);
    }

    public int raised(String text) {
        return (int) Math.ceil(of(text) * RAISED);
    }

    private static int letter(int c) {
        if (c >= '0' && c <= '9') {
            return DIGIT;
        }
        int capital = CAPITALS.indexOf(c);
        if (capital >= 0) {
            return CAPITAL[capital];
        }
        if (c >= 'a' && c <= 'z') {
            return SMALL[c - 'a'];
        }
        int sign = SIGNS.indexOf(c);
        return sign >= 0 ? SIGN[sign] : OTHER;
    }
}
