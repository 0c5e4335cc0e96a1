package se.underlag.normalise;

/**
 * A 64-bit hash by which texts are told apart without being kept (FNV-1a): keys of rows and identities of persons. Among
 * a million texts two meet by chance once in thirty million files.
 */
public final class Fingerprint {

    /** What every fingerprint begins with. */
    public static final long EMPTY = 0xcbf29ce484222325L;

    private static final long PRIME = 0x100000001b3L;

    private Fingerprint() {}

    /** A fingerprint with another text added to it: of several texts after each other, each ended by a mark. */
    public static long with(long fingerprint, String text) {
        long mixed = fingerprint;
        for (int i = 0; i < text.length(); i++) {
            mixed = (mixed ^ text.charAt(i)) * PRIME;
        }
        return (mixed ^ '|') * PRIME;
    }

    /** The same of a whole number that is not negative, as of its digits. */
    public static long with(long fingerprint, long number) {
        long unit = 1;
        while (number / unit >= 10) {
            unit *= 10;
        }
        long mixed = fingerprint;
        for (long rest = number; unit > 0; unit /= 10) {
            mixed = (mixed ^ '0' + rest / unit) * PRIME;
            rest %= unit;
        }
        return (mixed ^ '|') * PRIME;
    }
}
