package se.underlag.correction;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.underlag.correction.SheetChange.Styling;
import se.underlag.finding.Severity;
import se.underlag.ooxml.Archive;
import se.underlag.ooxml.DamagedPart;
import se.underlag.ooxml.Relationships;
import se.underlag.ooxml.Relationships.Relationship;
import se.underlag.ooxml.XmlPart;
import se.underlag.source.CellAddress;

/** One sheet on its way into the copy: its faulty cells coloured and commented, what we did to a former copy undone. */
final class SheetMarking {

    private final Archive archive;
    private final String part;
    private final SheetScan scan;
    private final Relationships relationships;
    private final Map<CellAddress, List<Correction>> marks = new LinkedHashMap<>();

    /**
     * @param part the sheet
     * @param corrections those about places on it
     */
    SheetMarking(Archive archive, String part, List<Correction> corrections) throws IOException {
        this.archive = archive;
        this.part = part;
        this.scan = SheetScan.of(
                archive, part, corrections.stream().map(Correction::place).toList());
        this.relationships = Relationships.of(archive, part);
        for (Correction correction : corrections) {
            scan.cell(correction.place()).ifPresent(cell -> marks.computeIfAbsent(cell, none -> new ArrayList<>())
                    .add(correction));
        }
    }

    String part() {
        return part;
    }

    /**
     * Puts the sheet and its comments into the copy.
     *
     * @param styles where styles of marked cells are added
     * @param restoring true for a former copy, whose marks are to be taken away
     * @param deselected true where the sheet's tab is no longer to be selected
     */
    void putInto(WorkbookCopy copy, StyleSheet styles, boolean restoring, boolean deselected) throws IOException {
        Optional<String> drawing = putComments(copy, restoring);
        List<CellRange> tableHeads = tableHeads();
        Map<CellAddress, Styling> stylings = new LinkedHashMap<>();
        marks.forEach((cell, corrections) -> {
            boolean inHead = tableHeads.stream().anyMatch(head -> head.contains(cell));
            stylings.put(cell, own -> styles.marked(own, worst(corrections), inHead));
        });
        SheetChange change = new SheetChange(
                stylings,
                restoring ? Optional.of(styles::restored) : Optional.empty(),
                scan.grid(),
                drawing,
                copy.dialect(),
                deselected && scan.isSelected());
        copy.rewriting().put(part, out -> new SheetRewrite(change).write(archive, part, out));
    }

    /** Gives the id of the boxes where the sheet does not refer to any yet. */
    private Optional<String> putComments(WorkbookCopy copy, boolean restoring) throws DamagedPart {
        boolean mayHoldOurs = restoring && relationships.first("comments").isPresent();
        if (marks.isEmpty() && !mayHoldOurs) {
            return Optional.empty();
        }
        SheetComments comments = new SheetComments(copy, relationships, scan.drawing());
        if (restoring) {
            comments.removeOurs();
        }
        for (Map.Entry<CellAddress, List<Correction>> mark : marks.entrySet()) {
            comments.put(mark.getKey(), CommentText.of(mark.getValue(), copy.words()), scan.grid());
        }
        return comments.putInto(copy);
    }

    /** The headings of tables get their colours from the table's style, not from the cell. */
    private List<CellRange> tableHeads() throws DamagedPart {
        List<CellRange> heads = new ArrayList<>();
        for (Relationship relationship : relationships.all()) {
            if (relationship.is("table") && archive.has(relationship.target())) {
                XmlPart table = XmlPart.read(archive, relationship.target());
                int rows = XmlPart.number(table.root(), "headerRowCount", 1);
                CellRange.of(XmlPart.attribute(table.root(), "ref"))
                        .map(range -> range.top(rows))
                        .ifPresent(heads::add);
            }
        }
        return heads;
    }

    private static Severity worst(List<Correction> corrections) {
        return corrections.stream()
                .map(Correction::severity)
                .min(Severity::compareTo)
                .orElseThrow();
    }
}
