package se.underlag.sheet;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Stops reading where a record of a CSV file grows beyond all reason: a quotation mark that is never closed would
 * otherwise take the rest of the file, however large, into one field.
 */
final class RecordLimit extends FilterReader {

    private static final int MOST_CHARACTERS = 8_000_000;

    private long read;
    private int last = -1;

    RecordLimit(Reader text) {
        super(text);
    }

    /** Says that a record has ended and the next begins. */
    void recordEnded() {
        read = 0;
    }

    @Override
    public int read() throws IOException {
        int character = super.read();
        last = character < 0 ? last : character;
        count(character < 0 ? 0 : 1);
        return character;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int characters = super.read(buffer, offset, length);
        last = characters > 0 ? buffer[offset + characters - 1] : last;
        count(Math.max(characters, 0));
        return characters;
    }

    /** Whether what has been read so far ends where a line does. */
    boolean endsLine() {
        return last == '\n' || last == '\r';
    }

    private void count(int characters) throws IOException {
        read += characters;
        if (read > MOST_CHARACTERS) {
            throw new DamagedContent(Damage.QUOTE, "a record longer than " + MOST_CHARACTERS);
        }
    }
}
