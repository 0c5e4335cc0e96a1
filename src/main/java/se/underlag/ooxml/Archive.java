package se.underlag.ooxml;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import se.underlag.sheet.PartName;
import se.underlag.sheet.UnpackingLimit;

/**
 * The parts of an Office Open XML workbook by their names, {@code xl/workbook.xml}, which may be written in several ways.
 */
public final class Archive implements Closeable {

    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> entries = new LinkedHashMap<>();

    public Archive(Path file) throws IOException {
        this(opened(file));
    }

    /** Over a channel: by its name, the library would look for the other files of an archive that says it has several. */
    private static ZipFile opened(Path file) throws IOException {
        SeekableByteChannel bytes = Files.newByteChannel(file);
        try {
            return ZipFile.builder().setSeekableByteChannel(bytes).get();
        } catch (IOException | RuntimeException failure) {
            bytes.close();
            throw failure;
        }
    }

    private Archive(ZipFile zip) {
        this.zip = zip;
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            entries.put(key(entry.getName()), entry);
        }
    }

    /** A package in memory, which is ours and trusted. */
    public static Archive of(byte[] bytes) throws IOException {
        return new Archive(ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get());
    }

    /** What two names of the same part have in common. */
    public static String key(String part) {
        return PartName.of(part).key();
    }

    public boolean has(String part) {
        return entries.containsKey(key(part));
    }

    /** The names of all parts, as they are written in the archive. */
    public List<String> parts() {
        return entries.values().stream().map(ZipArchiveEntry::getName).toList();
    }

    /** The bytes of a part, unpacked as they are read, and not more of them than the {@code sheet} room unpacks. */
    public InputStream open(String part) throws DamagedPart {
        try {
            return UnpackingLimit.of(zip, entry(part));
        } catch (IOException | LinkageError failure) {
            // Methods of packing that no office program uses need libraries that we do not have.
            throw new DamagedPart(part, failure);
        }
    }

    /** The bytes of a part, all of them. */
    public byte[] bytes(String part) throws DamagedPart {
        try (InputStream in = open(part)) {
            return in.readAllBytes();
        } catch (IOException failure) {
            throw failure instanceof DamagedPart told ? told : new DamagedPart(part, failure);
        }
    }

    /** Copies a part as it is, still packed. */
    public void copy(String part, ZipArchiveOutputStream target) throws IOException {
        ZipArchiveEntry entry = entry(part);
        try (InputStream packed = zip.getRawInputStream(entry)) {
            target.addRawArchiveEntry(entry, packed);
        }
    }

    /** When a part was written, in milliseconds; what is written anew beside it gets the same time. */
    public long time(String part) throws DamagedPart {
        return entry(part).getTime();
    }

    private ZipArchiveEntry entry(String part) throws DamagedPart {
        return Optional.ofNullable(entries.get(key(part))).orElseThrow(() -> new DamagedPart("missing: " + part));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
