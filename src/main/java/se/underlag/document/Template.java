package se.underlag.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import se.underlag.intake.ContentHash;
import se.underlag.ooxml.Archive;

/**
 * The Word template that says how documents look: page, header and footer, and the named styles. The organisation's own is
 * {@code templates/underlag.dotx} beside its other definitions; without one the house's is taken.
 */
public final class Template {

    private static final String NAME = "underlag.dotx";

    private final byte[] bytes;

    private Template(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The template of a folder of definitions. */
    public static Template in(Path jobs) {
        Path own = jobs.resolve("templates").resolve(NAME);
        try {
            return Files.isRegularFile(own) ? new Template(Files.readAllBytes(own)) : house();
        } catch (IOException failure) {
            throw new UncheckedIOException(own.toString(), failure);
        }
    }

    /** The house's own template. */
    static Template house() {
        try (InputStream in = Template.class.getResourceAsStream("templates/" + NAME)) {
            if (in == null) {
                throw new IllegalStateException("no template in the program");
            }
            return new Template(in.readAllBytes());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The same for the same template, and for no other. */
    String fingerprint() {
        return ContentHash.of(bytes);
    }

    Archive open() throws IOException {
        return Archive.of(bytes);
    }
}
