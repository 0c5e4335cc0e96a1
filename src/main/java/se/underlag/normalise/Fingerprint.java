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

    /** The same of a whole number that is not negative and has at most 18 digits, as of its digits. */
    public static long with(long fingerprint, long number) {
        // Digits come out from the right and are taken in from the left; dividing by ten is quick, by a variable slow.
        long backwards = 0;
        int digits = 0;
        for (long rest = number; rest > 0 || digits == 0; rest /= 10) {
            backwards = 10 * backwards + rest % 10;
            digits++;
        }
        long mixed = fingerprint;
        for (; digits > 0; digits--) {
            mixed = (mixed ^ '0' + backwards % 10) * PRIME;
            backwards /= 10;
        }
        return (mixed ^ '|') * PRIME;
    }
}
