package se.underlag.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** One of our own style sheets or scripts, which stands inside the page so that each page is one file. */
public final class PageAsset {

    /** The house's colours, letters and spaces, light and dark: what all our pages begin with. */
    public static final PageAsset HOUSE_STYLE = beside(PageAsset.class, "house.css");

    private final String text;

    private PageAsset(String text) {
        this.text = text;
    }

    /** The file of the program that lies beside a class. */
    public static PageAsset beside(Class<?> neighbour, String file) {
        try (InputStream in = neighbour.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its own file " + file);
            }
            // A page's line ends are \n on every machine, and so is what the script's hash is made of.
            return new PageAsset(new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n"));
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
