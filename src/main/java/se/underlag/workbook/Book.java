package se.underlag.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import se.underlag.ooxml.CellStyles;
import se.underlag.ooxml.ContentTypes;
import se.underlag.ooxml.CoreProperties;
import se.underlag.ooxml.HouseTheme;
import se.underlag.ooxml.Namespaces;
import se.underlag.ooxml.NewPackage;
import se.underlag.ooxml.Xml;
import se.underlag.publish.ReportFile;

/** A workbook in the making: the sheets it has so far, and what ties them together. */
final class Book {

    private static final String PART = "xl/workbook.xml";

    private final String title;
    private final Locale language;
    private final CellStyles styles = new CellStyles();
    private final List<SheetPlace> places = new ArrayList<>();
    private final TreeMap<Integer, Sheet> sheets = new TreeMap<>();

    Book(String title, Locale language) {
        this.title = title;
        this.language = language;
    }

    CellStyles styles() {
        return styles;
    }

    /** The next place among the tabs. */
    SheetPlace place(String name) {
        SheetPlace place = new SheetPlace(places.size() + 1, name);
        places.add(place);
        return place;
    }

    void add(SheetPlace place, Sheet sheet) {
        sheets.put(place.number(), sheet);
    }

    /**
     * The workbook.
     *
     * @param cover the sheet that says when it was made
     * @param timeless what that sheet is without it
     */
    ReportFile.Made made(SheetPlace cover, byte[] timeless) {
        NewPackage workbook = new NewPackage();
        workbook.relate("", Namespaces.TO_DOCUMENT, PART);
        CoreProperties.of(title, language).putInto(workbook);
        Xml list = Xml.of("sheets");
        Xml names = Xml.of("definedNames");
        for (SheetPlace place : places) {
            Sheet sheet = Optional.ofNullable(sheets.get(place.number())).orElseThrow();
            put(workbook, place, sheet);
            list.add(Xml.of("sheet")
                    .with("name", place.name())
                    .with("sheetId", place.number())
                    .with("r:id", workbook.relate(PART, Namespaces.TO_SHEET, place.part())));
            sheet.printedAgain(quoted(place.name()))
                    .ifPresent(again -> names.add(Xml.of("definedName")
                            .with("name", "_xlnm.Print_Titles")
                            .with("localSheetId", place.number() - 1)
                            .text(again)));
        }
        workbook.relate(PART, Namespaces.TO_STYLES, "xl/styles.xml");
        HouseTheme.putInto(workbook, PART);
        Xml root = Xml.of("workbook").with("xmlns", Namespaces.SHEET).with("xmlns:r", Namespaces.RELATIONSHIPS);
        root.add(Xml.of("bookViews").add(Xml.of("workbookView", "activeTab", 0)), list);
        if (sheets.values().stream().anyMatch(sheet -> sheet.printedAgain("").isPresent())) {
            root.add(names);
        }
        workbook.part(PART, ContentTypes.WORKBOOK, root.part());
        workbook.part("xl/styles.xml", ContentTypes.STYLES, styles.part());
        return new ReportFile.Made(workbook.bytes(), workbook.fingerprint(cover.part(), timeless));
    }

    private static void put(NewPackage workbook, SheetPlace place, Sheet sheet) {
        int number = place.number();
        Optional<String> drawingId = sheet.anchored().map(object -> {
            String drawing = "xl/drawings/drawing" + number + ".xml";
            if (object.kind() == Sheet.Anchored.Kind.CHART) {
                String chart = "xl/charts/chart" + number + ".xml";
                workbook.part(chart, Namespaces.CHART_PART, object.part());
                workbook.relate(drawing, Namespaces.TO_CHART, chart);
            } else {
                String picture = "xl/media/image" + number + ".png";
                workbook.part(picture, object.part());
                workbook.relate(drawing, Namespaces.TO_IMAGE, picture);
            }
            workbook.part(drawing, Namespaces.DRAWING_PART, object.drawing().part());
            return workbook.relate(place.part(), Namespaces.TO_DRAWING, drawing);
        });
        Optional<String> tableId = sheet.table().map(table -> {
            String part = "xl/tables/table" + number + ".xml";
            workbook.part(part, Namespaces.TABLE, table.part(number));
            return workbook.relate(place.part(), Namespaces.TO_TABLE, part);
        });
        workbook.part(place.part(), ContentTypes.WORKSHEET, sheet.part(drawingId, tableId));
    }

    /** A sheet's name as links and formulas write it. */
    static String quoted(String sheet) {
        return "'" + sheet.replace("'", "''") + "'";
    }
}
