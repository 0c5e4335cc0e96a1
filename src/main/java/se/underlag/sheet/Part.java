package se.underlag.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** A part of a workbook: a file within the file. */
final class Part {

    /** What a part says of its size may be wrong. */
    private static final int LEAST_ROOM = 1 << 12;

    private final Parts parts;
    private final PartName name;
    private final Packing.Packed packed;
    private boolean opened;
    private Optional<Map<String, Relationship>> relationships = Optional.empty();

    Part(Parts parts, PartName name, Packing.Packed packed) {
        this.parts = parts;
        this.name = name;
        this.packed = packed;
    }

    PartName name() {
        return name;
    }

    /** What it is, in small letters: {@code application/vnd.…worksheet+xml}; empty where the workbook does not say. */
    String type() throws IOException, XMLStreamException {
        return parts.typeOf(name);
    }

    /** How many bytes it says it has, unpacked. */
    long size() {
        return packed.size();
    }

    /** How large a buffer has to be to hold it all, but at most so large: most parts are small, and files are many. */
    int room(int most) {
        return size() < 0 ? most : (int) Math.max(LEAST_ROOM, Math.min(most, size()));
    }

    /** Its bytes, unpacked as they are read. */
    InputStream open() throws IOException {
        opened = true;
        return packed.open();
    }

    /**
     * Holds what has been read of it against what the archive tells of its bytes. Who reads a part to its end has done so;
     * one that was left before, or that a parser left at the last tag, is unpacked once more.
     *
     * @throws IOException where its bytes are others than were packed
     */
    void check() throws IOException {
        if (opened && !packed.seal().isHeld()) {
            try (InputStream bytes = packed.open()) {
                bytes.transferTo(OutputStream.nullOutputStream());
            }
        }
    }

    /** What it needs or points to, in the order of the file. */
    Collection<Relationship> relationships() throws IOException, XMLStreamException {
        return byId().values();
    }

    /** The one that it calls by this; empty where there is none. */
    Optional<Relationship> relationship(String id) throws IOException, XMLStreamException {
        return Optional.ofNullable(byId().get(id));
    }

    private Map<String, Relationship> byId() throws IOException, XMLStreamException {
        if (relationships.isEmpty()) {
            relationships = Optional.of(parts.relationshipsOf(name));
        }
        return relationships.get();
    }
}
