package se.underlag.workbook;

import java.util.List;
import se.underlag.ooxml.Namespaces;
import se.underlag.ooxml.SheetCells;
import se.underlag.ooxml.Xml;

/**
 * Cells that are a table to Excel, with a name for formulas and an alternative text.
 *
 * @param name for formulas, {@code Tabell_3}
 * @param title what it is about
 * @param headingRow the row of its headings, from 1
 * @param rows how many rows of figures it has
 * @param headings one for each column, all different
 */
record ExcelTable(String name, String title, int headingRow, int rows, List<String> headings) {

    private static final String ALTERNATIVE_TEXT = "{504A1905-F514-4f6f-8877-14C23A59335A}";
    private static final String EXCEL_2010 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";

    ExcelTable {
        headings = List.copyOf(headings);
    }

    /** @param number unlike that of any other table of the workbook */
    byte[] part(int number) {
        Xml columns = Xml.of("tableColumns").with("count", headings.size());
        for (int i = 0; i < headings.size(); i++) {
            columns.add(Xml.of("tableColumn").with("id", i + 1).with("name", headings.get(i)));
        }
        Xml text = Xml.of("ext")
                .with("uri", ALTERNATIVE_TEXT)
                .with("xmlns:x14", EXCEL_2010)
                .add(Xml.of("x14:table", "altText", title));
        return Xml.of("table")
                .with("xmlns", Namespaces.SHEET)
                .with("id", number)
                .with("name", name)
                .with("displayName", name)
                .with("ref", "A" + headingRow + ":" + SheetCells.name(headingRow + rows, headings.size() - 1))
                .with("totalsRowShown", 0)
                .add(
                        columns,
                        Xml.of("tableStyleInfo")
                                .with("name", "TableStyleLight1")
                                .with("showFirstColumn", 0)
                                .with("showLastColumn", 0)
                                .with("showRowStripes", 0)
                                .with("showColumnStripes", 0),
                        Xml.of("extLst").add(text))
                .part();
    }
}
