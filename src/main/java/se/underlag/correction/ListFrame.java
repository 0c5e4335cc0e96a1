package se.underlag.correction;

import java.io.IOException;
import java.util.List;
import se.underlag.sheet.CorrectionMark;
import se.underlag.source.CellAddress;

/** What stands around the rows of our list: columns, links, and how it is seen and printed, on A4 across. */
final class ListFrame {

    private final CorrectionList list;
    private final SheetWriter sheet;
    private final Words words;

    ListFrame(CorrectionList list, SheetWriter sheet, Words words) {
        this.list = list;
        this.sheet = sheet;
        this.words = words;
    }

    void writeTop() throws IOException {
        sheet.begin("sheetPr");
        sheet.empty("tabColor", "rgb", Shade.ERROR_BEHIND_LIGHT_TEXT.argb(0));
        sheet.empty("pageSetUpPr", "fitToPage", 1);
        sheet.end();
        writeView();
        sheet.begin("cols");
        for (int column = 1; column <= CorrectionList.COLUMNS.size(); column++) {
            int width = CorrectionList.COLUMNS.get(column - 1).width();
            sheet.empty("col", "min", column, "max", column, "width", width, "customWidth", 1);
        }
        int hidden = CorrectionList.HIDDEN + 1;
        sheet.empty("col", "min", hidden, "max", hidden, "width", 9, "hidden", 1, "customWidth", 1);
        sheet.end();
    }

    /** The headings stay where they are while the table is scrolled. */
    private void writeView() throws IOException {
        CellAddress first = new CellAddress(list.rowOfHeadings() + 1, 0);
        sheet.begin("sheetViews");
        sheet.begin("sheetView", "showGridLines", 0, "tabSelected", list.selected() ? 1 : 0, "workbookViewId", 0);
        sheet.empty("pane", "ySplit", first.row(), "topLeftCell", first, "activePane", "bottomLeft", "state", "frozen");
        sheet.empty("selection", "pane", "bottomLeft", "activeCell", first, "sqref", first);
        sheet.end();
        sheet.end();
        sheet.empty("sheetFormatPr", "defaultRowHeight", 15);
    }

    void writeBottom() throws IOException {
        sheet.begin("mergeCells");
        for (int row = 1; row < list.rowOfNote(list.notes().size()); row++) {
            CellAddress last = new CellAddress(row, CorrectionList.HIDDEN - 1);
            sheet.empty("mergeCell", "ref", new CellAddress(row, 0) + ":" + last);
        }
        sheet.end();
        writeLinks();
        writePage();
    }

    private void writeLinks() throws IOException {
        List<Correction> leading =
                list.corrections().stream().filter(list::leads).toList();
        if (leading.isEmpty()) {
            return;
        }
        sheet.begin("hyperlinks");
        for (Correction correction : leading) {
            CellAddress from = new CellAddress(list.row(correction), CorrectionList.LINKS);
            String to = CorrectionMark.quoted(correction.sheet()) + "!" + CorrectionList.target(correction);
            sheet.empty("hyperlink", "ref", from, "location", to, "display", words.place(correction));
        }
        sheet.end();
    }

    private void writePage() throws IOException {
        sheet.empty("pageMargins", "left", 0.5, "right", 0.5, "top", 0.5, "bottom", 0.7, "header", 0.3, "footer", 0.3);
        sheet.empty("pageSetup", "paperSize", 9, "orientation", "landscape", "fitToWidth", 1, "fitToHeight", 0);
        sheet.begin("headerFooter");
        String file = list.file().replace("&", "&&");
        sheet.text("oddFooter", "&L" + file + "&R" + words.text("list.page", "&P", "&N"));
        sheet.end();
    }
}
