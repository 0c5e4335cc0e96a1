package se.underlag.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import se.underlag.document.Refreshed.Place;
import se.underlag.ooxml.Archive;
import se.underlag.ooxml.ContentTypes;
import se.underlag.ooxml.Relationships;
import se.underlag.ooxml.Rewriting;
import se.underlag.publish.PublishedReport;

/** Fills the controls in all texts of a document; parts that are not concerned are copied as they are. */
final class DocumentRenewal {

    private static final Pattern DRAWING = Pattern.compile("<wp:docPr\\b[^>]*\\bid=\"([0-9]{1,9})\"");

    private final Archive archive;
    private final DocumentTexts texts;
    private final Rewriting rewriting;
    private final ContentTypes types;
    private final Material material;
    private final Words words;
    private final StyleSheet styles;
    private final Script script;
    private final List<Place> places = new ArrayList<>();
    private boolean changed;
    private boolean styled;
    private boolean added;

    DocumentRenewal(Archive archive, PublishedReport report) throws IOException {
        this.archive = archive;
        this.texts = DocumentTexts.of(archive);
        this.rewriting = new Rewriting(archive);
        this.types = new ContentTypes(archive);
        this.material = new Material(report);
        this.words = new Words(report.language());
        this.styles = StyleSheet.of(archive, DocumentFile.stylesPart(Relationships.of(archive, texts.main())));
        styles.complete(DocumentFile.houseStyles());
        this.script = new Script(styles.ids(), styles.figures());
    }

    /** Looks through all texts; gives the places that are ours. */
    List<Place> places() throws IOException {
        for (String part : texts.parts()) {
            renew(part);
        }
        return places;
    }

    boolean isChanged() {
        return changed;
    }

    /** Writes the document as it is to be, and reads it again. */
    void write(Path target) throws IOException {
        if (added) {
            types.declareRelationships();
            types.putInto(rewriting);
        }
        if (styled && styles.wasCompleted()) {
            styles.putInto(rewriting);
        }
        rewriting.write(target, archive.time(texts.main()));
        try (Archive written = new Archive(target)) {
            for (String part : texts.parts()) {
                ControlScan.of(written.bytes(part));
            }
        }
    }

    private void renew(String part) throws IOException {
        byte[] bytes = archive.bytes(part);
        Relationships relationships = Relationships.of(archive, part);
        int before = relationships.all().size();
        ChartParts parts = new ChartParts(rewriting, types, relationships, words, highestDrawing(bytes));
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

    private static int highestDrawing(byte[] part) {
        return DRAWING.matcher(new String(part, StandardCharsets.UTF_8))
                .results()
                .mapToInt(found -> Integer.parseInt(found.group(1)))
                .max()
                .orElse(0);
    }
}
