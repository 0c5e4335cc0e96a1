package se.underlag.intake;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Whether another program has locked a file, as office programs and copies over the network do while they write. */
final class LockedFile {

    private LockedFile() {}

    /**
     * Asks for a lock that only others who write stand in the way of, and gives it back at once.
     *
     * @throws IOException when the file is not there or may not be read
     */
    static boolean is(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return !isFree(channel);
        }
    }

    private static boolean isFree(FileChannel channel) {
        try (FileLock lock = channel.tryLock(0, Long.MAX_VALUE, true)) {
            return lock != null;
        } catch (IOException noLocksHere) {
            // Not every file system has locks; then there is none.
            return true;
        }
    }
}
