package se.underlag.ooxml;

/** Namespaces, kinds of relationships and kinds of content, as ECMA-376 (transitional) names them. */
public final class Namespaces {

    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/";
    private static final String FORMATS = "application/vnd.openxmlformats-officedocument.";

    public static final String RELATIONSHIPS = OFFICE + "relationships";
    public static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public static final String WORD_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    public static final String SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    public static final String SHEET_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
    public static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
    public static final String CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    public static final String PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture";

    /** Kinds of relationships. */
    public static final String TO_DOCUMENT = RELATIONSHIPS + "/officeDocument";

    public static final String TO_CORE_PROPERTIES =
            "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
    public static final String TO_SHEET = RELATIONSHIPS + "/worksheet";
    public static final String TO_STYLES = RELATIONSHIPS + "/styles";
    public static final String TO_THEME = RELATIONSHIPS + "/theme";
    public static final String TO_TABLE = RELATIONSHIPS + "/table";
    public static final String TO_DRAWING = RELATIONSHIPS + "/drawing";
    public static final String TO_CHART = RELATIONSHIPS + "/chart";
    public static final String TO_IMAGE = RELATIONSHIPS + "/image";
    public static final String TO_EMBEDDED_WORKBOOK = RELATIONSHIPS + "/package";

    /** Kinds of content. */
    public static final String CORE_PROPERTIES = "application/vnd.openxmlformats-package.core-properties+xml";

    public static final String THEME = FORMATS + "theme+xml";
    public static final String TABLE = FORMATS + "spreadsheetml.table+xml";
    public static final String DRAWING_PART = FORMATS + "drawing+xml";
    public static final String CHART_PART = FORMATS + "drawingml.chart+xml";
    public static final String EMBEDDED_WORKBOOK = FORMATS + "spreadsheetml.sheet";
    public static final String DOCUMENT = FORMATS + "wordprocessingml.document.main+xml";
    public static final String TEMPLATE = FORMATS + "wordprocessingml.template.main+xml";

    private Namespaces() {}
}
