package se.underlag.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Our own style sheets and scripts, which stand inside the pages so that each page is one file. */
enum PageAsset {
    PAGE_STYLE("page.css"),
    TABLE_STYLE("table.css"),
    COPY_SCRIPT("copy.js");

    private final String text;

    PageAsset(String file) {
        try (InputStream in = PageAsset.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its own file " + file);
            }
            // A page's line ends are \n on every machine, and so is what the script's hash is made of.
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text() {
        return text;
    }

    /** The script as a content security policy names it, so that no other script in the page can run. */
    String policyHash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
