package se.underlag.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Changes what is in the parts of a workbook, or which parts there are and what they are called, and packs it again. */
final class ZipParts {

    private static final int LARGEST_PART = 4_000_000;
    private static final List<String> NAMES = List.of(
            "../../evil",
            "/etc/evil",
            "C:\\evil.xml",
            "xl\\workbook.xml",
            "XL/WORKBOOK.XML",
            "xl/worksheets/",
            "xl/worksheets/sheet1.xml\0.png",
            "",
            "[Content_Types].xml",
            "xl/sharedStrings.xml",
            "xl//workbook.xml",
            "%2e%2e/evil");

    private record Part(String name, byte[] bytes) {}

    private ZipParts() {}

    static byte[] mutated(byte[] file, Random random) {
        try {
            List<Part> parts = unpacked(file);
            if (parts.isEmpty()) {
                return RawBytes.mutated(file, random);
            }
            mutate(parts, random);
            return packed(parts, random.nextInt(20) == 0);
        } catch (IOException | IllegalArgumentException noArchiveAnyMore) {
            return RawBytes.mutated(file, random);
        }
    }

    private static void mutate(List<Part> parts, Random random) {
        int at = random.nextInt(parts.size());
        int other = random.nextInt(parts.size());
        Part part = parts.get(at);
        switch (random.nextInt(14)) {
            case 0 -> parts.remove(at);
            case 1 -> parts.set(at, new Part(NAMES.get(random.nextInt(NAMES.size())), part.bytes()));
            case 2 -> parts.add(other, part);
            case 3 -> {
                parts.set(at, new Part(part.name(), parts.get(other).bytes()));
                parts.set(other, new Part(parts.get(other).name(), part.bytes()));
            }
            default -> parts.set(at, new Part(part.name(), changed(part.bytes(), random)));
        }
    }

    private static byte[] changed(byte[] part, Random random) {
        if (random.nextInt(10) == 0) {
            return RawBytes.mutated(part, random);
        }
        // Latin-1 gives each byte its own character, so that nothing is lost on the way.
        String xml = new String(part, StandardCharsets.ISO_8859_1);
        return Xml.mutated(xml, random).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static List<Part> unpacked(byte[] file) throws IOException {
        List<Part> parts = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.add(new Part(entry.getName(), zip.readNBytes(LARGEST_PART)));
            }
        }
        return parts;
    }

    private static byte[] packed(List<Part> parts, boolean stored) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
            zip.setMethod(stored ? ZipArchiveOutputStream.STORED : ZipArchiveOutputStream.DEFLATED);
            for (Part part : parts) {
                ZipArchiveEntry entry = new ZipArchiveEntry(part.name());
                if (stored) {
                    java.util.zip.CRC32 sum = new java.util.zip.CRC32();
                    sum.update(part.bytes());
                    entry.setSize(part.bytes().length);
                    entry.setCrc(sum.getValue());
                }
                zip.putArchiveEntry(entry);
                zip.write(part.bytes());
                zip.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }
}
