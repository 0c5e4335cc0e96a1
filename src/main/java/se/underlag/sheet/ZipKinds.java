package se.underlag.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Tells what a zip archive is by the content types it declares; its parts' names are asked only where none are. */
final class ZipKinds {

    private static final int DECLARATION = 1 << 20;
    private static final PartName OPEN_DOCUMENT = PartName.of("mimetype");
    private static final PartName XLSX = PartName.of("xl/workbook.xml");
    private static final PartName XLSB = PartName.of("xl/workbook.bin");

    private ZipKinds() {}

    static FileKind of(Parts archive) throws IOException {
        String mimeType = text(archive.part(OPEN_DOCUMENT));
        if (mimeType.contains("opendocument.spreadsheet")) {
            return FileKind.ODS;
        }
        if (mimeType.contains("opendocument")) {
            return FileKind.OTHER_OFFICE;
        }
        return byContentTypes(text(archive.types())).or(() -> byParts(archive)).orElse(FileKind.ZIP);
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

    private static Optional<FileKind> byParts(Parts archive) {
        if (archive.part(XLSX).isPresent()) {
            return Optional.of(FileKind.XLSX);
        }
        return archive.part(XLSB).isPresent() ? Optional.of(FileKind.XLSB) : Optional.empty();
    }

    private static String text(Optional<Part> part) throws IOException {
        if (part.isEmpty()) {
            return "";
        }
        try (InputStream bytes = part.get().open()) {
            return new String(bytes.readNBytes(DECLARATION), StandardCharsets.UTF_8);
        }
    }
}
