package se.underlag.publish;

import java.nio.charset.StandardCharsets;
import se.underlag.intake.ContentHash;

/**
 * A file as it is to be written.
 *
 * @param path where, below the folder of the month, with slashes
 * @param bytes its content
 * @param content SHA-256 of what it says, which is its bytes without the time it was made
 * @param sha256 of the bytes themselves
 */
record Rendition(String path, byte[] bytes, String content, String sha256) {

    /** A file that says the same whenever it is made. */
    static Rendition of(String path, byte[] bytes) {
        String sha256 = ContentHash.of(bytes);
        return new Rendition(path, bytes, sha256, sha256);
    }

    /** A file that may show when it was made. */
    static Rendition of(String path, byte[] bytes, String content) {
        return new Rendition(path, bytes, content, ContentHash.of(bytes));
    }

    static Rendition of(String path, String text) {
        return of(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A page that shows when it was made. */
    static Rendition of(String path, String page, MadeAt madeAt) {
        return of(path, page.getBytes(StandardCharsets.UTF_8), ContentHash.of(madeAt.without(page)));
    }
}
