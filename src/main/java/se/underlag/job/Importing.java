package se.underlag.job;

import se.underlag.finding.Outcome;
import se.underlag.sheet.UnreadableFile;
import se.underlag.source.SourceFile;

/** Reads and judges files, one at a time in each thread; files are opened from several threads at once. */
public interface Importing {

    /**
     * Opens a file: finds out what it is and where its rows begin.
     *
     * @return what reads it on; refused with findings where it is no export that is known
     * @throws UnreadableFile when it cannot be read at all
     */
    Outcome<? extends FileImport<?, ?>> open(SourceFile file) throws UnreadableFile;

    /** False where not one export is defined: every file would be refused. */
    default boolean knowsExports() {
        return true;
    }
}
