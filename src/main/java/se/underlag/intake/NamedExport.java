package se.underlag.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import se.underlag.source.SourceFile;
import se.underlag.wording.Told;

/**
 * A file to be looked at but not imported, as {@code check} and {@code peek} are given them.
 *
 * @param name how it is told: relative to the folder given, with {@code /} between folders; its name where it was given
 *     itself; without identity numbers
 * @param path where it lies
 */
public record NamedExport(String name, Path path) {

    public NamedExport {
        name = Told.of(name);
    }

    /**
     * What lies at some paths, each file once. Where several would be told by the same name, they are told by where they lie.
     *
     * @throws UncheckedIOException when a path cannot be read
     */
    public static List<NamedExport> at(Collection<Path> paths) {
        Map<Path, NamedExport> byPlace = new LinkedHashMap<>();
        paths.forEach(path -> at(path).forEach(export ->
                byPlace.putIfAbsent(export.path().toAbsolutePath().normalize(), export)));
        Map<String, Long> names =
                byPlace.values().stream().collect(Collectors.groupingBy(NamedExport::name, Collectors.counting()));
        return byPlace.values().stream()
                .map(export -> names.get(export.name()) == 1
                        ? export
                        : new NamedExport(export.path().toString(), export.path()))
                .toList();
    }

    /**
     * What lies at a path: the file itself, or the files in a folder that an inbox would take.
     *
     * @throws UncheckedIOException when the path cannot be read
     */
    private static List<NamedExport> at(Path path) {
        if (!Files.isDirectory(path)) {
            return List.of(new NamedExport(SourceFile.nameOf(path), path));
        }
        try {
            return FolderWalk.through(path, Set.of()).looks().stream()
                    .map(look -> new NamedExport(relative(path, look.path()), look.path()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file as it lies there now, with the hash of its content. */
    public SourceFile file() throws IOException {
        return withHash(ContentHash.of(path));
    }

    /** The file as it lies there now, without the hash: enough for looking into it. */
    public SourceFile fileWithoutHash() throws IOException {
        return withHash("");
    }

    /** The file without anything that would have to be read, for telling that it cannot be. */
    public SourceFile fileOrBlank() {
        try {
            return fileWithoutHash();
        } catch (IOException e) {
            return new SourceFile(path, "", 0, Instant.EPOCH);
        }
    }

    private SourceFile withHash(String sha256) throws IOException {
        return new SourceFile(
                path, sha256, Files.size(path), Files.getLastModifiedTime(path).toInstant());
    }

    private static String relative(Path folder, Path file) {
        String name = folder.relativize(file).toString();
        return name.replace(file.getFileSystem().getSeparator(), "/");
    }
}
