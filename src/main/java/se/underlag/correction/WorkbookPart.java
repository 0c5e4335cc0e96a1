package se.underlag.correction;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.w3c.dom.Element;
import se.underlag.ooxml.DamagedPart;
import se.underlag.ooxml.Rewriting;
import se.underlag.ooxml.XmlPart;
import se.underlag.sheet.CorrectionMark;

/**
 * The list of a workbook's sheets, and what is said of them by their number: names that belong to a sheet, and which
 * sheet is shown first.
 *
 * <pre>
 * {@code <bookViews><workbookView activeTab="1"/></bookViews>}
 * {@code <sheets><sheet name="Läs mig" sheetId="1" r:id="rId1"/>…</sheets>}
 * {@code <definedNames><definedName name="_xlnm.Print_Area" localSheetId="1">Data!$A$1:$H$90</definedName></definedNames>}
 * </pre>
 */
final class WorkbookPart {

    private static final int LONGEST_TITLE = 31;
    private static final String SHEET = "sheet";
    private static final String SHEET_NUMBER = "localSheetId";
    private static final String ACTIVE = "activeTab";

    private final XmlPart xml;
    private final Dialect dialect;
    private final Element sheetList;

    WorkbookPart(XmlPart xml) throws DamagedPart {
        this.xml = xml;
        this.dialect = Dialect.of(xml);
        this.sheetList =
                XmlPart.child(xml.root(), "sheets").orElseThrow(() -> new DamagedPart("a workbook without sheets"));
    }

    /**
     * A sheet of any kind.
     *
     * @param title what its tab says
     * @param relationship what leads to its part; empty for a module of macros
     */
    record Tab(String title, String relationship) {}

    Dialect dialect() {
        return dialect;
    }

    List<Tab> tabs() {
        return sheets().stream()
                .map(sheet -> new Tab(XmlPart.attribute(sheet, "name"), XmlPart.attribute(sheet, "id")))
                .toList();
    }

    /** A title that no sheet has: the one asked for, or with the first number that makes it one. */
    String freeTitle(String wanted) {
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> number == 1 ? "" : " (" + number + ")")
                .map(end -> wanted.substring(0, Math.min(wanted.length(), LONGEST_TITLE - end.length())) + end)
                .filter(title -> tabs().stream().noneMatch(tab -> tab.title().equalsIgnoreCase(title)))
                .findFirst()
                .orElseThrow();
    }

    /** Takes a sheet out, and the names that belong to it. */
    void remove(Tab gone) {
        int index = tabs().indexOf(gone);
        Element sheet = sheets().get(index);
        sheet.getParentNode().removeChild(sheet);
        for (Element name : names()) {
            int owner = XmlPart.number(name, SHEET_NUMBER, -1);
            if (owner == index) {
                name.getParentNode().removeChild(name);
            } else if (owner > index) {
                name.setAttribute(SHEET_NUMBER, String.valueOf(owner - 1));
            }
        }
        views().forEach(view -> {
            int active = XmlPart.number(view, ACTIVE, 0);
            view.setAttribute(
                    ACTIVE, String.valueOf(active > index ? active - 1 : Math.min(active, tabs().size() - 1)));
        });
    }

    /** Takes out the names by which our lists are known. */
    void forgetLists() {
        names().stream()
                .filter(element -> XmlPart.attribute(element, "name").equals(CorrectionMark.NAME))
                .forEach(element -> element.getParentNode().removeChild(element));
    }

    /**
     * Puts our list before all other sheets.
     *
     * @param title a free title
     * @param relationship what leads to its part
     * @param shown true where it is to be what is seen when the workbook is opened; else that remains what it was
     * @param printTitle the row to be repeated on every page, from 1
     */
    void addList(String title, String relationship, boolean shown, int printTitle) {
        names().forEach(name -> {
            int owner = XmlPart.number(name, SHEET_NUMBER, -1);
            if (owner >= 0) {
                name.setAttribute(SHEET_NUMBER, String.valueOf(owner + 1));
            }
        });
        int highest = sheets().stream()
                .mapToInt(sheet -> XmlPart.number(sheet, "sheetId", 0))
                .max()
                .orElse(0);
        Element sheet = XmlPart.addAfter(sheetList, SHEET, List.of());
        sheet.setAttribute("name", title);
        sheet.setAttribute("sheetId", String.valueOf(highest + 1));
        sheet.setAttributeNS(dialect.relationships(), prefixOfRelationships(sheet) + ":id", relationship);
        show(shown);
        addName(CorrectionMark.NAME, CorrectionMark.reference(title)).setAttribute("hidden", "1");
        addName("_xlnm.Print_Titles", CorrectionMark.quoted(title) + "!$" + printTitle + ":$" + printTitle)
                .setAttribute(SHEET_NUMBER, "0");
    }

    private void show(boolean list) {
        List<Element> views = views();
        if (views.isEmpty() && !list) {
            Element bookViews = (Element) xml.root().insertBefore(XmlPart.created(xml.root(), "bookViews"), sheetList);
            views = List.of(XmlPart.add(bookViews, "workbookView"));
        }
        for (Element view : views) {
            view.setAttribute(ACTIVE, String.valueOf(list ? 0 : XmlPart.number(view, ACTIVE, 0) + 1));
            view.removeAttribute("firstSheet");
        }
    }

    private Element addName(String name, String reference) {
        Element list = XmlPart.child(xml.root(), "definedNames")
                .orElseGet(() -> XmlPart.addAfter(
                        xml.root(), "definedNames", List.of("sheets", "functionGroups", "externalReferences")));
        Element element = XmlPart.add(list, "definedName");
        element.setAttribute("name", name);
        element.setTextContent(reference);
        return element;
    }

    private String prefixOfRelationships(Element element) {
        return Optional.ofNullable(element.lookupPrefix(dialect.relationships()))
                .orElse("r");
    }

    private List<Element> sheets() {
        return XmlPart.children(sheetList, SHEET);
    }

    private List<Element> names() {
        return XmlPart.child(xml.root(), "definedNames")
                .map(list -> XmlPart.children(list, "definedName"))
                .orElse(List.of());
    }

    private List<Element> views() {
        return XmlPart.child(xml.root(), "bookViews")
                .map(list -> XmlPart.children(list, "workbookView"))
                .orElse(List.of());
    }

    void putInto(Rewriting rewriting, String part) {
        rewriting.put(part, xml::writeTo);
    }
}
