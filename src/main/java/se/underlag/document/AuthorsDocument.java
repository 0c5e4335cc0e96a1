package se.underlag.document;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.underlag.document.Refreshed.Place;
import se.underlag.ooxml.Archive;
import se.underlag.ooxml.ContentTypes;
import se.underlag.ooxml.DamagedPart;
import se.underlag.ooxml.Namespaces;
import se.underlag.ooxml.Relationships;
import se.underlag.ooxml.Relationships.Relationship;
import se.underlag.ooxml.Rewriting;
import se.underlag.publish.PublishedReport;
import se.underlag.wording.MomentTexts;

/**
 * An author's own Word document, in which content controls tell by their tags what of a report they hold. They are filled
 * anew in place; all other parts are copied byte for byte. The document is replaced whole or not at all, and lies beside it as
 * it was.
 */
public final class AuthorsDocument {

    private static final Pattern DRAWING = Pattern.compile("<wp:docPr\\b[^>]*\\bid=\"([0-9]{1,9})\"");
    private static final List<String> WITH_TEXT = List.of("header", "footer", "footnotes", "endnotes");
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

    /** The codes of tables and charts that its tags name. */
    public Set<String> named() throws IOException {
        Set<String> named = new HashSet<>();
        try (Archive archive = new Archive(file)) {
            for (String part : texts(archive)) {
                ControlScan.of(archive.bytes(part))
                        .forEach(control -> named.add(control.tag().named()));
            }
        }
        return named;
    }

    /**
     * Fills its controls from a report.
     *
     * @param now names the copy of what was there before
     * @throws IOException when it is no Word document, or cannot be written; it is then as it was
     */
    public Refreshed refresh(PublishedReport report, Instant now) throws IOException {
        Path written = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            List<Place> places = renewed(report, written);
            if (!Files.exists(written)) {
                return new Refreshed(places, Optional.empty());
            }
            Path kept = keptAs(now);
            Files.copy(file, kept, StandardCopyOption.COPY_ATTRIBUTES);
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return new Refreshed(places, Optional.of(kept));
        } finally {
            Files.deleteIfExists(written);
        }
    }

    private List<Place> renewed(PublishedReport report, Path target) throws IOException {
        List<Place> places = new ArrayList<>();
        Words words = new Words(report.language());
        Material material = new Material(report);
        try (Archive archive = new Archive(file)) {
            Rewriting rewriting = new Rewriting(archive);
            ContentTypes types = new ContentTypes(archive);
            String main = main(archive);
            StyleSheet styles = StyleSheet.of(archive, DocumentFile.stylesPart(Relationships.of(archive, main)));
            styles.complete(DocumentFile.houseStyles());
            Script script = new Script(styles.ids());
            boolean changed = false;
            boolean styled = false;
            boolean added = false;
            for (String part : texts(archive)) {
                byte[] bytes = archive.bytes(part);
                Relationships relationships = Relationships.of(archive, part);
                int before = relationships.all().size();
                ChartParts parts = new ChartParts(rewriting, types, relationships, words, drawings(bytes));
                ChartRenewal charts = new ChartRenewal(archive, rewriting, relationships, parts, script, words);
                PartRenewal renewal = new PartRenewal(bytes, material, charts, script, words).looked();
                places.addAll(renewal.places());
                if (renewal.isChanged()) {
                    rewriting.put(part, out -> out.write(renewal.bytes()));
                    changed = true;
                    styled |= renewal.needsStyles();
                }
                if (relationships.all().size() > before) {
                    relationships.putInto(rewriting);
                    added = true;
                }
            }
            if (added) {
                types.declareRelationships();
                types.putInto(rewriting);
            }
            if (styled && styles.wasCompleted()) {
                styles.putInto(rewriting);
            }
            if (changed) {
                rewriting.write(target, archive.time(main));
                check(target, texts(archive));
            }
        }
        return places;
    }

    /** What is put in place must be read again as a whole first. */
    private static void check(Path written, List<String> texts) throws IOException {
        try (FileChannel channel = FileChannel.open(written, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        try (Archive archive = new Archive(written)) {
            for (String part : texts) {
                ControlScan.of(archive.bytes(part));
            }
        }
    }

    private static String main(Archive archive) throws DamagedPart {
        return Relationships.of(archive, "")
                .first("officeDocument")
                .map(Relationship::target)
                .filter(archive::has)
                .orElseThrow(() -> new DamagedPart("no Word document"));
    }

    /** The parts in which text stands; those that are not written as Word writes are passed over. */
    private static List<String> texts(Archive archive) throws DamagedPart {
        String main = main(archive);
        List<String> parts = new ArrayList<>(List.of(main));
        Relationships.of(archive, main).all().stream()
                .filter(relationship -> WITH_TEXT.stream().anyMatch(relationship::is))
                .map(Relationship::target)
                .filter(archive::has)
                .distinct()
                .forEach(parts::add);
        List<String> texts = new ArrayList<>();
        for (String part : parts) {
            String begun = new String(archive.bytes(part), StandardCharsets.UTF_8);
            if (begun.contains("xmlns:w=\"" + Namespaces.WORD + "\"")) {
                texts.add(part);
            } else if (part.equals(main)) {
                throw new DamagedPart("not written as Word writes: " + part);
            }
        }
        return texts;
    }

    private static int drawings(byte[] part) {
        return DRAWING.matcher(new String(part, StandardCharsets.UTF_8))
                .results()
                .map(MatchResult::group)
                .mapToInt(found -> Integer.parseInt(found.replaceAll(".*\\bid=\"([0-9]+)\"$", "$1")))
                .max()
                .orElse(0);
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
