package se.underlag.chart;

import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The tables of a TrueType file that drawing a line of text needs: characters to glyphs, widths, kerning. Only what the
 * bundled fonts use: a character map of format 4 and kerning of format 0.
 */
final class TrueType {

    private final ByteBuffer bytes;
    private final Map<String, Integer> tables = new HashMap<>();
    private final int unitsPerEm;
    private final int widths;
    private final int characters;
    private final int advances;
    private final int kerning;
    private final int pairs;
    /** Those of the characters that are common, from 0: each is asked for some hundred times. */
    private final int[] common = new int[0x180];

    private final GlyphOutlines outlines;

    private TrueType(ByteBuffer bytes) {
        this.bytes = bytes;
        for (int i = 0; i < unsigned(4); i++) {
            byte[] tag = new byte[4];
            bytes.get(12 + 16 * i, tag);
            tables.put(new String(tag, StandardCharsets.US_ASCII), bytes.getInt(12 + 16 * i + 8));
        }
        this.unitsPerEm = unsigned(table("head") + 18);
        this.widths = unsigned(table("hhea") + 34);
        this.characters = characterMap();
        this.advances = table("hmtx");
        this.kerning = table("kern");
        this.pairs = kerning == 0 ? 0 : unsigned(kerning + 10);
        Arrays.setAll(common, character -> found((char) character));
        boolean longOffsets = bytes.getShort(table("head") + 50) == 1;
        this.outlines = new GlyphOutlines(bytes, table("glyf"), table("loca"), longOffsets);
    }

    /** Reads a font that lies in {@code fonts} beside this class. */
    static TrueType read(String file) {
        try (InputStream in = TrueType.class.getResourceAsStream("fonts/" + file)) {
            if (in == null) {
                throw new IllegalStateException("the font is not in the program: " + file);
            }
            return new TrueType(ByteBuffer.wrap(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int unitsPerEm() {
        return unitsPerEm;
    }

    int advance(int glyph) {
        return unsigned(advances + 4 * Math.min(glyph, widths - 1));
    }

    /** The pairs of a font lie in order. */
    int kerning(int left, int right) {
        int sought = left << 16 | right;
        int low = 0;
        int high = pairs - 1;
        while (low <= high) {
            int middle = (low + high) / 2;
            int pair = kerning + 18 + 6 * middle;
            int order = Integer.compareUnsigned(bytes.getInt(pair), sought);
            if (order == 0) {
                return bytes.getShort(pair + 4);
            }
            low = order < 0 ? middle + 1 : low;
            high = order > 0 ? middle - 1 : high;
        }
        return 0;
    }

    Path2D outline(int glyph) {
        return outlines.outline(glyph);
    }

    /** The glyph of a character; 0, an empty box, for one the font does not have. */
    int glyph(char character) {
        return character < common.length ? common[character] : found(character);
    }

    private int found(char character) {
        int segments = unsigned(characters + 6);
        int ends = characters + 14;
        int starts = ends + segments + 2;
        for (int i = 0; i < segments; i += 2) {
            if (character <= unsigned(ends + i)) {
                int start = unsigned(starts + i);
                if (character < start) {
                    return 0;
                }
                int delta = unsigned(starts + segments + i);
                int rangePlace = starts + 2 * segments + i;
                int range = unsigned(rangePlace);
                if (range == 0) {
                    return character + delta & 0xFFFF;
                }
                int glyph = unsigned(rangePlace + range + 2 * (character - start));
                return glyph == 0 ? 0 : glyph + delta & 0xFFFF;
            }
        }
        return 0;
    }

    private int characterMap() {
        int cmap = table("cmap");
        for (int i = 0; i < unsigned(cmap + 2); i++) {
            int map = cmap + bytes.getInt(cmap + 8 + 8 * i);
            if (unsigned(map) == 4) {
                return map;
            }
        }
        throw new IllegalStateException("the font has no character map of format 4");
    }

    private int table(String tag) {
        return tables.getOrDefault(tag, 0);
    }

    private int unsigned(int place) {
        return bytes.getShort(place) & 0xFFFF;
    }
}
