package se.underlag.job;

import se.underlag.sheet.UnreadableFile;
import se.underlag.sheet.Workbook;
import se.underlag.source.SourceFile;

/** Says which export a workbook would be taken for. */
public interface Recognising {

    /**
     * Looks at an open workbook, which stays open.
     *
     * @throws UnreadableFile when it turns out to be damaged
     */
    Recognised recognise(SourceFile file, Workbook workbook) throws UnreadableFile;
}
