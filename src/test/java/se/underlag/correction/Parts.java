package se.underlag.correction;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.xssf.usermodel.XSSFCell;

/** The parts of a workbook as bytes, for a test to compare. */
final class Parts {

    private Parts() {}

    /** Every part, one character for each byte. */
    static Map<String, String> of(Path file) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                byte[] bytes = zip.getInputStream(entry).readAllBytes();
                parts.put(entry.getName(), new String(bytes, StandardCharsets.ISO_8859_1));
            }
        }
        return parts;
    }

    /** The text of a cell, which POI gives with the escapes that texts outside of shared ones have. */
    static String text(XSSFCell cell) {
        return cell.getStringCellValue().replaceAll("_x005F_", "_");
    }
}
