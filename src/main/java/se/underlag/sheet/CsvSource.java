package se.underlag.sheet;

import java.io.IOException;
import java.util.Optional;

/** The rows of a CSV file, which has no end of its own: where its copying stopped, it stops. */
interface CsvSource extends RowSource {

    @Override
    boolean next() throws IOException;

    /** The row in the middle of which the file seems to end, when all of it has been read. */
    Optional<CutOff> cutOff();
}
