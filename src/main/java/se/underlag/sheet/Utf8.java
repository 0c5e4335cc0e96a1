package se.underlag.sheet;

/** Characters beyond ASCII as bytes. */
final class Utf8 {

    private Utf8() {}

    /**
     * How many bytes the character at a place takes, two or three; 0 where the bytes are none, and for characters of four
     * bytes and those that XML does not allow, which the parser may judge.
     */
    static int lengthAt(byte[] b, int at) {
        int first = b[at] & 0xFF;
        if (first >= 0xC2 && first <= 0xDF) {
            return isNext(b[at + 1]) ? 2 : 0;
        }
        if (first < 0xE0 || first > 0xEF || !isNext(b[at + 1]) || !isNext(b[at + 2])) {
            return 0;
        }
        int character = (first & 0xF) << 12 | (b[at + 1] & 0x3F) << 6 | b[at + 2] & 0x3F;
        boolean allowed = character >= 0x800
                && !Character.isSurrogate((char) character)
                && character != 0xFFFE
                && character != 0xFFFF;
        return allowed ? 3 : 0;
    }

    private static boolean isNext(byte b) {
        return (b & 0xC0) == 0x80;
    }
}
