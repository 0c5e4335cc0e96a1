package se.underlag.intake;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Goes through a folder at any depth for what may be exports; links are not followed. */
final class FolderWalk extends SimpleFileVisitor<Path> {

    private final Path root;
    private final Set<Path> passedOver;
    private final TreeMap<Path, Look> looks = new TreeMap<>();
    private final TreeMap<Path, Look> unfinished = new TreeMap<>();
    private final List<Waiting> waiting = new ArrayList<>();

    private FolderWalk(Path root, Set<Path> passedOver) {
        this.root = root;
        this.passedOver = passedOver;
    }

    /**
     * Walks through a folder.
     *
     * @throws IOException when the folder itself cannot be read
     */
    static FolderWalk through(Path root, Set<Path> passedOver) throws IOException {
        FolderWalk walk = new FolderWalk(root, passedOver);
        Files.walkFileTree(root, walk);
        return walk;
    }

    /** The files found, by path. */
    List<Look> looks() {
        return List.copyOf(looks.values());
    }

    /** Files passed over that may be exports that were never finished, by path. */
    List<Look> unfinished() {
        return List.copyOf(unfinished.values());
    }

    /** What can be told without opening it: files and folders that are kept from us, and what is no file. */
    List<Waiting> waiting() {
        return waiting;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
        boolean passOver =
                !directory.equals(root) && (Bystanders.isFolder(directory, root) || passedOver.contains(directory));
        return passOver ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (attributes.isRegularFile() && !Bystanders.isFile(file)) {
            looks.put(file, Look.of(file, attributes));
        } else if (attributes.isRegularFile() && Bystanders.isUnfinished(file)) {
            unfinished.put(file, Look.of(file, attributes));
        } else if (attributes.isOther() && !Bystanders.isFile(file)) {
            waiting.add(new Waiting(file, Waiting.Reason.NO_FILE));
        }
        return FileVisitResult.CONTINUE;
    }

    /** A folder may go, or become unreadable, while we are going through it. */
    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
        return failure == null ? FileVisitResult.CONTINUE : visitFileFailed(folder, failure);
    }

    @Override
    public FileVisitResult visitFileFailed(Path path, IOException e) throws IOException {
        if (path.equals(root)) {
            throw e;
        }
        if (!(e instanceof NoSuchFileException)) {
            waiting.add(new Waiting(path, Waiting.Reason.NOT_READABLE));
        }
        return FileVisitResult.CONTINUE;
    }
}
