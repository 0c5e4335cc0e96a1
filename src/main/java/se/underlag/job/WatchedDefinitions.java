package se.underlag.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The definitions that a watch works by, which may be changed meanwhile: they are read again when a file among them has,
 * and looks the same at two looks. Those with mistakes are told, and the former stay in use.
 */
final class WatchedDefinitions {

    private final Rooms rooms;
    private final Path jobs;
    private final Locale language;
    private Tools tools;
    private Map<Path, Seen> tried;
    private Map<Path, Seen> last;

    /** A file at a glance. */
    private record Seen(long bytes, FileTime modified) {}

    private WatchedDefinitions(Rooms rooms, Path jobs, Locale language) throws UsageMistake {
        this.rooms = rooms;
        this.jobs = jobs;
        this.language = language;
        this.tried = glance();
        this.last = tried;
        this.tools = read();
    }

    /**
     * Reads the definitions for the first time.
     *
     * @throws UsageMistake when they have mistakes
     */
    static WatchedDefinitions of(Rooms rooms, RunRequest request) throws UsageMistake {
        return new WatchedDefinitions(rooms, request.jobs(), request.language());
    }

    /** What is made of the latest definitions without mistakes. */
    Tools tools() {
        return tools;
    }

    /** Looks at them, and reads them where they have changed; says what came of that. */
    Optional<WatchEvent> look() {
        Map<Path, Seen> now = glance();
        boolean rests = now.equals(last);
        last = now;
        if (!rests || now.equals(tried)) {
            return Optional.empty();
        }
        tried = now;
        try {
            tools = read();
            return Optional.of(new WatchEvent.DefinitionsRead(jobs));
        } catch (UsageMistake mistake) {
            return Optional.of(new WatchEvent.DefinitionsWrong(mistake));
        } catch (UncheckedIOException e) {
            return Optional.of(new WatchEvent.DefinitionsWrong(
                    new UsageMistake(UsageMistake.What.DEFINITIONS, List.of(Failures.reason(e)))));
        }
    }

    private Tools read() throws UsageMistake {
        if (!Files.isDirectory(jobs)) {
            throw new UsageMistake(UsageMistake.What.NO_JOBS, List.of(jobs.toString()));
        }
        Tools read = rooms.tools(jobs, language);
        read.importingFrom(jobs);
        return read;
    }

    /** Every file with its size and time; of what cannot be read nothing. */
    private Map<Path, Seen> glance() {
        Map<Path, Seen> seen = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(jobs, FileVisitOption.FOLLOW_LINKS)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
                if (!attributes.isDirectory()) {
                    seen.put(path, new Seen(attributes.size(), attributes.lastModifiedTime()));
                }
            }
        } catch (IOException | UncheckedIOException gone) {
            // Somebody is changing them: the next look tells.
            return seen;
        }
        return seen;
    }
}
