package se.underlag.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook written part by part, for what no library writes. */
public final class HandMadeXlsx {

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String SPACES = " ".repeat(1 << 16);
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final Map<String, UnaryOperator<String>> changes = new HashMap<>();
    private final Map<String, String> places = new HashMap<>();
    private String main = MAIN;
    private String relationships = RELATIONSHIPS;
    private String workbookProperties = "";
    private String sheets = "";
    private String sheetRelationships = "";
    private int sheetCount;
    private String inflatedPart = "";
    private int inflatedBy;

    public HandMadeXlsx strict() {
        main = "http://purl.oclc.org/ooxml/spreadsheetml/main";
        relationships = "http://purl.oclc.org/ooxml/officeDocument/relationships";
        return this;
    }

    public HandMadeXlsx from1904() {
        workbookProperties = "<workbookPr date1904=\"1\"/>";
        return this;
    }

    /** A visible sheet; the XML is what stands inside {@code <sheetData>}. */
    public HandMadeXlsx sheet(String name, String rows) {
        return wholeSheet(
                name,
                "",
                "worksheet",
                "<worksheet xmlns=\"" + main + "\"><dimension ref=\"A1\"/><sheetData>" + rows
                        + "</sheetData></worksheet>");
    }

    public HandMadeXlsx hiddenSheet(String name, String rows) {
        return wholeSheet(
                name,
                " state=\"hidden\"",
                "worksheet",
                "<worksheet xmlns=\"" + main + "\"><sheetData>" + rows + "</sheetData></worksheet>");
    }

    /** An Excel 4.0 macro sheet, whose relationship and root element are of namespaces of their own. */
    public HandMadeXlsx macroSheet(String name, String rows) {
        String office = relationships;
        relationships = "http://schemas.microsoft.com/office/2006/relationships";
        wholeSheet(
                name,
                "",
                "xlMacrosheet",
                "<xm:macrosheet xmlns=\"" + main
                        + "\" xmlns:xm=\"http://schemas.microsoft.com/office/excel/2006/main\"><sheetData>" + rows
                        + "</sheetData></xm:macrosheet>");
        relationships = office;
        return this;
    }

    public HandMadeXlsx wholeSheet(String name, String state, String type, String xml) {
        sheetCount++;
        sheets += "<sheet name=\"" + name + "\" sheetId=\"" + sheetCount + "\" r:id=\"rId" + sheetCount + "\"" + state
                + "/>";
        sheetRelationships += "<Relationship Id=\"rId" + sheetCount + "\" Type=\"" + relationships + "/" + type
                + "\" Target=\"worksheets/sheet" + sheetCount + ".xml\"/>";
        parts.put("xl/worksheets/sheet" + sheetCount + ".xml", XML + xml);
        return this;
    }

    /** Shared texts; the XML is the {@code <si>} elements. */
    public HandMadeXlsx texts(String items) {
        parts.put("xl/sharedStrings.xml", XML + "<sst xmlns=\"" + main + "\">" + items + "</sst>");
        sheetRelationships +=
                "<Relationship Id=\"rIdS\" Type=\"" + relationships + "/sharedStrings\" Target=\"sharedStrings.xml\"/>";
        return this;
    }

    /** Number formats by id and code, each with a style; style 0 is plain, 1 the first, and so on. */
    public HandMadeXlsx formats(Map<Integer, String> codesById) {
        StringBuilder own = new StringBuilder();
        StringBuilder styles = new StringBuilder("<xf numFmtId=\"0\"/>");
        codesById.forEach((id, code) -> {
            if (!code.isEmpty()) {
                own.append("<numFmt numFmtId=\"" + id + "\" formatCode=\"" + code.replace("\"", "&quot;") + "\"/>");
            }
            styles.append("<xf numFmtId=\"" + id + "\"/>");
        });
        parts.put(
                "xl/styles.xml",
                XML + "<styleSheet xmlns=\"" + main + "\"><numFmts>" + own
                        + "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>" + styles
                        + "</cellXfs><dxfs><dxf><numFmt numFmtId=\"0\" formatCode=\"yyyy\"/></dxf></dxfs></styleSheet>");
        sheetRelationships += "<Relationship Id=\"rIdF\" Type=\"" + relationships + "/styles\" Target=\"styles.xml\"/>";
        return this;
    }

    public HandMadeXlsx part(String name, String content) {
        parts.put(name, content);
        return this;
    }

    /** Puts XML before the root of a part, also of those that are made here without being asked. */
    public HandMadeXlsx before(String part, String xml) {
        return change(part, whole -> XML + xml + whole.substring(XML.length()));
    }

    /** Puts XML at the end of the root of a part. */
    public HandMadeXlsx atEnd(String part, String xml) {
        return change(part, whole -> {
            int end = whole.lastIndexOf("</");
            return whole.substring(0, end) + xml + whole.substring(end);
        });
    }

    /** Puts a part into another place of the archive, and leaves what is said of it. */
    public HandMadeXlsx moved(String part, String place) {
        places.put(part, place);
        return this;
    }

    /** Puts one text in place of another in a part. */
    public HandMadeXlsx replacing(String part, String text, String other) {
        return change(part, whole -> whole.replace(text, other));
    }

    private HandMadeXlsx change(String part, UnaryOperator<String> change) {
        changes.merge(part, change, (before, after) -> whole -> after.apply(before.apply(whole)));
        return this;
    }

    /** Puts spaces into a part, after its XML declaration: more than should be held in memory here. */
    public HandMadeXlsx inflated(String part, int spaces) {
        inflatedPart = part;
        inflatedBy = spaces;
        return this;
    }

    public Path write(Path file) throws IOException {
        String packageNamespace = "http://schemas.openxmlformats.org/package/2006/";
        Map<String, String> all = new LinkedHashMap<>();
        all.put(
                "[Content_Types].xml",
                XML + "<Types xmlns=\"" + packageNamespace + "content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                        + "</Types>");
        all.put(
                "_rels/.rels",
                XML + "<Relationships xmlns=\"" + packageNamespace + "relationships\"><Relationship Id=\"rId1\" Type=\""
                        + relationships + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        all.put(
                "xl/workbook.xml",
                XML + "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + relationships + "\">" + workbookProperties
                        + "<sheets>" + sheets + "</sheets></workbook>");
        all.put(
                "xl/_rels/workbook.xml.rels",
                XML + "<Relationships xmlns=\"" + packageNamespace + "relationships\">" + sheetRelationships
                        + "</Relationships>");
        all.putAll(parts);
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : all.entrySet()) {
                zip.putNextEntry(new ZipEntry(places.getOrDefault(part.getKey(), part.getKey())));
                String xml = changes.getOrDefault(part.getKey(), whole -> whole).apply(part.getValue());
                int spaces = part.getKey().equals(inflatedPart) ? inflatedBy : 0;
                zip.write(xml.substring(0, XML.length()).getBytes(StandardCharsets.UTF_8));
                for (int left = spaces; left > 0; left -= SPACES.length()) {
                    zip.write(SPACES.getBytes(StandardCharsets.UTF_8));
                }
                zip.write(xml.substring(XML.length()).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }
}
