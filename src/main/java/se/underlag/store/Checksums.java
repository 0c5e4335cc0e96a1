package se.underlag.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/**
 * The file {@code checksums} of a folder: for each other file its CRC-32C and its size in bytes, and in the last line the
 * CRC-32C of the lines before.
 *
 * <pre>
 * 5d1c0e7a 1048576 underlag.data
 * 0b63a9f2 100 underlag.properties
 * 7720cd18 21650 underlag.script
 * 91e4a0b3
 * </pre>
 */
final class Checksums {

    static final String FILE = "checksums";

    private static final int BUFFER = 1 << 16;
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{8}) (\\d{1,18}) (\\S+)");

    private final Path folder;

    Checksums(Path folder) {
        this.folder = folder;
    }

    /** Writes them for the files that lie in the folder, and waits until these and it are on disk. */
    void write() throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path file : entries.filter(Files::isRegularFile).sorted().toList()) {
                Durable.force(file);
                text.append(line(file, OutputStream.nullOutputStream())).append('\n');
            }
        }
        Path sums = folder.resolve(FILE);
        Files.writeString(sums, text + hexadecimal(crc(text.toString())) + "\n");
        Durable.force(sums);
        Durable.forceNames(folder);
    }

    /**
     * Compares every file with them, and copies it at the same time.
     *
     * @param to the folder to copy to
     * @throws DamagedStore when something is not as it was written; the copy is then worth nothing
     */
    void copy(Path to) throws IOException {
        for (String line : lines()) {
            String name = line.substring(line.lastIndexOf(' ') + 1);
            try (OutputStream out = Files.newOutputStream(to.resolve(name))) {
                compare(line, out);
            }
        }
    }

    /**
     * Compares every file with them.
     *
     * @throws DamagedStore when something is not as it was written
     */
    void check() throws IOException {
        for (String line : lines()) {
            compare(line, OutputStream.nullOutputStream());
        }
    }

    private void compare(String line, OutputStream also) throws IOException {
        Path file = folder.resolve(line.substring(line.lastIndexOf(' ') + 1));
        if (!Files.isRegularFile(file)) {
            throw damaged(file, DamagedStore.What.MISSING);
        }
        if (!line(file, also).equals(line)) {
            throw damaged(file, DamagedStore.What.CHANGED);
        }
    }

    private List<String> lines() throws IOException {
        Path sums = folder.resolve(FILE);
        if (!Files.isRegularFile(sums)) {
            throw damaged(sums, DamagedStore.What.MISSING);
        }
        List<String> lines = new ArrayList<>(
                List.of(new String(Files.readAllBytes(sums), StandardCharsets.ISO_8859_1).split("\n", -1)));
        boolean whole = lines.size() > 2 && lines.remove(lines.size() - 1).isEmpty();
        String last = lines.remove(lines.size() - 1);
        boolean sound = whole
                && last.equals(hexadecimal(crc(String.join("\n", lines) + "\n")))
                && lines.stream().map(LINE::matcher).allMatch(Matcher::matches);
        if (!sound) {
            throw damaged(sums, DamagedStore.What.CHANGED);
        }
        return lines;
    }

    private DamagedStore damaged(Path file, DamagedStore.What what) {
        return new DamagedStore(folder.toAbsolutePath().getParent(), file.toAbsolutePath(), what);
    }

    private static String line(Path file, OutputStream also) throws IOException {
        CRC32C crc = new CRC32C();
        long bytes = 0;
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                crc.update(buffer, 0, read);
                also.write(buffer, 0, read);
                bytes += read;
            }
        }
        return hexadecimal(crc.getValue()) + " " + bytes + " " + file.getFileName();
    }

    private static long crc(String text) {
        CRC32C crc = new CRC32C();
        crc.update(text.getBytes(StandardCharsets.ISO_8859_1));
        return crc.getValue();
    }

    private static String hexadecimal(long crc) {
        return String.format("%08x", crc);
    }
}
