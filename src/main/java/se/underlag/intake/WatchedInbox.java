package se.underlag.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.underlag.source.SourceFile;

/**
 * An inbox that is looked into again and again, as file shares do not tell of what comes. The same lies in it as in an
 * {@link Inbox}; but a file is complete when it has looked the same for two seconds between looks, whatever its times say:
 * a copy may keep those of its original.
 *
 * <p>Files that come together are handed out together, as soon as nobody writes in the inbox any more; one that is
 * written for long holds the others up for five seconds at most. What has been handed out comes back only when it
 * changes, or after a while where nothing came of it.
 */
public final class WatchedInbox {

    private static final Duration LONGEST_FOR_OTHERS = Duration.ofSeconds(5);

    /** A copy of some seconds is nothing to tell of. */
    private static final Duration WORTH_TELLING = Duration.ofSeconds(5);

    private final Path folder;
    private final Set<Path> ours;
    private final Elapsed elapsed;
    private final Map<Path, WatchedFile> files = new TreeMap<>();
    private Map<Path, Unfinished> unfinished = Map.of();
    private Map<Path, Waiting.Reason> told = Map.of();

    /** A file that may never have been finished, and since when it has looked as it does. */
    private record Unfinished(Look look, Duration since) {}

    /**
     * @param folder the inbox
     * @param ours folders that are not to be looked into although they may lie in the inbox: data, output, definitions
     * @param elapsed says how long a file has been left alone
     */
    public WatchedInbox(Path folder, Collection<Path> ours, Elapsed elapsed) {
        this.folder = folder.toAbsolutePath().normalize();
        this.ours =
                ours.stream().map(path -> path.toAbsolutePath().normalize()).collect(Collectors.toUnmodifiableSet());
        this.elapsed = elapsed;
    }

    /**
     * Looks once. Complete files are read once, for their identity; nothing is waited for.
     *
     * @throws UncheckedIOException when the inbox itself cannot be read; what is known of its files is kept
     */
    public Sighting look() {
        FolderWalk walk = walk();
        Duration now = elapsed.now();
        takeNote(walk.looks(), now);
        List<Waiting> waiting = new ArrayList<>();
        waiting.addAll(walk.waiting());
        waiting.addAll(forgotten(walk.unfinished(), now));
        files.forEach((path, file) -> file.incomplete(now)
                .filter(reason -> file.incompleteFor(now).compareTo(WORTH_TELLING) >= 0)
                .ifPresent(reason -> waiting.add(new Waiting(path, reason))));
        return new Sighting(batch(now), waiting, news(waiting));
    }

    private FolderWalk walk() {
        try {
            return FolderWalk.through(folder, ours);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void takeNote(List<Look> looks, Duration now) {
        files.keySet().retainAll(looks.stream().map(Look::path).collect(Collectors.toSet()));
        looks.forEach(look -> files.computeIfAbsent(look.path(), path -> new WatchedFile(look, now))
                .looks(look, now));
    }

    private List<Waiting> forgotten(List<Look> looks, Duration now) {
        Map<Path, Unfinished> seen = new TreeMap<>();
        for (Look look : looks) {
            Unfinished before = unfinished.get(look.path());
            seen.put(look.path(), before != null && before.look().equals(look) ? before : new Unfinished(look, now));
        }
        unfinished = seen;
        return seen.values().stream()
                .filter(one -> now.minus(one.since()).compareTo(Look.FORGOTTEN) >= 0)
                .map(one -> new Waiting(one.look().path(), Waiting.Reason.UNFINISHED))
                .toList();
    }

    private List<SourceFile> batch(Duration now) {
        boolean beingWritten = files.values().stream().anyMatch(file -> file.isBeingWritten(now));
        boolean longEnough = files.values().stream()
                .map(file -> file.readyFor(now))
                .flatMap(Optional::stream)
                .anyMatch(ready -> ready.compareTo(LONGEST_FOR_OTHERS) >= 0);
        if (beingWritten && !longEnough) {
            return List.of();
        }
        return files.values().stream()
                .filter(file -> file.readyFor(now).isPresent())
                .map(WatchedFile::handOut)
                .toList();
    }

    private List<Waiting> news(List<Waiting> waiting) {
        List<Waiting> news = waiting.stream()
                .filter(one -> told.get(one.path()) != one.why())
                .toList();
        Map<Path, Waiting.Reason> now = new HashMap<>();
        waiting.forEach(one -> now.put(one.path(), one.why()));
        told = now;
        return news;
    }

    /** Something came of a file that was handed out. One of which nothing is said is handed out again after a while. */
    public void isDone(SourceFile file) {
        Optional.ofNullable(files.get(file.path())).ifPresent(known -> known.isDone(file));
    }

    /** Whatever stood in the way of files that were to be tried again later is gone: they are tried again now. */
    public void hurry() {
        Duration now = elapsed.now();
        files.values().forEach(file -> file.hurry(now));
    }
}
