package se.underlag.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import se.underlag.ooxml.Archive;
import se.underlag.ooxml.ContentTypes;
import se.underlag.ooxml.CoreProperties;
import se.underlag.ooxml.DamagedPart;
import se.underlag.ooxml.Namespaces;
import se.underlag.ooxml.Relationships;
import se.underlag.ooxml.Rewriting;
import se.underlag.publish.PublishedReport;
import se.underlag.publish.ReportFile;
import se.underlag.wording.Messages;

/**
 * {@code underlag.docx}: a report's tables, charts and texts as an author needs them in Word, in the styles of the
 * template. Charts are drawn by Word and can be edited there, with their figures in workbooks that lie within the document.
 */
public final class DocumentFile implements ReportFile {

    private final Template template;

    public DocumentFile(Template template) {
        this.template = template;
    }

    @Override
    public String name() {
        return "underlag.docx";
    }

    @Override
    public String madeWith() {
        return template.fingerprint();
    }

    @Override
    public Made made(PublishedReport report) {
        try (Archive archive = template.open()) {
            return Made.of(written(archive, report));
        } catch (IOException damaged) {
            throw new UncheckedIOException("the Word template cannot be used: " + damaged.getMessage(), damaged);
        }
    }

    private static byte[] written(Archive archive, PublishedReport report) throws IOException {
        Words words = new Words(report.language());
        MainPart main = MainPart.of(archive);
        Rewriting rewriting = new Rewriting(archive);
        ContentTypes types = new ContentTypes(archive);
        Relationships relationships = Relationships.of(archive, main.name());
        StyleSheet styles = StyleSheet.of(archive, stylesPart(relationships));
        styles.complete(houseStyles());
        styles.inLanguage(report.language().equals(Messages.ENGLISH) ? "en-GB" : "sv-SE");
        ChartParts charts = new ChartParts(rewriting, types, relationships, words, 0);
        Body body = new Body(report, new Script(styles.ids(), styles.figures()), words, charts, main.section());
        byte[] text = main.with(body.xml(), body.endsLying());
        rewriting.put(main.name(), out -> out.write(text));
        types.declare(main.name(), Namespaces.DOCUMENT);
        types.declareRelationships();
        CoreProperties.of(report.title(), report.language()).putInto(archive, rewriting, types);
        styles.putInto(rewriting);
        relationships.putInto(rewriting);
        types.putInto(rewriting);
        return rewriting.bytes();
    }

    static StyleSheet houseStyles() throws IOException {
        try (Archive archive = Template.house().open()) {
            Relationships relationships =
                    Relationships.of(archive, MainPart.of(archive).name());
            return StyleSheet.of(archive, stylesPart(relationships));
        }
    }

    static String stylesPart(Relationships relationships) throws DamagedPart {
        return relationships
                .first("styles")
                .map(Relationships.Relationship::target)
                .orElseThrow(() -> new DamagedPart("no styles"));
    }
}
