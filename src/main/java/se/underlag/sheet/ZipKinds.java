package se.underlag.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.poi.openxml4j.util.ZipSecureFile;

/** Tells what a zip archive is by the content types it declares; entries' names are asked only where none are. */
final class ZipKinds {

    private static final int DECLARATION = 1 << 20;

    private ZipKinds() {}

    static FileKind of(Path file) throws IOException {
        try (ZipSecureFile archive = new ZipSecureFile(file.toFile())) {
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

    private static Optional<FileKind> byEntries(ZipSecureFile archive) {
        if (archive.getEntry("xl/workbook.xml") != null) {
            return Optional.of(FileKind.XLSX);
        }
        return archive.getEntry("xl/workbook.bin") != null ? Optional.of(FileKind.XLSB) : Optional.empty();
    }

    private static String text(ZipSecureFile archive, String name) throws IOException {
        ZipArchiveEntry entry = archive.getEntry(name);
        if (entry == null) {
            return "";
        }
        try (InputStream in = archive.getInputStream(entry)) {
            return new String(in.readNBytes(DECLARATION), StandardCharsets.UTF_8);
        }
    }
}
