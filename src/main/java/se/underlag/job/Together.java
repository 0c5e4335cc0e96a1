package se.underlag.job;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * What becomes of several files is put on disk at once: to wait for the disk takes longer than to decide about a small file. A
 * large one stays by itself, so that memory does.
 */
final class Together {

    private static final int FILES = 100;
    private static final long ROWS = 20_000;

    private Together() {}

    /**
     * Parts of a list, in its order.
     *
     * @param rows how many rows of data a file has
     */
    static <T> List<List<T>> of(List<T> files, ToLongFunction<T> rows) {
        List<List<T>> parts = new ArrayList<>();
        List<T> part = new ArrayList<>();
        long sum = 0;
        for (T file : files) {
            sum += rows.applyAsLong(file);
            if (part.size() == FILES || sum > ROWS && !part.isEmpty()) {
                parts.add(part);
                part = new ArrayList<>();
                sum = rows.applyAsLong(file);
            }
            part.add(file);
        }
        if (!part.isEmpty()) {
            parts.add(part);
        }
        return parts;
    }
}
