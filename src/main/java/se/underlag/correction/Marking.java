package se.underlag.correction;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import se.underlag.correction.WorkbookPart.Tab;
import se.underlag.ooxml.Archive;
import se.underlag.ooxml.ContentTypes;
import se.underlag.ooxml.DamagedPart;
import se.underlag.ooxml.Relationships;
import se.underlag.ooxml.Relationships.Relationship;
import se.underlag.ooxml.Rewriting;
import se.underlag.ooxml.XmlPart;

/**
 * Makes the copy of an Office Open XML workbook: its faulty cells marked, our list put first, and what cannot be given back
 * left out. Parts that none of this concerns are copied as they are.
 */
final class Marking {

    private static final String STYLES = "styles";

    private final WorkbookCopy copy;
    private final String part;
    private final Relationships relationships;
    private final WorkbookPart workbook;

    /** Of a workbook that the {@code sheet} room can read. */
    Marking(Archive archive, Words words) throws IOException {
        ContentTypes types = new ContentTypes(archive);
        this.part = Relationships.of(archive, "")
                .first("officeDocument")
                .map(Relationship::target)
                .filter(archive::has)
                .or(types::workbook)
                .orElseThrow(() -> new DamagedPart("no workbook"));
        this.relationships = Relationships.of(archive, part);
        this.workbook = new WorkbookPart(XmlPart.read(archive, part));
        this.copy = new WorkbookCopy(archive, new Rewriting(archive), types, workbook.dialect(), words);
    }

    /** Writes the copy of a workbook with this file name. */
    void write(String file, Corrections corrections, FormerList former, List<String> notes, Path target)
            throws IOException {
        List<String> allNotes = new ArrayList<>(notes);
        LeftOut leftOut = new LeftOut(copy);
        allNotes.addAll(leftOut.macros(part, relationships));
        allNotes.addAll(leftOut.signatures());
        leftOut.lists(former.titles(), workbook, relationships);

        List<SheetMarking> sheets = sheetsToMark(corrections, former.isThere());
        boolean shown = !othersAreSelected(sheets);
        FormerFills fills = new FormerFills(former.fills());
        StyleSheet styles = new StyleSheet(styles(), fills, former.isThere());
        for (SheetMarking sheet : sheets) {
            sheet.putInto(copy, styles, former.isThere(), shown);
        }
        putList(file, corrections, allNotes, fills, styles, shown);
        putTheRest(styles);
        copy.rewriting().write(target, copy.archive().time(part));
    }

    private List<SheetMarking> sheetsToMark(Corrections corrections, boolean all) throws IOException {
        List<SheetMarking> sheets = new ArrayList<>();
        for (Map.Entry<String, String> sheet : worksheets().entrySet()) {
            List<Correction> faults = corrections.on(sheet.getKey());
            if (all || !faults.isEmpty()) {
                sheets.add(new SheetMarking(copy.archive(), sheet.getValue(), faults));
            }
        }
        return sheets;
    }

    /** The parts of the sheets by their titles. */
    private Map<String, String> worksheets() {
        Map<String, String> sheets = new LinkedHashMap<>();
        for (Tab tab : workbook.tabs()) {
            relationships
                    .byId(tab.relationship())
                    .filter(relationship -> relationship.is("worksheet"))
                    .filter(relationship -> copy.archive().has(relationship.target()))
                    .ifPresent(relationship -> sheets.put(tab.title(), relationship.target()));
        }
        return sheets;
    }

    /**
     * True where the tab of a sheet is selected that is not written anew. It stays so, and our list is not shown first: of
     * two selected sheets, what is typed into one would go into both.
     */
    private boolean othersAreSelected(List<SheetMarking> marked) throws IOException {
        List<String> parts = marked.stream().map(SheetMarking::part).toList();
        for (Tab tab : workbook.tabs()) {
            Optional<String> sheet = relationships.byId(tab.relationship()).map(Relationship::target);
            if (sheet.isPresent()
                    && !parts.contains(sheet.get())
                    && copy.archive().has(sheet.get())
                    && SheetScan.isSelected(copy.archive(), sheet.get())) {
                return true;
            }
        }
        return false;
    }

    private XmlPart styles() throws DamagedPart {
        Optional<String> existing = relationships.first(STYLES).map(Relationship::target);
        return existing.isPresent()
                ? XmlPart.read(copy.archive(), existing.get())
                : XmlPart.of("<styleSheet xmlns=\"" + copy.dialect().main() + "\"/>");
    }

    private void putList(
            String file,
            Corrections corrections,
            List<String> notes,
            FormerFills fills,
            StyleSheet styles,
            boolean shown) {
        String sheet = copy.rewriting().free("xl/worksheets/sheet%d.xml");
        ListStyles listStyles = ListStyles.addTo(styles);
        CorrectionList list = new CorrectionList(
                file,
                corrections.all(),
                notes,
                workbook.tabs().stream().map(Tab::title).collect(Collectors.toSet()),
                shown);
        // The fills are known when the sheets before it have been written.
        copy.rewriting().put(sheet, out -> {
            SheetWriter writer = SheetWriter.whole(out, copy.dialect());
            ListFrame frame = new ListFrame(list, writer, copy.words());
            frame.writeTop();
            new ListRows(list, writer, listStyles, fills.toList(), copy.words()).write();
            frame.writeBottom();
            writer.finish();
        });
        copy.types().declare(sheet, ContentTypes.WORKSHEET);
        String title = workbook.freeTitle(copy.words().text("list.sheet"));
        String id = relationships.add(copy.dialect().relationship("worksheet"), sheet);
        workbook.addList(title, id, shown, list.rowOfHeadings() + 1);
    }

    private void putTheRest(StyleSheet styles) {
        Optional<String> existing = relationships.first(STYLES).map(Relationship::target);
        String stylePart = existing.orElseGet(() -> copy.rewriting().free("xl/styles%d.xml"));
        styles.putInto(copy.rewriting(), stylePart);
        if (existing.isEmpty()) {
            copy.types().declare(stylePart, ContentTypes.STYLES);
            relationships.add(copy.dialect().relationship(STYLES), stylePart);
        }
        workbook.putInto(copy.rewriting(), part);
        relationships.putInto(copy.rewriting());
        copy.types().declareRelationships();
        copy.types().putInto(copy.rewriting());
    }
}
