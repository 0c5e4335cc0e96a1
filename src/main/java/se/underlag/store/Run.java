package se.underlag.store;

import java.time.Instant;
import java.util.Optional;

/**
 * One start of a command that writes.
 *
 * @param id its number
 * @param command {@code run}, {@code import} or {@code report}
 * @param started when it began
 * @param finished when it ended; empty while it goes on, and for one that was killed
 * @param counts what became of its files
 */
public record Run(long id, String command, Instant started, Optional<Instant> finished, Counts counts) {

    /**
     * What became of the files of a run.
     *
     * @param stored stored
     * @param unchanged already stored earlier
     * @param refused refused for what is in them
     * @param failed not read through a failure of our own
     */
    public record Counts(int stored, int unchanged, int refused, int failed) {

        public static final Counts NONE = new Counts(0, 0, 0, 0);

        @Override
        public String toString() {
            return "stored " + stored + ", unchanged " + unchanged + ", refused " + refused + ", failed " + failed;
        }
    }
}
