package se.underlag.ooxml;

import java.text.Normalizer;

/**
 * How wide a text is, in twentieths of a point, by the widths of the letters of Calibri: near enough for columns and for
 * digits that stand under each other, whatever typeface a template has.
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

    private final int halfPoints;

    /** @param halfPoints the size of the text, as Word tells it */
    public TextWidth(int halfPoints) {
        this.halfPoints = halfPoints;
    }

    public int of(String text) {
        String bare = Normalizer.normalize(text, Normalizer.Form.NFD);
        double units = bare.chars()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .map(TextWidth::letter)
                .sum();
        return (int) Math.ceil(units / EM * halfPoints * 10);
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
