package se.underlag.correction;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import se.underlag.finding.Finding;
import se.underlag.finding.FindingCode;
import se.underlag.ooxml.Archive;
import se.underlag.ooxml.DamagedPart;
import se.underlag.sheet.RowCursor;
import se.underlag.sheet.Sheet;
import se.underlag.sheet.UnreadableFile;
import se.underlag.sheet.Workbook;
import se.underlag.sheet.Workbooks;

/**
 * The analyst's own workbook, to correct what was found in it: each faulty cell coloured and commented, a list of all
 * findings put first, everything else untouched. Corrected and dropped again it is read as the original would be. Delimited
 * text and .xls workbooks come back as .xlsx.
 *
 * <p>The copy of a copy that was corrected in part has a new list, and is marked only where something is still wrong.
 */
public final class CorrectionCopy {

    /** What is wrong with a file itself; a damaged one can often be opened all the same. */
    private static final Set<FindingCode> NOT_TO_BE_MENDED_IN_A_COPY =
            EnumSet.of(FindingCode.ROW_CUT_OFF, FindingCode.FILE_DAMAGED);

    private CorrectionCopy() {}

    /**
     * Writes the copy. It is written beside its place and moved there when it is whole; what was there is replaced.
     *
     * @param original the file that was judged; it is not changed
     * @param findings what was found in it
     * @param language the language of what is added, Swedish or English
     * @param target where the copy is to lie, in a folder that is there
     * @return false where the file cannot be given back as a workbook, since it is of no kind that is read, locked or
     *     damaged, or an .xls workbook older than Excel 97, and where its end is missing, which nobody can correct in a
     *     copy; nothing is written then
     * @throws IOException when the copy cannot be written
     */
    public static boolean write(Path original, List<Finding> findings, Locale language, Path target)
            throws IOException {
        if (findings.stream().map(Finding::code).anyMatch(NOT_TO_BE_MENDED_IN_A_COPY::contains)) {
            return false;
        }
        try (Workbook opened = Workbooks.open(original);
                WorkingFiles files = new WorkingFiles(target)) {
            Words words = new Words(language);
            Markable markable = Markable.of(original, opened, files, words);
            Corrections corrections = Corrections.of(findings, language, markable.titles());
            try (Archive archive = new Archive(markable.workbook())) {
                new Marking(archive, words)
                        .write(
                                String.valueOf(original.getFileName()),
                                corrections,
                                FormerList.of(opened),
                                markable.notes(),
                                files.copy());
            }
            checkReadable(files.copy());
            files.moveCopy();
            return true;
        } catch (UnreadableFile | DamagedPart | StackOverflowError | OutOfMemoryError notToBeGivenBack) {
            // Endless nesting, and sizes that no memory holds, are a kind of damage too.
            return false;
        }
    }

    /** What is given back must be worth correcting: a copy that we could not read ourselves would come back in vain. */
    private static void checkReadable(Path copy) throws UnreadableFile {
        try (Workbook workbook = Workbooks.open(copy)) {
            for (Sheet sheet : workbook.sheets()) {
                try (RowCursor rows = workbook.rows(sheet)) {
                    while (rows.next()) {}
                }
            }
        }
    }
}
