package se.underlag.ooxml;

import java.util.stream.Stream;

/** How wide columns are made, in characters, so that what stands in them is seen and a sheet is no wider than it need be. */
public final class ColumnWidths {

    private static final int NARROWEST = 12;
    private static final int WIDEST = 20;
    private static final int AROUND = 2;

    private ColumnWidths() {}

    /** Of figures: by their heading, which goes on in two or three lines but is not broken within a word. */
    public static int figures(String heading) {
        int word = longest(Stream.of(heading.split(" ")));
        return Math.max(word + AROUND, Math.max(NARROWEST, Math.min(WIDEST, heading.length() / 2 + 3)));
    }

    /** Of words: by the longest of them, within limits. */
    public static int words(Stream<String> words, int narrowest, int widest) {
        return Math.max(narrowest, Math.min(widest, longest(words) + AROUND));
    }

    private static int longest(Stream<String> texts) {
        return texts.mapToInt(String::length).max().orElse(0);
    }
}
