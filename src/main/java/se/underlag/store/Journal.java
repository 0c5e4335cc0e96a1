package se.underlag.store;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;

/**
 * What has been acknowledged since a generation was closed: HSQLDB's log, piece by piece. A piece is its length in bytes (4
 * bytes), the CRC-32C of length and content (4 bytes), and the content. How long the journal is when a piece has been
 * acknowledged stands in a file of its own, so that a journal that was cut is told from one whose last piece was not
 * written to its end because of a kill: of the latter nobody had been told.
 */
final class Journal implements Closeable {

    private static final int HEAD = 8;

    private final FileChannel pieces;
    private final FileChannel acknowledged;

    private Journal(FileChannel pieces, FileChannel acknowledged) {
        this.pieces = pieces;
        this.acknowledged = acknowledged;
    }

    /** Begins the journal of a generation, which has none. */
    static Journal begin(Generation generation) throws IOException {
        FileChannel pieces =
                FileChannel.open(generation.journal(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try {
            FileChannel acknowledged = FileChannel.open(
                    generation.acknowledged(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            Durable.forceNames(generation.store());
            return new Journal(pieces, acknowledged);
        } catch (IOException e) {
            pieces.close();
            throw e;
        }
    }

    /** How many bytes it has. */
    long length() throws IOException {
        return pieces.size();
    }

    /** Adds a piece, and returns when it is on disk. */
    void add(byte[] content) throws IOException {
        ByteBuffer piece = ByteBuffer.allocate(HEAD + content.length);
        piece.putInt(content.length).putInt(crc(content)).put(content).flip();
        writeAll(pieces, piece, pieces.size());
        pieces.force(true);
        writeAll(acknowledged, ByteBuffer.wrap(text(pieces.size())), 0);
    }

    private static void writeAll(FileChannel channel, ByteBuffer bytes, long at) throws IOException {
        long position = at;
        while (bytes.hasRemaining()) {
            position += channel.write(bytes, position);
        }
    }

    private static byte[] text(long length) {
        return String.format("%018d%n", length).getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * Reads the content of all pieces.
     *
     * @param limit how many bytes of the journal to read
     * @param out given the content
     * @return how many bytes of content
     * @throws DamagedStore when something that was acknowledged is missing or has been changed
     */
    static long read(Generation generation, long limit, OutputStream out) throws IOException {
        Path file = generation.journal();
        long promised = Math.min(limit, promised(generation));
        if (!Files.exists(file)) {
            if (promised > 0) {
                throw new DamagedStore(generation.store(), file, DamagedStore.What.MISSING);
            }
            return 0;
        }
        long end = Math.min(limit, Files.size(file));
        long at = 0;
        long content = 0;
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            while (end - at >= HEAD) {
                int length = in.readInt();
                int crc = in.readInt();
                if (length <= 0 || length > end - at - HEAD) {
                    break;
                }
                byte[] piece = in.readNBytes(length);
                if (crc(piece) != crc) {
                    break;
                }
                out.write(piece);
                at += HEAD + length;
                content += length;
            }
        }
        if (at < promised) {
            throw new DamagedStore(
                    generation.store(), file, end < promised ? DamagedStore.What.CUT : DamagedStore.What.CHANGED);
        }
        return content;
    }

    /** How much was acknowledged; zero where that cannot be told. */
    static long promised(Generation generation) throws IOException {
        if (!Files.exists(generation.acknowledged())) {
            return 0;
        }
        String text = new String(Files.readAllBytes(generation.acknowledged()), StandardCharsets.ISO_8859_1).strip();
        return text.matches("\\d{18}") ? Long.parseLong(text) : 0;
    }

    private static int crc(byte[] content) {
        CRC32C crc = new CRC32C();
        crc.update(ByteBuffer.allocate(4).putInt(content.length).flip());
        crc.update(content, 0, content.length);
        return (int) crc.getValue();
    }

    @Override
    public void close() throws IOException {
        try (pieces;
                acknowledged) {
            // Both are closed, whatever happens to the first.
        }
    }
}
