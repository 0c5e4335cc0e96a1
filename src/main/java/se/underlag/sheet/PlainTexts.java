package se.underlag.sheet;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import se.underlag.sheet.Cell.Text;

/**
 * Makes cells of the texts of one column as they stand in a file. Where the same ones return, codes and organisations, they are
 * remembered by their bytes, and most cost neither decoding nor an object. Of columns where hardly any returns, names and
 * numbers, nothing is kept.
 */
final class PlainTexts {

    private static final int FEWEST_SLOTS = 1 << 6;
    private static final int MOST_SLOTS = 1 << 12;
    private static final int LONGEST_REMEMBERED = 64;
    /** A column is judged each time it has met as many new texts as this for each slot. */
    private static final int NEW_FOR_EACH_SLOT = 2;

    private final Charset charset;
    private byte[][] bytes = new byte[FEWEST_SLOTS][];
    private Text[] texts = new Text[FEWEST_SLOTS];
    private int met;
    private int returned;

    PlainTexts(Charset charset) {
        this.charset = charset;
    }

    /** The cell of a text that is there. */
    Text cell(byte[] b, int start, int end) {
        int slots = texts.length;
        if (slots == 0 || end - start > LONGEST_REMEMBERED) {
            return made(b, start, end);
        }
        int slot = hash(b, start, end) & slots - 1;
        byte[] known = bytes[slot];
        if (known != null && Arrays.equals(b, start, end, known, 0, known.length)) {
            returned++;
            return texts[slot];
        }
        Text made = made(b, start, end);
        texts[slot] = made;
        bytes[slot] = Arrays.copyOfRange(b, start, end);
        if (++met == NEW_FOR_EACH_SLOT * slots) {
            resize(slots);
        }
        return made;
    }

    /** More slots for a column of many texts; none any more for one that has more than any slots hold. */
    private void resize(int slots) {
        if (returned < met) {
            int wanted = slots < MOST_SLOTS ? 4 * slots : 0;
            bytes = new byte[wanted][];
            texts = new Text[wanted];
        }
        met = 0;
        returned = 0;
    }

    private Text made(byte[] b, int start, int end) {
        boolean ascii = TextBytes.afterAscii(b, start, end) == end;
        return new Text(new String(b, start, end - start, ascii ? StandardCharsets.ISO_8859_1 : charset));
    }

    private static int hash(byte[] b, int start, int end) {
        int hash = end - start;
        for (int at = start; at < end; at++) {
            hash = 31 * hash + b[at];
        }
        return hash ^ hash >>> 15;
    }
}
