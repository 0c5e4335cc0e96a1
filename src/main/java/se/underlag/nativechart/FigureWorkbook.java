package se.underlag.nativechart;

import se.underlag.ooxml.CellStyles;
import se.underlag.ooxml.ContentTypes;
import se.underlag.ooxml.Namespaces;
import se.underlag.ooxml.NewPackage;
import se.underlag.ooxml.SheetCells;
import se.underlag.ooxml.Xml;

/** The workbook behind a chart in a document: one sheet with its figures, which Word opens for whoever edits them. */
final class FigureWorkbook {

    private final NativeChart chart;

    FigureWorkbook(NativeChart chart) {
        this.chart = chart;
    }

    byte[] bytes() {
        CellStyles styles = new CellStyles();
        ChartGrid grid = chart.grid();
        SheetCells cells = new SheetCells(styles, grid.widths());
        grid.writeTo(cells);
        NewPackage workbook = new NewPackage();
        workbook.relate("", Namespaces.TO_DOCUMENT, "xl/workbook.xml");
        String sheetId = workbook.relate("xl/workbook.xml", Namespaces.TO_SHEET, "xl/worksheets/sheet1.xml");
        workbook.relate("xl/workbook.xml", Namespaces.TO_STYLES, "xl/styles.xml");
        Xml sheets = Xml.of("sheets")
                .add(Xml.of("sheet")
                        .with("name", chart.sheet())
                        .with("sheetId", 1)
                        .with("r:id", sheetId));
        workbook.part(
                "xl/workbook.xml",
                ContentTypes.WORKBOOK,
                Xml.of("workbook")
                        .with("xmlns", Namespaces.SHEET)
                        .with("xmlns:r", Namespaces.RELATIONSHIPS)
                        .add(sheets)
                        .part());
        workbook.part(
                "xl/worksheets/sheet1.xml",
                ContentTypes.WORKSHEET,
                Xml.of("worksheet")
                        .with("xmlns", Namespaces.SHEET)
                        .add(cells.columns(), cells.xml())
                        .part());
        workbook.part("xl/styles.xml", ContentTypes.STYLES, styles.part());
        return workbook.bytes();
    }
}
