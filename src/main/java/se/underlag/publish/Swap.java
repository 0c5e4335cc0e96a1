package se.underlag.publish;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts a new folder in the place of an old one by renaming, so that the place never holds half of either. What a kill
 * leaves, and what {@link #mend} makes of it at the next start:
 *
 * <pre>
 * killed while                         left behind                          mended by
 * writing the new folder               2024-12, .tmp-RUN (in part)          deleting .tmp-RUN
 * after the old one is put aside       .old-2024-12-RUN, .tmp-RUN           renaming .old back, deleting .tmp-RUN
 * after the new one is in place        2024-12 (new), .old-2024-12-RUN      deleting .old
 * deleting the old one                 2024-12 (new), .old (in part)        deleting .old
 * </pre>
 *
 * All stand in the output folder itself, which makes the renames single acts of one file system. Links are never
 * followed: what a link points at is left alone.
 */
final class Swap {

    private static final Logger LOG = LoggerFactory.getLogger(Swap.class);
    private static final Pattern WRITING = Pattern.compile("\\.tmp-[A-Za-z0-9][A-Za-z0-9_-]*");
    private static final Pattern ASIDE = Pattern.compile("\\.old-(\\d{4,}-\\d{2})-[A-Za-z0-9][A-Za-z0-9_-]*");

    private final Path output;
    private final String runId;

    Swap(Path output, String runId) {
        this.output = output;
        this.runId = CheckedId.ofRun(runId);
    }

    /** Where the new folder is to be written. */
    Path writing() {
        return output.resolve(".tmp-" + runId);
    }

    /** Puts the written folder in the place of {@code target}; if that fails, the old one is put back. */
    void into(Path target) throws IOException {
        Path aside = output.resolve(".old-" + target.getFileName() + "-" + runId);
        boolean replaces = Files.exists(target, LinkOption.NOFOLLOW_LINKS);
        if (replaces) {
            Files.move(target, aside, StandardCopyOption.ATOMIC_MOVE);
        }
        try {
            Files.move(writing(), target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (replaces) {
                Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
            }
            throw e;
        }
        if (replaces) {
            deleteIfPossible(aside);
        }
    }

    /** Mends what killed runs left in an output folder. */
    static void mend(Path output) throws IOException {
        if (!Files.isDirectory(output)) {
            return;
        }
        List<Path> entries;
        try (Stream<Path> all = Files.list(output)) {
            entries = all.toList();
        }
        for (Path entry : entries) {
            Matcher aside = ASIDE.matcher(name(entry));
            if (aside.matches()) {
                Path target = output.resolve(aside.group(1));
                if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                    deleteIfPossible(entry);
                } else {
                    Files.move(entry, target, StandardCopyOption.ATOMIC_MOVE);
                }
            } else if (WRITING.matcher(name(entry)).matches()) {
                deleteIfPossible(entry);
            }
        }
    }

    /** Deletes what is in nobody's way; if a program holds a file of it open, the next start tries again. */
    static void deleteIfPossible(Path folder) {
        try {
            delete(folder);
        } catch (IOException e) {
            LOG.warn("could not delete {}, left for the next start: {}", folder, e.toString());
        }
    }

    /** Deletes a folder and what is in it; of a link the link only. */
    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
