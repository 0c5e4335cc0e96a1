package se.underlag.intake;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * The hashes of files, worked out by whoever comes to a file first: a thread that goes ahead, or the one that asks. Neither works
 * out what the other has begun. What was worked out ahead counts only for a file that nobody has touched since.
 */
final class Hashes {

    /** When a file was last touched, and which one it is: unlike the time of its content, nobody can set these. */
    private static final String TOUCH = "unix:ctime,ino,dev";

    private static final boolean TELLS_TOUCH =
            FileSystems.getDefault().supportedFileAttributeViews().contains("unix");

    private final Map<List<Object>, FutureTask<String>> hashes = new ConcurrentHashMap<>();

    /** What a file is before it is hashed. */
    private static List<Object> seen(Look look) throws IOException {
        return List.of(look.path(), look.bytes(), look.modified(), TELLS_TOUCH ? touch(look.path()) : Map.of());
    }

    private static Map<String, Object> touch(Path path) throws IOException {
        return Files.readAttributes(path, TOUCH, LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * Works out some on a thread of its own, where it can be told afterwards whether they still hold; from the last, so that it
     * meets half-way who asks for one after the other.
     */
    void ahead(List<Look> looks) {
        if (TELLS_TOUCH && !looks.isEmpty()) {
            Thread ahead = new Thread(() -> allFromTheLast(looks), "hashes-ahead");
            ahead.setDaemon(true);
            ahead.start();
        }
    }

    private void allFromTheLast(List<Look> looks) {
        for (int at = looks.size() - 1; at >= 0; at--) {
            try {
                task(looks.get(at)).run();
            } catch (IOException e) {
                // It is gone, or kept from us: whoever asks for it will be told.
                continue;
            }
        }
    }

    /**
     * That of a file as it was at a glance.
     *
     * @throws IOException when it cannot be read
     */
    String of(Look look) throws IOException {
        FutureTask<String> task = task(look);
        task.run();
        try {
            return task.get();
        } catch (ExecutionException failedAhead) {
            return ContentHash.of(look.path());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ContentHash.of(look.path());
        }
    }

    private FutureTask<String> task(Look look) throws IOException {
        return hashes.computeIfAbsent(seen(look), any -> new FutureTask<>(() -> ContentHash.of(look.path())));
    }
}
