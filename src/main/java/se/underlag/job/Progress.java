package se.underlag.job;

import se.underlag.source.SourceFile;

/** Told how a run goes on, from several threads at once. */
public interface Progress {

    /** Tells nobody. */
    Progress NONE = new Progress() {};

    /** So many files are going to be read. */
    default void begins(int files) {}

    /** So many rows of a file have been read. */
    default void reads(SourceFile file, long rows) {}

    /** A file is done with. */
    default void ends(FileResult result) {}

    /** The reports are being made. */
    default void reports() {}
}
