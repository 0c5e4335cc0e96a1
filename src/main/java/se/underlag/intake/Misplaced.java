package se.underlag.intake;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What somebody means to be read and has laid, or corrected, where nothing is read: in {@code accepted/} and
 * {@code refused/} of an inbox. What we put there lies in the folder of a day with its receipt beside it; everything else
 * was put there by somebody, and what is younger than its receipt has been written to since. Neither is told before it has
 * been left alone for ten minutes, in which it may still be moved to the inbox.
 */
public final class Misplaced {

    /** Whoever corrects a file does so within these days; older folders are not looked into. */
    private static final int DAYS = 30;

    /** What is known of contents, by their SHA-256. */
    public interface Contents {

        /** True for one that is stored: nothing of it is lost wherever it lies. */
        boolean isStored(String sha256);

        /** True for one that has been judged, whatever became of it. */
        boolean hasCome(String sha256);
    }

    /**
     * What came of one look.
     *
     * @param all everything that lies so
     * @param news those of them of which that has not been told before as they are
     */
    public record Found(List<Waiting> all, List<Waiting> news) {

        public Found {
            all = List.copyOf(all);
            news = List.copyOf(news);
        }
    }

    /** A file that may have to be told of, and since when it has looked as it does; empty where its times tell. */
    private record Seen(Look look, Waiting.Reason why, Optional<Duration> since) {}

    private final Path inbox;
    private final Clock clock;
    private final Elapsed elapsed;
    private final Map<Path, Look> told = new HashMap<>();
    private final Map<Look, String> hashes = new HashMap<>();
    private Optional<Map<Path, Seen>> before = Optional.empty();

    /**
     * @param clock says how old is what lies there at the first look
     * @param elapsed says how long something has been left alone from then on
     */
    public Misplaced(Path inbox, Clock clock, Elapsed elapsed) {
        this.inbox = inbox.toAbsolutePath().normalize();
        this.clock = clock;
        this.elapsed = elapsed;
    }

    /** Looks once. A folder that cannot be read has nothing in it. */
    public Found look(Contents contents) {
        Map<Path, Seen> seen = new TreeMap<>();
        for (String fate : List.of(Bystanders.ACCEPTED, Bystanders.REFUSED)) {
            for (Path each : entries(inbox.resolve(fate))) {
                look(each, seen);
            }
        }
        before = Optional.of(seen);
        told.keySet().retainAll(seen.keySet());
        hashes.keySet().retainAll(seen.values().stream().map(Seen::look).collect(Collectors.toSet()));
        List<Seen> forgotten = seen.values().stream()
                .filter(this::isForgotten)
                .filter(one -> !isKnown(one, contents))
                .toList();
        List<Waiting> news = forgotten.stream()
                .filter(one -> !one.look().equals(told.put(one.look().path(), one.look())))
                .map(one -> new Waiting(one.look().path(), one.why()))
                .toList();
        return new Found(
                forgotten.stream()
                        .map(one -> new Waiting(one.look().path(), one.why()))
                        .toList(),
                news);
    }

    /** A file right in the folder of a fate, or a folder in it: of a day, or somebody's own. */
    private void look(Path each, Map<Path, Seen> seen) {
        if (Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS)) {
            put(each, Waiting.Reason.MISPLACED, seen);
        } else if (Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS)) {
            Optional<LocalDate> day = day(each);
            LocalDate first =
                    LocalDate.ofInstant(clock.instant(), clock.getZone()).minusDays(DAYS);
            if (day.isEmpty() && !Bystanders.isFolder(each, inbox)) {
                entries(each).forEach(inner -> look(inner, seen));
            } else if (day.filter(first::isBefore).isPresent()) {
                ofDay(each, seen);
            }
        }
    }

    private static Optional<LocalDate> day(Path folder) {
        try {
            return Optional.of(LocalDate.parse(String.valueOf(folder.getFileName())));
        } catch (DateTimeException another) {
            return Optional.empty();
        }
    }

    private void ofDay(Path folder, Map<Path, Seen> seen) {
        List<Path> entries = entries(folder);
        Map<String, Path> receipts = Beside.receiptsOf(entries);
        for (Path file : entries) {
            Optional<Path> receipt = Optional.ofNullable(receipts.get(Beside.composed(file)));
            if (receipt.isEmpty()) {
                look(file, seen);
            } else if (isYounger(file, receipt.get())) {
                put(file, Waiting.Reason.CHANGED_IN_PLACE, seen);
            }
        }
    }

    private static boolean isYounger(Path file, Path receipt) {
        try {
            return Beside.isYounger(file, receipt);
        } catch (IOException gone) {
            return false;
        }
    }

    private void put(Path file, Waiting.Reason why, Map<Path, Seen> seen) {
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (attributes.isRegularFile() && !Bystanders.isFile(file)) {
                Look look = Look.of(file, attributes);
                seen.put(file, new Seen(look, why, since(look)));
            }
        } catch (IOException gone) {
            // Somebody took it away meanwhile.
            return;
        }
    }

    private Optional<Duration> since(Look look) {
        if (before.isEmpty()) {
            return look.isForgotten(clock.instant()) ? Optional.empty() : Optional.of(elapsed.now());
        }
        Seen then = before.get().get(look.path());
        return then != null && then.look().equals(look) ? then.since() : Optional.of(elapsed.now());
    }

    private boolean isForgotten(Seen one) {
        return one.since()
                .map(since -> elapsed.now().minus(since).compareTo(Look.FORGOTTEN) >= 0)
                .orElse(true);
    }

    /** One that cannot be read, such as an open workbook, is looked at another time. */
    private boolean isKnown(Seen one, Contents contents) {
        try {
            String sha256 = hashes.get(one.look());
            if (sha256 == null) {
                sha256 = ContentHash.of(one.look().path());
                hashes.put(one.look(), sha256);
            }
            return contents.isStored(sha256)
                    || one.why() == Waiting.Reason.CHANGED_IN_PLACE && contents.hasCome(sha256);
        } catch (IOException unreadable) {
            return true;
        }
    }

    private static List<Path> entries(Path folder) {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
            all.forEach(entries::add);
            return entries;
        } catch (IOException | DirectoryIteratorException notThere) {
            return List.of();
        }
    }
}
