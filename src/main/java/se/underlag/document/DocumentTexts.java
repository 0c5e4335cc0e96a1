package se.underlag.document;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import se.underlag.ooxml.Archive;
import se.underlag.ooxml.DamagedPart;
import se.underlag.ooxml.Namespaces;
import se.underlag.ooxml.Relationships;
import se.underlag.ooxml.Relationships.Relationship;

/** The parts of a document in which text stands: the main one first, then headers, footers and notes. */
record DocumentTexts(String main, List<String> parts) {

    private static final List<String> WITH_TEXT = List.of("header", "footer", "footnotes", "endnotes");

    DocumentTexts {
        parts = List.copyOf(parts);
    }

    /** Those of an archive; what is not written as Word writes is passed over, and refused where it is the main one. */
    static DocumentTexts of(Archive archive) throws DamagedPart {
        String main = Relationships.of(archive, "")
                .first("officeDocument")
                .map(Relationship::target)
                .filter(archive::has)
                .orElseThrow(() -> new DamagedPart("no Word document"));
        List<String> parts = new ArrayList<>(List.of(main));
        Relationships.of(archive, main).all().stream()
                .filter(relationship -> WITH_TEXT.stream().anyMatch(relationship::is))
                .map(Relationship::target)
                .filter(archive::has)
                .distinct()
                .forEach(parts::add);
        List<String> readable = new ArrayList<>();
        for (String part : parts) {
            String text = new String(archive.bytes(part), StandardCharsets.UTF_8);
            if (text.contains("xmlns:w=\"" + Namespaces.WORD + "\"")) {
                readable.add(part);
            } else if (part.equals(main)) {
                throw new DamagedPart("not written as Word writes: " + part);
            }
        }
        return new DocumentTexts(main, readable);
    }
}
