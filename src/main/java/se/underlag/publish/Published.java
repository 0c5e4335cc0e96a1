package se.underlag.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import se.underlag.intake.ContentHash;

/** What came of publishing. */
public sealed interface Published {

    /** The folder of the month. */
    Path folder();

    /** SHA-256 of its {@code run.json}, and thereby of all that was written. */
    default String record() throws IOException {
        return ContentHash.of(folder().resolve(RunJson.NAME));
    }

    /**
     * The folder holds what this run made.
     *
     * @param files how many files were written
     * @param kept files that others had put into the folder and that lie there still, relative to it
     */
    record Written(Path folder, int files, List<Path> kept) implements Published {}

    /** The folder said the same already, and was left as it was. */
    record Unchanged(Path folder) implements Published {}
}
