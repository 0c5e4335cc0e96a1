package se.underlag;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A disk of so many kilobytes, where the machine lets us have one: in memory, mounted at a folder. */
public final class SmallDisk implements AutoCloseable {

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** Mounts one; skips the test where that is not allowed. */
    public static SmallDisk at(Path folder, int kilobytes) throws IOException {
        Files.createDirectories(folder);
        assumeTrue(
                done("mount", "-t", "tmpfs", "-o", "size=" + kilobytes + "k", "tmpfs", folder.toString()),
                "this machine does not let us mount a small disk");
        return new SmallDisk(folder);
    }

    /** Makes room. */
    public void grow(int kilobytes) throws IOException {
        remount("size=" + kilobytes + "k");
    }

    public void readOnly() throws IOException {
        remount("ro");
    }

    public void writable() throws IOException {
        remount("rw");
    }

    private void remount(String option) throws IOException {
        if (!done("mount", "-o", "remount," + option, folder.toString())) {
            throw new IOException("the small disk cannot be mounted with " + option);
        }
    }

    @Override
    public void close() {
        done("umount", "-l", folder.toString());
    }

    private static boolean done(String... command) {
        try {
            return new ProcessBuilder(List.of(command))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noSuchProgram) {
            return false;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
