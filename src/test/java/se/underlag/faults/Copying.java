package se.underlag.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Files that are copied in pieces, with pauses that are longer than a file is given to rest: through the same handle, so
 * that what is written goes into the file wherever it has been moved meanwhile.
 */
final class Copying {

    private static final int LONGEST_PAUSE_MILLIS = 15_000;

    /** A copy that goes on when its pause is over. */
    private record Half(OutputStream out, byte[] rest, long goesOnAt) {}

    private final Random random;
    private final List<Half> halves = new ArrayList<>();

    Copying(Random random) {
        this.random = random;
    }

    /** Begins a copy: less than all of its lines, to the end of one or into the middle of it. */
    void begin(Path place, byte[] content) throws IOException {
        int length = 1 + random.nextInt(content.length - 1);
        OutputStream out = Files.newOutputStream(place, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        out.write(content, 0, length);
        byte[] rest = Arrays.copyOfRange(content, length, content.length);
        halves.add(new Half(out, rest, System.currentTimeMillis() + random.nextInt(LONGEST_PAUSE_MILLIS)));
    }

    /** Goes on with every copy whose pause is over, to its end. */
    void goOn() {
        long now = System.currentTimeMillis();
        halves.stream().filter(half -> half.goesOnAt() <= now).forEach(Copying::end);
        halves.removeIf(half -> half.goesOnAt() <= now);
    }

    /** Ends them all. */
    void end() {
        halves.forEach(Copying::end);
        halves.clear();
    }

    private static void end(Half half) {
        try (OutputStream out = half.out()) {
            out.write(half.rest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
