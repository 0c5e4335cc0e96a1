package se.underlag.document;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.underlag.document.Refreshed.Place;
import se.underlag.ooxml.Archive;
import se.underlag.publish.PublishedReport;
import se.underlag.wording.MomentTexts;

/**
 * An author's own Word document, in which content controls tell by their tags what of a report they hold. They are filled
 * anew in place; all other parts are copied byte for byte. The document is replaced whole or not at all, and lies beside it as
 * it was.
 */
public final class AuthorsDocument {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HHmmss").withZone(MomentTexts.ZONE);

    private final Path file;

    public AuthorsDocument(Path file) {
        this.file = file;
    }

    /** True where a program has the document open, as the lock file beside it tells. */
    public boolean isOpen() {
        String name = String.valueOf(file.getFileName());
        // Word puts the sign in the place of the first two letters, or one, of a longer name.
        return Stream.of(
                        "~$" + name,
                        "~$" + name.substring(Math.min(1, name.length())),
                        "~$" + name.substring(Math.min(2, name.length())),
                        ".~lock." + name + "#")
                .anyMatch(lock -> Files.exists(file.resolveSibling(lock)));
    }

    /**
     * A tag in it that is ours.
     *
     * @param text as it stands there
     * @param named the code of the table or chart that it names; empty where that is not known
     */
    public record Tag(String text, String named) {}

    /** Its tags that are ours, each once, in the order of the text. */
    public List<Tag> tags() throws IOException {
        Set<Tag> tags = new LinkedHashSet<>();
        try (Archive archive = new Archive(file)) {
            for (String part : DocumentTexts.of(archive).parts()) {
                ControlScan.of(archive.bytes(part))
                        .forEach(control -> tags.add(
                                new Tag(control.tag().text(), control.tag().named())));
            }
        }
        return List.copyOf(tags);
    }

    /**
     * Fills its controls from a report.
     *
     * @param now names the copy of what was there before
     * @throws IOException when it is no Word document, or cannot be written; it is then as it was, and no copy is left
     */
    public Refreshed refresh(PublishedReport report, Instant now) throws IOException {
        Path written = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            List<Place> places = renewed(report, written);
            if (!Files.exists(written)) {
                return new Refreshed(places, Optional.empty());
            }
            Path kept = keptAs(now);
            replace(written, kept);
            return new Refreshed(places, Optional.of(kept));
        } finally {
            Files.deleteIfExists(written);
        }
    }

    private void replace(Path written, Path kept) throws IOException {
        boolean replaced = false;
        try {
            Files.copy(file, kept, StandardCopyOption.COPY_ATTRIBUTES);
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            replaced = true;
        } catch (FileSystemException failure) {
            // There was room for two others beside it: it is the document itself that is protected.
            throw new AccessDeniedException(file.toString(), failure.getOtherFile(), failure.getReason());
        } finally {
            if (!replaced) {
                Files.deleteIfExists(kept);
            }
        }
    }

    private List<Place> renewed(PublishedReport report, Path target) throws IOException {
        try (Archive archive = new Archive(file)) {
            DocumentRenewal renewal = new DocumentRenewal(archive, report);
            List<Place> places = renewal.places();
            if (renewal.isChanged()) {
                renewal.write(target);
                try (FileChannel channel = FileChannel.open(target, StandardOpenOption.WRITE)) {
                    channel.force(true);
                }
            }
            return places;
        }
    }

    private Path keptAs(Instant now) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        String extension = dot > 0 ? name.substring(dot) : "";
        String dated = stem + " (" + MOMENT.format(now) + ")";
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> file.resolveSibling(dated + (number == 1 ? "" : " " + number) + extension))
                .filter(candidate -> !Files.exists(candidate))
                .findFirst()
                .orElseThrow();
    }
}
