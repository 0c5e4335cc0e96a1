package se.underlag.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Tells what a zip archive is by the content types it declares; entries' names are asked only where none are. */
final class ZipKinds {

    private static final int DECLARATION = 1 << 20;
    private static final int EMPTY_ARCHIVE_BYTES = 22;

    private ZipKinds() {}

    static FileKind of(Path file) throws IOException {
        try (SeekableByteChannel bytes = Files.newByteChannel(file);
                ZipFile archive = open(bytes)) {
            refuseSameNames(archive);
            refuseOverlaps(archive);
            if (!archive.getEntries().hasMoreElements() && Files.size(file) > EMPTY_ARCHIVE_BYTES) {
                throw new DamagedContent(Damage.ARCHIVE, "no entries");
            }
            String mimeType = text(archive, "mimetype");
            if (mimeType.contains("opendocument.spreadsheet")) {
                return FileKind.ODS;
            }
            if (mimeType.contains("opendocument")) {
                return FileKind.OTHER_OFFICE;
            }
            return byContentTypes(text(archive, "[Content_Types].xml"))
                    .or(() -> byEntries(archive))
                    .orElse(FileKind.ZIP);
        }
    }

    /** Over a channel that we close ourselves: the library leaves a damaged file open. */
    private static ZipFile open(SeekableByteChannel bytes) throws DamagedContent {
        try {
            return ZipFile.builder().setSeekableByteChannel(bytes).get();
        } catch (IOException | RuntimeException failure) {
            throw new DamagedContent(Damage.ARCHIVE, String.valueOf(failure.getMessage()));
        }
    }

    /** POI refuses these too, but then leaves the file open. */
    private static void refuseSameNames(ZipFile archive) throws DamagedContent {
        Set<String> names = new HashSet<>();
        for (ZipArchiveEntry entry : Collections.list(archive.getEntries())) {
            String name = entry.getName().toLowerCase(Locale.ROOT);
            if (name.isEmpty() || !names.add(name)) {
                throw new DamagedContent(name.isEmpty() ? Damage.ARCHIVE : Damage.ARCHIVE_TWICE, name);
            }
        }
    }

    /** Entries that share their bytes: nobody packs so, and each would be unpacked anew. */
    private static void refuseOverlaps(ZipFile archive) throws DamagedContent {
        long end = 0;
        for (ZipArchiveEntry entry : Collections.list(archive.getEntriesInPhysicalOrder())) {
            if (entry.getLocalHeaderOffset() < end) {
                throw new DamagedContent(Damage.ARCHIVE, "entries overlap");
            }
            end = entry.getDataOffset() + entry.getCompressedSize();
        }
    }

    private static Optional<FileKind> byContentTypes(String types) {
        if (types.contains("sheet.binary.macroEnabled.main")) {
            return Optional.of(FileKind.XLSB);
        }
        if (types.contains("spreadsheetml.sheet.main")
                || types.contains("spreadsheetml.template.main")
                || types.contains("ms-excel.sheet.macroEnabled.main")
                || types.contains("ms-excel.template.macroEnabled.main")
                || types.contains("ms-excel.addin.macroEnabled.main")) {
            return Optional.of(FileKind.XLSX);
        }
        boolean otherOffice = types.contains("wordprocessingml.") || types.contains("presentationml.");
        return otherOffice ? Optional.of(FileKind.OTHER_OFFICE) : Optional.empty();
    }

    private static Optional<FileKind> byEntries(ZipFile archive) {
        if (archive.getEntry("xl/workbook.xml") != null) {
            return Optional.of(FileKind.XLSX);
        }
        return archive.getEntry("xl/workbook.bin") != null ? Optional.of(FileKind.XLSB) : Optional.empty();
    }

    private static String text(ZipFile archive, String name) throws IOException {
        ZipArchiveEntry entry = archive.getEntry(name);
        if (entry == null) {
            return "";
        }
        try (InputStream in = archive.getInputStream(entry)) {
            return new String(in.readNBytes(DECLARATION), StandardCharsets.UTF_8);
        }
    }
}
