package se.underlag.publish;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file as it is to be written.
 *
 * @param path where, below the folder of the month, with slashes
 * @param bytes its content
 * @param content SHA-256 of what it says, which is its bytes without the time it was made
 */
record Rendition(String path, byte[] bytes, String content) {

    /** A file that says the same whenever it is made. */
    static Rendition of(String path, byte[] bytes) {
        return new Rendition(path, bytes, sha256(bytes));
    }

    static Rendition of(String path, String text) {
        return of(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A page that shows when it was made. */
    static Rendition of(String path, String page, MadeAt madeAt) {
        return new Rendition(
                path,
                page.getBytes(StandardCharsets.UTF_8),
                sha256(madeAt.without(page).getBytes(StandardCharsets.UTF_8)));
    }

    /** SHA-256 of the bytes themselves. */
    String sha256() {
        return sha256(bytes);
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
