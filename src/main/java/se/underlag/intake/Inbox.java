package se.underlag.intake;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.underlag.source.SourceFile;

/**
 * A folder into which people drop exports, with the folders in it at any depth. Passed over are {@code accepted/} and
 * {@code refused/} at its top, folders of our own that happen to lie in it, what {@link Bystanders} names, and symbolic
 * links: one that stays inside leads to a file that is found anyway, one that leaves the inbox is not followed.
 */
public final class Inbox {

    private final Path folder;
    private final Set<Path> ours;
    private final Clock clock;
    private final Pause pause;
    private final Hashes hashes = new Hashes();

    /**
     * @param folder the inbox
     * @param ours folders that are not to be looked into although they may lie in the inbox: data, output, definitions
     * @param clock says how old a file is
     * @param pause lets time go by where a file is so young that only a second look can tell whether it is complete
     */
    public Inbox(Path folder, Collection<Path> ours, Clock clock, Pause pause) {
        this.folder = folder.toAbsolutePath().normalize();
        this.ours =
                ours.stream().map(path -> path.toAbsolutePath().normalize()).collect(Collectors.toUnmodifiableSet());
        this.clock = clock;
        this.pause = pause;
    }

    /**
     * Begins to read what lies there, on a thread of its own: {@link #scan()} then has less to do. What somebody may still be writing
     * is left alone, and nothing is told.
     */
    public void readAhead() {
        try {
            Instant now = clock.instant();
            hashes.ahead(FolderWalk.through(folder, ours).looks().stream()
                    .filter(look ->
                            !look.modified().isAfter(now) && look.restsIn(now).isZero())
                    .toList());
        } catch (IOException e) {
            // The scan will meet it as well, and tell.
            return;
        }
    }

    /**
     * Looks through the inbox. Files written less than two seconds ago are given that time and looked at again, so that
     * one can run underlag right after copying.
     *
     * @throws UnreadableInbox when the inbox itself cannot be read
     */
    public InboxContents scan() {
        try {
            FolderWalk walk = FolderWalk.through(folder, ours);
            letRest(walk.looks());
            return judged(walk);
        } catch (IOException e) {
            throw new UnreadableInbox(folder, e);
        }
    }

    /** True where a file lies as it was found: nobody has written into it, taken it away or put another in its place. */
    public static boolean liesAsFound(SourceFile file) {
        try {
            return Look.at(file.path()).isOf(file);
        } catch (IOException gone) {
            return false;
        }
    }

    private void letRest(List<Look> looks) {
        Instant now = clock.instant();
        Duration longest = looks.stream()
                .map(look -> look.restsIn(now))
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
        if (!longest.isZero()) {
            pause.of(longest);
        }
    }

    private InboxContents judged(FolderWalk walk) {
        List<SourceFile> ready = new ArrayList<>();
        List<Waiting> waiting = new ArrayList<>();
        waiting.addAll(walk.waiting());
        Instant now = clock.instant();
        walk.unfinished().stream()
                .filter(look -> look.isForgotten(now))
                .forEach(look -> waiting.add(new Waiting(look.path(), Waiting.Reason.UNFINISHED)));
        for (Look look : walk.looks()) {
            try {
                if (!SourceFile.isNameText(look.path())) {
                    waiting.add(new Waiting(look.path(), Waiting.Reason.NAME_NO_TEXT));
                    continue;
                }
                if (look.isJustCreated(now)) {
                    waiting.add(new Waiting(look.path(), Waiting.Reason.JUST_CREATED));
                    continue;
                }
                if (LockedFile.is(look.path())) {
                    waiting.add(new Waiting(look.path(), Waiting.Reason.LOCKED));
                    continue;
                }
                String sha256 = hashes.of(look);
                if (Look.at(look.path()).equals(look)) {
                    ready.add(new SourceFile(look.path(), sha256, look.bytes(), look.modified()));
                } else {
                    waiting.add(new Waiting(look.path(), Waiting.Reason.BEING_WRITTEN));
                }
            } catch (NoSuchFileException gone) {
                // Somebody took it away meanwhile: there is nothing to import and nothing to tell.
                continue;
            } catch (IOException e) {
                waiting.add(new Waiting(look.path(), Waiting.Reason.NOT_READABLE));
            }
        }
        return new InboxContents(ready, waiting);
    }
}
