package se.underlag.sheet;

import java.io.IOException;
import java.io.InputStream;

/**
 * Stops reading where a single piece of XML grows beyond all reason: a tag, a text, a comment. A parser takes each whole
 * into memory, and packed a piece of half a gigabyte is small.
 */
final class EventLimit extends CountedInput {

    /** The longest text that a cell may have, with every character written as a reference; see {@link TextBuffer}. */
    private static final int MOST_BYTES = 2_000_000;

    private long read;
    private long readBefore;

    EventLimit(InputStream part) {
        super(part);
    }

    /** Says that the parser has told of a piece, and goes on to the next. */
    void eventEnded() {
        readBefore = read;
    }

    @Override
    void count(int bytes) throws IOException {
        read += bytes;
        if (read - readBefore > MOST_BYTES) {
            throw new UnsafeContent("a piece of XML longer than " + MOST_BYTES);
        }
    }
}
