package se.underlag.correction;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import se.underlag.correction.WorkbookPart.Tab;
import se.underlag.ooxml.Archive;
import se.underlag.ooxml.ContentTypes;
import se.underlag.ooxml.DamagedPart;
import se.underlag.ooxml.Relationships;
import se.underlag.ooxml.Relationships.Relationship;
import se.underlag.ooxml.XmlPart;

/**
 * What of a workbook does not come into the copy: macros, which nobody should run who only wants to correct figures;
 * signatures, which would be broken; and our list in a former copy, since a new one takes its place.
 */
final class LeftOut {

    private static final String MACROS = "vbaProject";
    private static final String SIGNATURES = "digital-signature/origin";
    private static final String FOLDER_OF_SIGNATURES = "_xmlsignatures/";
    private static final Set<String> MACRO_SHEETS = Set.of("xlMacrosheet", "xlIntlMacrosheet");

    private final WorkbookCopy copy;

    LeftOut(WorkbookCopy copy) {
        this.copy = copy;
    }

    /** Takes the macros out, and gives what there is to say about it. The workbook is declared to be one without. */
    List<String> macros(String workbook, Relationships relationships) throws IOException {
        boolean found = false;
        for (Relationship relationship : relationships.all()) {
            if (relationship.is(MACROS)) {
                drop(relationship, relationships);
                found = true;
            } else if (MACRO_SHEETS.stream().anyMatch(relationship::is)) {
                replaceByEmptySheet(relationship, relationships);
                found = true;
            }
        }
        copy.types().forgetMacros();
        if (!copy.types().is(workbook, ContentTypes.WORKBOOK)) {
            copy.types().declare(workbook, ContentTypes.WORKBOOK);
        }
        return found ? List.of(copy.words().text("note.macros")) : List.of();
    }

    /** Formulas and names may refer to a sheet of macros, so there has to be one. */
    private void replaceByEmptySheet(Relationship macros, Relationships relationships) throws DamagedPart {
        String sheet = copy.rewriting().free("xl/worksheets/sheet%d.xml");
        XmlPart empty = XmlPart.of("<worksheet xmlns=\"" + copy.dialect().main() + "\"><sheetData/></worksheet>");
        copy.rewriting().put(sheet, empty::writeTo);
        copy.types().declare(sheet, ContentTypes.WORKSHEET);
        dropPart(macros.target());
        relationships.redirect(macros, copy.dialect().relationship("worksheet"), sheet);
        // It says in which order cells are calculated, those of macros among them; Excel makes a new one.
        for (Relationship order : relationships.all()) {
            if (order.is("calcChain")) {
                drop(order, relationships);
            }
        }
    }

    List<String> signatures() throws DamagedPart {
        Relationships relationships = Relationships.of(copy.archive(), "");
        List<Relationship> gone = relationships.all().stream()
                .filter(relationship -> relationship.is(SIGNATURES))
                .toList();
        if (gone.isEmpty()) {
            return List.of();
        }
        for (Relationship relationship : gone) {
            drop(relationship, relationships);
        }
        copy.archive().parts().stream()
                .filter(part -> Archive.key(part).startsWith(FOLDER_OF_SIGNATURES))
                .forEach(part -> {
                    copy.rewriting().drop(part);
                    copy.types().forget(part);
                });
        relationships.putInto(copy.rewriting());
        return List.of(copy.words().text("note.signatures"));
    }

    /** Takes out the sheets of these titles, and the names by which they were known. */
    void lists(List<String> titles, WorkbookPart workbook, Relationships relationships) throws DamagedPart {
        for (Tab tab : new ArrayList<>(workbook.tabs())) {
            if (titles.contains(tab.title())) {
                workbook.remove(tab);
                Relationship gone = relationships.byId(tab.relationship()).orElseThrow();
                drop(gone, relationships);
            }
        }
        workbook.forgetLists();
    }

    private void drop(Relationship gone, Relationships relationships) throws DamagedPart {
        relationships.remove(gone);
        dropPart(gone.target());
    }

    private void dropPart(String part) throws DamagedPart {
        copy.rewriting().drop(part);
        copy.types().forget(part);
        Relationships.of(copy.archive(), part).dropFrom(copy.rewriting());
    }
}
