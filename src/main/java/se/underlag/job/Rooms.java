package se.underlag.job;

import java.nio.file.Path;
import java.util.Locale;
import se.underlag.sheet.UnreadableFile;
import se.underlag.sheet.Workbook;
import se.underlag.source.SourceFile;

/** All that the jobs need from the rooms before them: the one seam between the frame and what it frames. */
public interface Rooms {

    /**
     * Opens a workbook or CSV file.
     *
     * @param file the file; its hash may be empty
     * @throws UnreadableFile when it is of a kind that is not read, or damaged
     */
    Workbook open(SourceFile file) throws UnreadableFile;

    /**
     * Reads the definitions under a folder and makes the tools out of them.
     *
     * @param jobs the folder, which exists
     * @param language the language of the mistakes, and of the reports
     * @throws UsageMistake with {@link UsageMistake.What#DEFINITIONS} and a sentence for each mistake, when the
     *     definitions have any
     */
    Tools tools(Path jobs, Locale language) throws UsageMistake;
}
