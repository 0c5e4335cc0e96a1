package se.underlag.job;

import java.io.IOException;
import java.nio.file.Path;
import se.underlag.store.Arrival;

/** Hands whoever dropped a file what they get back. */
@FunctionalInterface
interface Handing {

    /** Hands nothing. */
    Handing NOTHING = (arrival, place) -> {};

    /**
     * Writes the receipt of a file, and where it is refused a copy to correct it in, beside the place where the file is
     * to lie; what lies there from an earlier attempt is written anew.
     *
     * @throws IOException when the receipt cannot be written
     */
    void hand(Arrival arrival, Path place) throws IOException;
}
