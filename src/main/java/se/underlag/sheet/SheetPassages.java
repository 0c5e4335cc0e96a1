package se.underlag.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;
import se.underlag.source.CellAddress;

/**
 * What a sheet of Office Open XML holds besides the values of its cells: formulas, and after the rows links, rules for what
 * may be written, filters, headers and footers. All is passed over where nobody asks.
 */
final class SheetPassages {

    private final String sheet;
    private final Part part;
    private final Consumer<Passage> to;
    private final TextBuffer formula = new TextBuffer();
    private final List<Passage> row = new ArrayList<>();

    SheetPassages(String sheet, Part part, Consumer<Passage> to) {
        this.sheet = sheet;
        this.part = part;
        this.to = to;
    }

    /** Goes on from the start of a cell's formula to its end. */
    void formula(XmlInput xml, int row, int column) throws IOException, XMLStreamException {
        if (!areHeeded()) {
            xml.skip();
            return;
        }
        formula.clear();
        xml.text(formula);
        if (!formula.isEmpty()) {
            to.accept(formula(row, column, formula.toString()));
        }
    }

    /** A formula of a row that is told when the whole row has been understood. */
    void formulaOfRow(int row, int column, String text) {
        this.row.add(formula(row, column, text));
    }

    /** What was kept of a row is forgotten: somebody else reads it again. */
    void forgetRow() {
        row.clear();
    }

    /** The row has been understood. */
    void tellRow() {
        row.forEach(to);
        row.clear();
    }

    private Passage formula(int row, int column, String text) {
        return new Passage(Passage.Kind.FORMULA, sheet, Optional.of(new CellAddress(row, column)), text);
    }

    /** Goes on from the end of the rows to that of the sheet. */
    void afterRows(XmlInput xml) throws IOException, XMLStreamException {
        if (!areHeeded()) {
            return;
        }
        Set<String> met = new HashSet<>();
        XmlTexts.read(xml, (element, cell, text) -> {
            to.accept(new Passage(kind(element), sheet, cell, text));
            if (element.equals("hyperlink")) {
                met.add(text);
                part.relationship(text)
                        .ifPresent(link -> to.accept(new Passage(Passage.Kind.LINK, sheet, cell, link.target())));
            }
        });
        // What no cell links to any more is in the file all the same.
        for (Relationship link : part.relationships()) {
            if (link.isLink() && !met.contains(link.id())) {
                to.accept(new Passage(Passage.Kind.LINK, sheet, Optional.empty(), link.target()));
            }
        }
    }

    /** True where somebody asks. */
    boolean areHeeded() {
        return to != Passage.UNHEEDED;
    }

    private static Passage.Kind kind(String element) {
        return switch (element) {
            case "oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter" ->
                Passage.Kind.HEADER_FOOTER;
            case "hyperlink" -> Passage.Kind.LINK;
            case "dataValidation", "formula1", "formula2" -> Passage.Kind.VALIDATION;
            case "formula", "f" -> Passage.Kind.FORMULA;
            case "filter", "customFilter" -> Passage.Kind.FILTER;
            default -> Passage.Kind.OTHER;
        };
    }
}
