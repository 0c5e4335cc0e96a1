package se.underlag.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.underlag.ooxml.Namespaces;
import se.underlag.ooxml.SheetCells;
import se.underlag.ooxml.Xml;

/** A sheet in the making: its cells, and what lies around them. */
final class Sheet {

    private final SheetCells cells;
    private final List<Xml> links = new ArrayList<>();
    private boolean lying;
    private int pagesAcross = 1;
    private boolean onOnePage;
    private int frozenRows;
    private int frozenColumns;
    private Optional<ExcelTable> table = Optional.empty();
    private Optional<Anchored> anchored = Optional.empty();

    /** @param cells what stands in it */
    Sheet(SheetCells cells) {
        this.cells = cells;
    }

    /** What lies on the sheet as an object: a chart or a picture. */
    record Anchored(Xml drawing, byte[] part, Kind kind) {

        enum Kind {
            CHART,
            PICTURE
        }
    }

    /** Rows and columns that stay while the others are scrolled. */
    Sheet frozen(int rows, int columns) {
        frozenRows = rows;
        frozenColumns = columns;
        return this;
    }

    /** Printed on the long side. */
    Sheet lying() {
        lying = true;
        return this;
    }

    /** Printed on so many pages side by side; each shows the columns again that stay while others are scrolled. */
    Sheet across(int pages) {
        pagesAcross = pages;
        return this;
    }

    /** Printed on one page, whatever its height. */
    Sheet onOnePage() {
        onOnePage = true;
        return this;
    }

    /** A link from a cell to the first cell of another sheet. */
    Sheet link(String cell, String sheet) {
        links.add(Xml.of("hyperlink")
                .with("ref", cell)
                .with("location", Book.quoted(sheet) + "!A1")
                .with("display", sheet));
        return this;
    }

    Sheet with(ExcelTable excelTable) {
        table = Optional.of(excelTable);
        return this;
    }

    Sheet with(Anchored object) {
        anchored = Optional.of(object);
        return this;
    }

    Optional<ExcelTable> table() {
        return table;
    }

    Optional<Anchored> anchored() {
        return anchored;
    }

    /** What is printed again on each page, as a name of the workbook; empty where nothing is frozen. */
    Optional<String> printedAgain(String quoted) {
        String rows = quoted + "!$" + frozenRows + ":$" + frozenRows;
        String last = SheetCells.letters(frozenColumns - 1);
        return frozenRows == 0
                ? Optional.empty()
                : Optional.of(pagesAcross == 1 ? rows : quoted + "!$A:$" + last + "," + rows);
    }

    /**
     * The part.
     *
     * @param drawingId the id by which it refers to what lies on it
     * @param tableId the id by which it refers to its table
     */
    byte[] part(Optional<String> drawingId, Optional<String> tableId) {
        Xml sheet = Xml.of("worksheet")
                .with("xmlns", Namespaces.SHEET)
                .with("xmlns:r", Namespaces.RELATIONSHIPS)
                .add(
                        Xml.of("sheetPr").add(Xml.of("pageSetUpPr", "fitToPage", 1)),
                        Xml.of("sheetViews").add(view()),
                        Xml.of("sheetFormatPr", "defaultRowHeight", 15),
                        cells.columns(),
                        cells.xml());
        if (!links.isEmpty()) {
            sheet.add(Xml.of("hyperlinks").add(links));
        }
        sheet.add(
                Xml.of("pageMargins")
                        .with("left", "0.7")
                        .with("right", "0.7")
                        .with("top", "0.75")
                        .with("bottom", "0.75")
                        .with("header", "0.3")
                        .with("footer", "0.3"),
                Xml.of("pageSetup")
                        .with("paperSize", 9)
                        .with("orientation", lying ? "landscape" : "portrait")
                        .with("fitToWidth", pagesAcross)
                        .with("fitToHeight", onOnePage ? 1 : 0),
                Xml.of("headerFooter").add(Xml.of("oddFooter").text("&L&A&R&P (&N)")));
        drawingId.ifPresent(id -> sheet.add(Xml.of("drawing", "r:id", id)));
        tableId.ifPresent(id -> sheet.add(Xml.of("tableParts").with("count", 1).add(Xml.of("tablePart", "r:id", id))));
        return sheet.part();
    }

    private Xml view() {
        Xml view = Xml.of("sheetView").with("showGridLines", 0).with("workbookViewId", 0);
        if (frozenRows > 0) {
            view.add(Xml.of("pane")
                    .with("xSplit", frozenColumns)
                    .with("ySplit", frozenRows)
                    .with("topLeftCell", SheetCells.name(frozenRows + 1, frozenColumns))
                    .with("activePane", "bottomRight")
                    .with("state", "frozen"));
            view.add(Xml.of("selection")
                    .with("pane", "bottomRight")
                    .with("activeCell", "A1")
                    .with("sqref", "A1"));
        }
        return view;
    }
}
