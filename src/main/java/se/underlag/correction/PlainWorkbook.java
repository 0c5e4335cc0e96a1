package se.underlag.correction;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import se.underlag.ooxml.ContentTypes;
import se.underlag.ooxml.PackageWriter;

/** What a workbook with one sheet of texts consists of, beside that sheet. */
final class PlainWorkbook {

    static final String SHEET = "xl/worksheets/sheet1.xml";
    /** The format of texts: what is typed into such a cell stays as it was typed. */
    static final int TEXT = 1;
    /** The same, and what looks like a formula stays a text. */
    static final int QUOTED_TEXT = 2;

    private static final String TYPES =
            """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
            <Default Extension="xml" ContentType="application/xml"/>\
            <Override PartName="/xl/workbook.xml" ContentType="%s"/>\
            <Override PartName="/xl/styles.xml" ContentType="%s"/>\
            <Override PartName="/%s" ContentType="%s"/></Types>"""
                    .formatted(ContentTypes.WORKBOOK, ContentTypes.STYLES, SHEET, ContentTypes.WORKSHEET);

    private static final String PACKAGE =
            """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
            <Relationship Id="rId1" Type="%s" Target="xl/workbook.xml"/></Relationships>"""
                    .formatted(Dialect.TRANSITIONAL.relationship("officeDocument"));

    private static final String WORKBOOK =
            """
            <workbook xmlns="%s" xmlns:r="%s"><sheets><sheet name="%%s" sheetId="1" r:id="rId1"/></sheets></workbook>"""
                    .formatted(Dialect.TRANSITIONAL.main(), Dialect.TRANSITIONAL.relationships());

    private static final String RELATIONSHIPS =
            """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
            <Relationship Id="rId1" Type="%s" Target="worksheets/sheet1.xml"/>\
            <Relationship Id="rId2" Type="%s" Target="styles.xml"/></Relationships>"""
                    .formatted(
                            Dialect.TRANSITIONAL.relationship("worksheet"),
                            Dialect.TRANSITIONAL.relationship("styles"));

    private static final String STYLES =
            """
            <styleSheet xmlns="%s">\
            <fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>\
            <fills count="2"><fill><patternFill patternType="none"/></fill>\
            <fill><patternFill patternType="gray125"/></fill></fills>\
            <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
            <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
            <cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>\
            <xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>\
            <xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" quotePrefix="1"/>\
            </cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>\
            </styleSheet>"""
                    .formatted(Dialect.TRANSITIONAL.main());

    private PlainWorkbook() {}

    /** Writes everything but the sheet, which has this title. */
    static void write(PackageWriter parts, String title) throws IOException {
        Map<String, String> all = new LinkedHashMap<>();
        all.put(ContentTypes.PART, TYPES);
        all.put("_rels/.rels", PACKAGE);
        all.put("xl/workbook.xml", WORKBOOK.formatted(title));
        all.put("xl/_rels/workbook.xml.rels", RELATIONSHIPS);
        all.put("xl/styles.xml", STYLES);
        for (Map.Entry<String, String> part : all.entrySet()) {
            parts.put(part.getKey(), out -> out.write(part.getValue().getBytes(StandardCharsets.UTF_8)));
        }
    }
}
