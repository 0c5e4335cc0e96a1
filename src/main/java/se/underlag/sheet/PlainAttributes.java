package se.underlag.sheet;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * The attributes that spreadsheet programs write beside those that we read: passed over where their names are known, each
 * stands once and its value is plain. Anything else is for the parser.
 */
final class PlainAttributes {

    private static final String PREFIX = "x14ac";

    private final byte[][] names;
    private int seen;

    private PlainAttributes(List<String> names) {
        this.names = names.stream()
                .map(name -> (name + "=\"").getBytes(StandardCharsets.US_ASCII))
                .toArray(byte[][]::new);
    }

    /** Those of {@code <row>} other than {@code r}. */
    static PlainAttributes ofRow(XmlBytes part) {
        List<String> names = List.of(
                "spans",
                "s",
                "customFormat",
                "ht",
                "hidden",
                "customHeight",
                "outlineLevel",
                "collapsed",
                "thickTop",
                "thickBot",
                "ph");
        return new PlainAttributes(
                part.declares(PREFIX)
                        ? java.util.stream.Stream.concat(
                                        names.stream(), java.util.stream.Stream.of(PREFIX + ":dyDescent"))
                                .toList()
                        : names);
    }

    /** Those of {@code <c>} other than {@code r}, {@code s} and {@code t}. */
    static PlainAttributes ofCell() {
        return new PlainAttributes(List.of("cm", "vm", "ph"));
    }

    /** Those of {@code <f>}. */
    static PlainAttributes ofFormula() {
        return new PlainAttributes(
                List.of("t", "ref", "si", "ca", "aca", "dt2D", "dtr", "del1", "del2", "r1", "r2", "bx"));
    }

    /** Another element begins. */
    void begin() {
        seen = 0;
    }

    /** Where the attribute ends whose name begins at a place; −1 where it is not of the usual kind. */
    int after(byte[] b, int at) {
        for (int i = 0; i < names.length; i++) {
            byte[] name = names[i];
            if (Arrays.equals(b, at, at + name.length, name, 0, name.length)) {
                boolean twice = (seen & 1 << i) != 0;
                seen |= 1 << i;
                return twice ? -1 : afterValue(b, at + name.length);
            }
        }
        return -1;
    }

    private static int afterValue(byte[] b, int from) {
        int at = from;
        while (b[at] >= ' ' && b[at] != '"' && b[at] != '<' && b[at] != '&') {
            at++;
        }
        return b[at] == '"' ? at + 1 : -1;
    }
}
