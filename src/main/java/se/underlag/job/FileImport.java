package se.underlag.job;

import java.io.Closeable;
import java.util.Optional;
import se.underlag.finding.Outcome;
import se.underlag.sheet.UnreadableFile;

/**
 * An open file on its way to observations. It is read a piece at a time; each is normalised and handed over to be added up
 * before the next is read. Whoever calls does so from one thread. Nothing of it is visible to anybody
 * until the frame stores what {@link #finish()} gives.
 *
 * <p>A piece is what suits the reader: a row, or better a block of some hundred rows, since each piece has a cost of its
 * own. A piece must not change after the next one is read: it may still have to be added up.
 *
 * @param <P> a piece as read
 * @param <N> a piece as normalised
 */
public interface FileImport<P, N> extends Closeable {

    /**
     * Reads the next piece.
     *
     * @return the piece; empty at the end
     * @throws UnreadableFile when the file turns out to be damaged here; the file is then refused with that alone
     */
    Optional<P> read() throws UnreadableFile;

    /** What a piece gives. What is wrong with it is kept for {@link #finish()}. */
    N normalise(P piece);

    /** Adds up what a piece gives. */
    void add(N piece);

    /** How many rows of data have been read so far. */
    long rows();

    /** What it was meant to deliver, as far as that is known by now; told of a file that is refused. */
    default Optional<Attempt> attempt() {
        return Optional.empty();
    }

    /** Judges the whole, after the last piece: control totals, duplicates, periods. Called once. */
    Outcome<Accepted> finish();

    @Override
    void close();
}
