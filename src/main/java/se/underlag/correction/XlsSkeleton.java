package se.underlag.correction;

import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFComment;
import org.apache.poi.hssf.usermodel.HSSFName;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.PaneInformation;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import se.underlag.sheet.CorrectionMark;
import se.underlag.sheet.Sheet;
import se.underlag.sheet.SheetKind;

/**
 * Everything of an .xls workbook but its rows, made anew as .xlsx: sheets, names, columns, merged cells, frozen panes and
 * comments. A sheet of macros becomes an empty one, since formulas may refer to it.
 */
final class XlsSkeleton {

    private static final int LONGEST_TITLE = 31;

    private final HSSFWorkbook from;
    private final XSSFWorkbook to;

    XlsSkeleton(HSSFWorkbook from, XSSFWorkbook to) {
        this.from = from;
        this.to = to;
    }

    /** The title that a sheet gets: odd programs write longer ones than there may be. */
    static String title(String original) {
        return original.substring(0, Math.min(LONGEST_TITLE, original.length()));
    }

    void make(List<Sheet> sheets, XlsStyles styles) {
        to.getCTWorkbook()
                .getWorkbookPr()
                .setDate1904(from.getInternalWorkbook().isUsing1904DateWindowing());
        for (Sheet sheet : sheets) {
            HSSFSheet original = from.getSheet(sheet.name());
            XSSFSheet made = to.createSheet(title(sheet.name()));
            made.setSelected(false);
            to.setSheetVisibility(to.getSheetIndex(made), from.getSheetVisibility(from.getSheetIndex(original)));
            if (sheet.kind() == SheetKind.CELLS) {
                new XlsColumns(original, styles).copyTo(made);
                makeAreas(original, made);
                makeComments(original, made);
            }
        }
        for (HSSFName name : from.getAllNames()) {
            if (!name.isFunctionName()
                    && !name.isDeleted()
                    && !name.getNameName().equals(CorrectionMark.NAME)) {
                make(name);
            }
        }
    }

    private static void makeAreas(HSSFSheet original, XSSFSheet made) {
        made.setDefaultRowHeight(original.getDefaultRowHeight());
        made.setDisplayGridlines(original.isDisplayGridlines());
        for (CellRangeAddress merged : original.getMergedRegions()) {
            made.addMergedRegionUnsafe(merged);
        }
        PaneInformation pane = original.getPaneInformation();
        if (pane != null && pane.isFreezePane()) {
            made.createFreezePane(
                    pane.getVerticalSplitPosition(),
                    pane.getHorizontalSplitPosition(),
                    pane.getVerticalSplitLeftColumn(),
                    pane.getHorizontalSplitTopRow());
        }
    }

    private static void makeComments(HSSFSheet original, XSSFSheet made) {
        Map<CellAddress, HSSFComment> comments = original.getCellComments();
        if (comments.isEmpty()) {
            return;
        }
        XSSFDrawing drawing = made.createDrawingPatriarch();
        comments.forEach((address, comment) -> {
            XSSFComment copy = drawing.createCellComment(anchor(address, comment, made, drawing));
            copy.setAddress(address);
            copy.setAuthor(comment.getAuthor());
            copy.setVisible(comment.isVisible());
            copy.setString(new XSSFRichTextString(comment.getString().getString()));
        });
    }

    /** The library takes the cell below a box's corner for the comment's own, until told otherwise. */
    private static ClientAnchor anchor(CellAddress address, HSSFComment comment, XSSFSheet made, XSSFDrawing drawing) {
        ClientAnchor former = comment.getClientAnchor();
        CellAddress corner = new CellAddress(former.getRow1(), former.getCol1());
        CellAddress first = made.getCellComment(corner) == null ? corner : address;
        int width = Math.max(1, former.getCol2() - former.getCol1());
        int height = Math.max(1, former.getRow2() - former.getRow1());
        return drawing.createAnchor(
                0, 0, 0, 0, first.getColumn(), first.getRow(), first.getColumn() + width, first.getRow() + height);
    }

    /** A name that cannot be written is left out; formulas that use it are then left out as well. */
    private void make(HSSFName name) {
        Name made = to.createName();
        try {
            made.setNameName(name.getNameName());
            if (name.getSheetIndex() >= 0) {
                made.setSheetIndex(to.getSheetIndex(title(from.getSheetName(name.getSheetIndex()))));
            }
            made.setRefersToFormula(name.getRefersToFormula());
        } catch (RuntimeException notToBeWritten) {
            to.removeName(made);
        }
    }
}
