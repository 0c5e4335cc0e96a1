package se.underlag.store;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How the short codes are written: a letter and five letters or digits, none of which looks like another or is a vowel, so
 * that they can be read off paper and are no words. In typing, case, spaces and hyphens make no difference.
 */
final class ShortCode {

    private static final String LETTERS = "CDFHJKMNPQRTWX";
    private static final String ALL = LETTERS + "34679";
    private static final int LENGTH = 6;
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\u00A0\\u2010-\\u2015\\u2212-]+");

    /** All up to the word before a code, and the stop after it. A code cannot hold the word: it has no vowels. */
    private static final Pattern AROUND =
            Pattern.compile("(?is)^.*\\b(?:kod|code)\\b[\\s\\u00A0:]*|[\\s\\u00A0]*[.,;:]+\\s*$");

    private ShortCode() {}

    /**
     * The code of a thing, the same whenever and wherever it is asked for.
     *
     * @param attempt 0; then 1, 2 and so on, where the code before stands for something else
     */
    static String of(CodedTable.Key table, int attempt) {
        String text = String.join(
                "\n",
                table.report(),
                table.table(),
                table.organisation(),
                table.asOf().toString(),
                table.content(),
                String.valueOf(attempt));
        BigInteger rest = new BigInteger(1, sha256(text));
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            String signs = i == 0 ? LETTERS : ALL;
            BigInteger[] parts = rest.divideAndRemainder(BigInteger.valueOf(signs.length()));
            code.append(signs.charAt(parts[1].intValue()));
            rest = parts[0];
        }
        return code.toString();
    }

    /** The code that somebody has typed, or copied with what stands around it: {@code Kod DPC7QP.} */
    static String typed(String text) {
        String bare = AROUND.matcher(text).replaceAll("");
        return BETWEEN.matcher(bare).replaceAll("").toUpperCase(Locale.ROOT);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
