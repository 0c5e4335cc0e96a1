package se.underlag.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/**
 * A workbook of Office Open XML as the parts it is packed of, by the Open Packaging Conventions (ECMA-376, part 2): what
 * each is, a list tells, and what each needs, a part beside it:
 *
 * <pre>
 * [Content_Types].xml          what the parts are
 * _rels/.rels                  {@code <Relationship Id="rId1" Type="…/officeDocument" Target="xl/workbook.xml"/>}
 * xl/workbook.xml
 * xl/_rels/workbook.xml.rels   {@code <Relationship Id="rId2" Type="…/worksheet" Target="worksheets/sheet1.xml"/>}
 * xl/worksheets/sheet1.xml
 * </pre>
 *
 * An archive whose parts share names or bytes is refused: nobody packs so, and programs would read different things in it.
 */
final class Parts implements Closeable {

    /** What tells how parts hang together, all of it; ten thousand sheets would need two thirds. */
    private static final long MOST_BYTES_OF_DESCRIPTION = 4_000_000;

    private static final int EMPTY_ARCHIVE_BYTES = 22;
    private static final PartName ROOT = new PartName("");
    private static final PartName TYPES = PartName.of("[Content_Types].xml");

    private final Packing archive;
    private final Map<PartName, Part> parts = new LinkedHashMap<>();
    private Optional<ContentTypes> types = Optional.empty();
    private long described;

    private Parts(Packing archive) throws IOException {
        this.archive = archive;
        long end = 0;
        for (Packing.Packed entry : archive.entries()) {
            if (entry.start() < end) {
                throw new DamagedContent(Damage.ARCHIVE, "entries overlap");
            }
            end = entry.end();
            if (entry.name().isEmpty()) {
                throw new DamagedContent(Damage.ARCHIVE, "entry without a name");
            }
            if (entry.name().length() > PartName.LONGEST) {
                throw new UnsafeContent("a name of " + entry.name().length());
            }
            PartName name = PartName.of(entry.name());
            if (!entry.isDirectory() && parts.put(name, new Part(this, name, entry)) != null) {
                throw new DamagedContent(Damage.ARCHIVE_TWICE, entry.name());
            }
        }
    }

    /**
     * Opens an archive; whatever goes wrong, the file is closed again.
     *
     * @throws DamagedContent when it is no zip archive, or one that is broken or cut off
     */
    static Parts open(Path file) throws IOException {
        FileChannel bytes = FileChannel.open(file, StandardOpenOption.READ);
        boolean opened = false;
        try {
            Parts parts = new Parts(archive(bytes));
            if (parts.parts.isEmpty() && bytes.size() > EMPTY_ARCHIVE_BYTES) {
                throw new DamagedContent(Damage.ARCHIVE, "no entries");
            }
            opened = true;
            return parts;
        } finally {
            if (!opened) {
                bytes.close();
            }
        }
    }

    /** Over a channel that we close ourselves where it cannot be opened: the library leaves a damaged file open. */
    private static Packing archive(FileChannel bytes) throws IOException {
        Optional<PlainArchive> plain = PlainArchive.of(bytes);
        return plain.isPresent() ? plain.get() : new LibraryArchive(bytes);
    }

    /** Reads what all parts are and need, so that damage there is told of before a cell is read. */
    void readDescriptions() throws IOException, XMLStreamException {
        for (Part part : all()) {
            part.type();
            part.relationships();
        }
    }

    /** All parts, also those that tell what they are and what they need. */
    List<Part> all() {
        return List.copyOf(parts.values());
    }

    /**
     * Holds what has been read against what the archive tells of its bytes.
     *
     * @throws IOException where it is not what was packed
     */
    void check() throws IOException {
        for (Part part : parts.values()) {
            part.check();
        }
    }

    Optional<Part> part(PartName name) {
        return Optional.ofNullable(parts.get(name));
    }

    /** The list of what the parts are; empty where it is missing. */
    Optional<Part> types() {
        return part(TYPES);
    }

    /** What the workbook as a whole needs: above all the part that is called so. */
    Collection<Relationship> relationships() throws IOException, XMLStreamException {
        return relationshipsOf(ROOT).values();
    }

    String typeOf(PartName part) throws IOException, XMLStreamException {
        if (types.isEmpty()) {
            Part list = types().orElseThrow(() -> new DamagedContent(Damage.PART_MISSING, "types of the parts"));
            types = Optional.of(ContentTypes.read(described(list)));
        }
        return types.get().of(part);
    }

    /** What a part needs or points to, by how it calls it, in the order of the file. */
    Map<String, Relationship> relationshipsOf(PartName owner) throws IOException, XMLStreamException {
        Part list = parts.get(owner.ofRelationships());
        return list == null ? Map.of() : relationships(list, owner);
    }

    private Map<String, Relationship> relationships(Part list, PartName owner) throws IOException, XMLStreamException {
        Map<String, Relationship> all = new LinkedHashMap<>();
        try (XmlInput xml = new XmlInput(described(list))) {
            for (int event = xml.nextOfAny(); event != XMLStreamConstants.END_DOCUMENT; event = xml.nextOfAny()) {
                if (event == XMLStreamConstants.START_ELEMENT && xml.isAt("Relationship")) {
                    Relationship one = relationship(xml, owner);
                    if (all.put(one.id(), one) != null && !one.id().isEmpty()) {
                        throw new DamagedContent(Damage.CONTENT, "relationship twice: " + one.id());
                    }
                }
            }
        }
        return all;
    }

    private Relationship relationship(XmlInput xml, PartName owner) {
        String target = xml.attribute("Target");
        String mode = xml.attribute("TargetMode").strip();
        boolean within = mode.isEmpty() || mode.equalsIgnoreCase("Internal");
        // Behind the mark stands a place within the part.
        int mark = target.indexOf('#');
        String name = mark < 0 ? target : target.substring(0, mark);
        return new Relationship(
                xml.attribute("Id"),
                xml.attribute("Type"),
                target,
                within && !name.isEmpty() && name.length() <= PartName.LONGEST
                        ? part(owner.meant(name))
                        : Optional.empty());
    }

    private InputStream described(Part list) throws IOException {
        return new CountedInput(list.open()) {
            @Override
            void count(int bytes) throws IOException {
                described += bytes;
                if (described > MOST_BYTES_OF_DESCRIPTION) {
                    throw new UnsafeContent(
                            "parts that describe the workbook of more than " + MOST_BYTES_OF_DESCRIPTION);
                }
            }
        };
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}
