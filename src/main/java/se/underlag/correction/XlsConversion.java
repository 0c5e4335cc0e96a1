package se.underlag.correction;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.NotOLE2FileException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import se.underlag.ooxml.Archive;
import se.underlag.ooxml.ContentTypes;
import se.underlag.ooxml.DamagedPart;
import se.underlag.ooxml.Rewriting;
import se.underlag.ooxml.TagReader;
import se.underlag.sheet.Sheet;
import se.underlag.sheet.SheetKind;
import se.underlag.sheet.Workbook;

/**
 * Makes an .xlsx workbook of an .xls one. POI makes everything but the rows; those are put between while they are written,
 * so that they never stand in memory twice. Charts that are sheets of their own, and our list in a former copy, are left out.
 */
final class XlsConversion {

    private static final String ROWS = "sheetData";

    private final HSSFWorkbook from;
    private final List<Sheet> sheets;

    private XlsConversion(HSSFWorkbook from, List<Sheet> sheets) {
        this.from = from;
        this.sheets = sheets;
    }

    /**
     * Writes the workbook.
     *
     * @param workbook the same file as the {@code sheet} room sees it
     * @param skeleton where the workbook without its rows may lie meanwhile
     * @return what it lacks, in words
     * @throws DamagedPart where the library that reads all of a workbook cannot read this one, such as one older than Excel 97
     */
    static List<String> write(Path original, Workbook workbook, Path skeleton, Path target, Words words)
            throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem(original.toFile(), true);
                HSSFWorkbook from = new HSSFWorkbook(files, false)) {
            int formulasLeftOut = new XlsConversion(from, workbook.sheets()).write(skeleton, target);
            return notes(formulasLeftOut, words);
        } catch (NotOLE2FileException | RuntimeException | OutOfMemoryError failure) {
            throw new DamagedPart(".xls", failure);
        }
    }

    private static List<String> notes(int formulasLeftOut, Words words) {
        List<String> notes = new ArrayList<>();
        notes.add(words.text("note.xls"));
        if (formulasLeftOut > 0) {
            notes.add(words.text("note.formulas", String.valueOf(formulasLeftOut)));
        }
        return notes;
    }

    private int write(Path skeleton, Path target) throws IOException {
        try (XSSFWorkbook to = new XSSFWorkbook()) {
            XlsStyles styles = new XlsStyles(from, to);
            new XlsSkeleton(from, to).make(sheets, styles);
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(skeleton))) {
                to.write(out);
            }
            XlsFormulas formulas = new XlsFormulas(to);
            try (Archive archive = new Archive(skeleton)) {
                Rewriting rewriting = new Rewriting(archive);
                for (Sheet sheet : sheets) {
                    if (sheet.kind() == SheetKind.CELLS) {
                        HSSFSheet original = from.getSheet(sheet.name());
                        XSSFSheet made = to.getSheet(XlsSkeleton.title(sheet.name()));
                        int number = to.getSheetIndex(made);
                        putRows(archive, made, rewriting, writer -> new XlsRowWriter(
                                        original, number, styles, formulas, writer)
                                .write());
                    }
                }
                rewriting.write(target, archive.time(ContentTypes.PART));
            }
            return formulas.leftOut();
        }
    }

    /** Writes the rows of a sheet. */
    private interface Rows {
        void writeTo(SheetWriter sheet) throws IOException;
    }

    private static void putRows(Archive archive, XSSFSheet sheet, Rewriting rewriting, Rows rows) {
        String part = sheet.getPackagePart().getPartName().getName().substring(1);
        rewriting.put(part, out -> writeSheet(archive, part, out, rows));
    }

    private static void writeSheet(Archive archive, String part, OutputStream out, Rows rows) throws IOException {
        try (TagReader tags = new TagReader(archive.open(part));
                Splice splice = new Splice(archive.open(part), out)) {
            while (tags.next() && !tags.isStart(ROWS)) {
                // Columns and panes come before.
            }
            splice.copyTo(tags.begins());
            SheetWriter sheet = new SheetWriter(out);
            rows.writeTo(sheet);
            sheet.finish();
            while (!tags.isEnd(ROWS) && tags.next()) {
                // The skeleton has none.
            }
            splice.takeTo(tags.ends());
            splice.copyRest();
        }
    }
}
