package se.underlag.sheet;

/** What a file is, judged by its content, not by its name. */
public enum FileKind {
    /** Office Open XML workbook: .xlsx, .xlsm. */
    XLSX(true),
    /** Excel 97–2003 workbook (BIFF8), or one of an older Excel. */
    XLS(true),
    /** Delimited text. */
    CSV(true),
    /** Excel binary workbook. */
    XLSB(false),
    /** OpenDocument spreadsheet. */
    ODS(false),
    /** A workbook locked with a password. */
    ENCRYPTED(false),
    /** A chart or a workspace of Excel 4.0 or older. */
    OLD_XLS(false),
    /** A web page, often called .xls by the system that made it. */
    HTML(false),
    /** XML that is not a workbook we read, such as Excel 2003 XML. */
    XML(false),
    /** A zip archive that holds no workbook. */
    ZIP(false),
    /** A PDF document. */
    PDF(false),
    /** A text document or presentation of an office program. */
    OTHER_OFFICE(false),
    /** No bytes at all. */
    EMPTY(false),
    /** None of these. */
    UNKNOWN(false);

    private final boolean readable;

    FileKind(boolean readable) {
        this.readable = readable;
    }

    public boolean isReadable() {
        return readable;
    }
}
