package se.underlag.ooxml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** A package made of nothing but our own parts. The same parts give the same bytes on every machine. */
public final class NewPackage {

    private final Xml types = Xml.of("Types")
            .with("xmlns", "http://schemas.openxmlformats.org/package/2006/content-types")
            .add(
                    declared("rels", "application/vnd.openxmlformats-package.relationships+xml"),
                    declared("xml", "application/xml"),
                    declared("png", "image/png"));
    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final Map<String, Xml> relationships = new LinkedHashMap<>();
    private final Map<String, Integer> counts = new LinkedHashMap<>();

    private static Xml declared(String extension, String type) {
        return Xml.of("Default").with("Extension", extension).with("ContentType", type);
    }

    /** Adds a part whose kind of content is declared. */
    public NewPackage part(String name, String type, byte[] bytes) {
        types.add(Xml.of("Override").with("PartName", "/" + name).with("ContentType", type));
        return part(name, bytes);
    }

    /** Adds a part whose extension tells what it is: a picture. */
    public NewPackage part(String name, byte[] bytes) {
        parts.put(name, bytes);
        return this;
    }

    /**
     * Makes one part refer to another.
     *
     * @param owner the part that refers; empty for the package as a whole
     * @return the id by which the owner refers to it
     */
    public String relate(String owner, String type, String target) {
        String id = "rId" + counts.merge(owner, 1, Integer::sum);
        relationships
                .computeIfAbsent(owner, key -> Xml.of("Relationships")
                        .with("xmlns", "http://schemas.openxmlformats.org/package/2006/relationships"))
                .add(Xml.of("Relationship").with("Id", id).with("Type", type).with("Target", "/" + target));
        return id;
    }

    public byte[] bytes() {
        SeekableInMemoryByteChannel channel = new SeekableInMemoryByteChannel();
        try (PackageWriter writer = new PackageWriter(channel)) {
            writer.put(ContentTypes.PART, out -> out.write(types.part()));
            for (Map.Entry<String, Xml> owner : relationships.entrySet()) {
                writer.put(
                        Relationships.part(owner.getKey()),
                        out -> out.write(owner.getValue().part()));
            }
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                writer.put(part.getKey(), out -> out.write(part.getValue()));
            }
        } catch (IOException memory) {
            throw new UncheckedIOException(memory);
        }
        return Arrays.copyOf(channel.array(), Math.toIntExact(channel.size()));
    }

    /**
     * SHA-256 of what the parts say, where one of them says something that is not to count.
     *
     * @param part the part that is told of otherwise
     * @param instead what is taken for its content
     */
    public String fingerprint(String part, byte[] instead) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            parts.forEach((name, bytes) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(name.equals(part) ? instead : bytes);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
