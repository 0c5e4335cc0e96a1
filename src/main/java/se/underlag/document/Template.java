package se.underlag.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.underlag.intake.ContentHash;
import se.underlag.ooxml.Archive;
import se.underlag.ooxml.ContentTypes;
import se.underlag.publish.PublishedReport;
import se.underlag.wording.Messages;

/**
 * The Word template that says how documents look: page, header and footer, and the named styles. The organisation's own is
 * {@code templates/underlag.dotx} beside its other definitions; without one the house's is taken.
 */
public final class Template {

    private static final String NAME = "underlag.dotx";

    private final Path file;
    private final Optional<byte[]> bytes;

    /** @param bytes empty where it cannot be read */
    private Template(Path file, Optional<byte[]> bytes) {
        this.file = file;
        this.bytes = bytes;
    }

    /** The template of a folder of definitions. Whether documents can be made of it, {@link #mistake} says. */
    public static Template in(Path jobs) {
        Path own = jobs.resolve("templates").resolve(NAME);
        if (!Files.exists(own)) {
            return house();
        }
        try {
            return new Template(own, Optional.of(Files.readAllBytes(own)));
        } catch (IOException unreadable) {
            return new Template(own, Optional.empty());
        }
    }

    /** The house's own template. */
    static Template house() {
        try (InputStream in = Template.class.getResourceAsStream("templates/" + NAME)) {
            if (in == null) {
                throw new IllegalStateException("no template in the program");
            }
            return new Template(Path.of(NAME), Optional.of(in.readAllBytes()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The same for the same template, and for no other. */
    String fingerprint() {
        return bytes.map(ContentHash::of).orElse("");
    }

    /**
     * Why no document can be made of it, with its path and what to do, for whoever keeps the definitions; empty for one that
     * is as it should be.
     */
    public Optional<String> mistake(Locale language) {
        return fault().map(fault -> new Words(language).text("template." + fault.key, file));
    }

    private enum Fault {
        /** No file that can be opened. */
        UNREADABLE("unreadable"),
        /** Another kind of file: a workbook, a template with macros. */
        OTHER_KIND("other-kind"),
        /** A part is missing or damaged. */
        DAMAGED("damaged");

        private final String key;

        Fault(String key) {
            this.key = key;
        }
    }

    private Optional<Fault> fault() {
        if (bytes.isEmpty()) {
            return Optional.of(Fault.UNREADABLE);
        }
        // The program's own, which most use, need not be tried at each start.
        if (Arrays.equals(bytes.get(), house().bytes.orElseThrow())) {
            return Optional.empty();
        }
        try (Archive archive = open()) {
            if (!isOfWord(archive)) {
                return Optional.of(Fault.OTHER_KIND);
            }
        } catch (IOException | RuntimeException damaged) {
            return Optional.of(Fault.UNREADABLE);
        }
        return tried();
    }

    /** Without macros, which a document that is made of it may not have. */
    private static boolean isOfWord(Archive archive) throws IOException {
        ContentTypes types = new ContentTypes(archive);
        return types.main().filter(ContentTypes::isWordWithoutMacros).isPresent();
    }

    /** A document of a report that has nothing in it. */
    private Optional<Fault> tried() {
        PublishedReport nothing = new PublishedReport(
                "nothing",
                "Nothing",
                "Nobody",
                YearMonth.of(2000, 1),
                Instant.EPOCH,
                Optional.empty(),
                List.of(),
                List.of(),
                Messages.SWEDISH);
        try {
            new DocumentFile(this).made(nothing);
            return Optional.empty();
        } catch (RuntimeException damaged) {
            return Optional.of(Fault.DAMAGED);
        }
    }

    Archive open() throws IOException {
        return Archive.of(bytes.orElseThrow(() -> new IOException("unreadable: " + file)));
    }
}
