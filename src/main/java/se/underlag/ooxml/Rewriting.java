package se.underlag.ooxml;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import se.underlag.ooxml.PackageWriter.Content;

/** What of a workbook is written anew, added or left out; every other part is copied byte for byte, still packed. */
public final class Rewriting {

    private final Archive archive;
    private final Map<String, Part> written = new LinkedHashMap<>();
    private final Set<String> dropped = new HashSet<>();

    public Rewriting(Archive archive) {
        this.archive = archive;
    }

    private record Part(String name, Content content) {}

    /** A part to be written; parts are written in the order in which they are put here, the kinds of parts before all. */
    public void put(String part, Content content) {
        written.put(Archive.key(part), new Part(part, content));
    }

    public void drop(String part) {
        dropped.add(Archive.key(part));
    }

    /** A name that no part has: {@code xl/comments%d.xml} with the first number that is free. */
    public String free(String pattern) {
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(pattern::formatted)
                .filter(name -> !archive.has(name) && !written.containsKey(Archive.key(name)))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Writes the workbook.
     *
     * @param time when the parts written anew are said to have been written, in milliseconds
     */
    public void write(Path target, long time) throws IOException {
        try (PackageWriter writer = new PackageWriter(target, time)) {
            write(writer);
        }
    }

    /** Writes the package into memory. */
    public byte[] bytes() throws IOException {
        SeekableInMemoryByteChannel channel = new SeekableInMemoryByteChannel();
        try (PackageWriter writer = new PackageWriter(channel)) {
            write(writer);
        }
        return Arrays.copyOf(channel.array(), Math.toIntExact(channel.size()));
    }

    private void write(PackageWriter writer) throws IOException {
        // Some programs want them to come first.
        Part types = written.remove(Archive.key(ContentTypes.PART));
        if (types != null) {
            dropped.add(Archive.key(types.name()));
            writer.put(types.name(), types.content());
        }
        for (String part : archive.parts()) {
            if (!isChanged(Archive.key(part))) {
                writer.copy(archive, part);
            }
        }
        for (Part part : written.values()) {
            writer.put(part.name(), part.content());
        }
    }

    private boolean isChanged(String key) {
        return written.containsKey(key) || dropped.contains(key);
    }
}
