package se.underlag.intake;

import java.nio.file.Path;
import se.underlag.source.SourceFile;

/**
 * A file that is left for the next run.
 *
 * @param path where it lies
 * @param why why it waits
 */
public record Waiting(Path path, Reason why) {

    /** Why a file waits. */
    public enum Reason {
        /** Its size or time changed while we looked: somebody is still writing it. */
        BEING_WRITTEN,
        /** Nothing in it, and younger than a minute: a copy that has just begun. */
        JUST_CREATED,
        /** Another program has locked it. */
        LOCKED,
        /** The operating system does not let us read it: open in another program, or without permission. */
        NOT_READABLE,
        /** A named pipe, a socket or a device: to open it might wait for ever, or do something. */
        NO_FILE,
        /** Named like a half copy or hidden, and left alone for long: under that name it is never taken. */
        UNFINISHED,
        /** In a folder for files that are done with, where nothing is read, and left alone for long. */
        MISPLACED,
        /** Changed since it was judged, where it lies among the files that are done with, and left alone for long. */
        CHANGED_IN_PLACE,
        /** Its name, or that of its folder, is no text: nothing could be told of it, nor could it be found again. */
        NAME_NO_TEXT
    }

    /** The file's name as it is told to people: without identity numbers. */
    public String name() {
        return SourceFile.nameOf(path);
    }
}
