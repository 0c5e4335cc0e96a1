package se.underlag.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Changes the records of an Excel 97–2003 workbook inside its compound file, which itself stays whole. */
final class CompoundStream {

    private static final List<String> STREAMS = List.of("Workbook", "Book", "WORKBOOK", "BOOK");
    private static final int LARGEST = 4_000_000;

    private CompoundStream() {}

    static byte[] mutated(byte[] file, Random random) {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(file))) {
            DirectoryNode root = files.getRoot();
            Optional<String> stream = STREAMS.stream().filter(root::hasEntry).findFirst();
            if (stream.isEmpty()) {
                return RawBytes.mutated(file, random);
            }
            byte[] records = root.createDocumentInputStream(stream.get()).readNBytes(LARGEST);
            byte[] changed = Records.of(records).mutated(random);
            return packed(stream.get(), changed);
        } catch (IOException | RuntimeException noLongerWhole) {
            return RawBytes.mutated(file, random);
        }
    }

    private static byte[] packed(String stream, byte[] records) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            files.createDocument(new ByteArrayInputStream(records), stream);
            files.writeFilesystem(bytes);
            return bytes.toByteArray();
        }
    }
}
