package se.underlag.intake;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * The hashes of files, worked out by whoever comes to a file first: a thread that goes ahead, or the one that asks. Neither works out
 * what the other has begun.
 */
final class Hashes {

    private final Map<Look, FutureTask<String>> hashes = new ConcurrentHashMap<>();

    /** Works out some on a thread of its own. */
    void ahead(List<Look> looks) {
        Thread ahead = new Thread(() -> looks.forEach(look -> task(look).run()), "hashes-ahead");
        ahead.setDaemon(true);
        ahead.start();
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

    private FutureTask<String> task(Look look) {
        return hashes.computeIfAbsent(look, any -> new FutureTask<>(() -> ContentHash.of(look.path())));
    }
}
