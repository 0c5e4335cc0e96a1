package se.underlag.ooxml;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Writes the parts of a workbook one after the other. */
public final class PackageWriter implements Closeable {

    private static final int BUFFER = 1 << 16;

    private final ZipArchiveOutputStream zip;
    /** One for all parts: most are much smaller. */
    private final OutputStream buffered;

    private final long time;

    /**
     * @param target the file
     * @param time when the parts are said to have been written, in milliseconds, so that the same input gives the same file
     */
    public PackageWriter(Path target, long time) throws IOException {
        this(new ZipArchiveOutputStream(target), time);
    }

    /** Writes into memory, in parts that are said to have been written when the format began: the same at any hour. */
    public PackageWriter(SeekableByteChannel target) throws IOException {
        this(
                new ZipArchiveOutputStream(target),
                LocalDateTime.of(1980, 1, 1, 0, 0)
                        .atZone(ZoneId.systemDefault())
                        .toInstant()
                        .toEpochMilli());
    }

    private PackageWriter(ZipArchiveOutputStream zip, long time) {
        this.zip = zip;
        this.buffered = new BufferedOutputStream(zip, BUFFER);
        this.time = time;
    }

    /** What a part holds, made while it is written. */
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    public void put(String part, Content content) throws IOException {
        ZipArchiveEntry entry = new ZipArchiveEntry(part);
        entry.setTime(time);
        zip.putArchiveEntry(entry);
        content.writeTo(new Unclosed(buffered));
        buffered.flush();
        zip.closeArchiveEntry();
    }

    /** Copies a part as it is, still packed. */
    public void copy(Archive archive, String part) throws IOException {
        archive.copy(part, zip);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Writers of XML close what they write to. */
    private static final class Unclosed extends FilterOutputStream {

        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            out.write(bytes, from, count);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
