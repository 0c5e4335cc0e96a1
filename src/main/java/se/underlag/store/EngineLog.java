package se.underlag.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** HSQLDB's log while it grows: with its write delay off, a transaction stands in it when its commit returns. */
final class EngineLog {

    private final Path file;
    private long read;

    EngineLog(Path file) {
        this.file = file;
    }

    /** What has been written since the last time; may end in the middle of a line that another thread is writing. */
    byte[] news() throws IOException {
        if (!Files.exists(file)) {
            return new byte[0];
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer news = ByteBuffer.allocate(Math.toIntExact(channel.size() - read));
            while (news.hasRemaining()) {
                int count = channel.read(news, read + news.position());
                if (count < 0) {
                    throw new IOException(file + " has become shorter");
                }
            }
            read += news.capacity();
            return news.array();
        }
    }

    boolean isEmpty() throws IOException {
        return !Files.exists(file) || Files.size(file) == 0;
    }
}
