package se.underlag.sheet;

/** In what way a file is damaged; the words for each stand in the bundle of findings under {@code damage.<CONSTANT>}. */
enum Damage {
    /** The zip archive around the workbook is broken or cut off. */
    ARCHIVE,
    /** What is packed in the zip archive is not what its directory says: bytes have changed since it was written. */
    CHANGED,
    /** Two entries of the zip archive have the same name. */
    ARCHIVE_TWICE,
    /** Two sheets of the workbook are the same part of the file. */
    SHEET_TWICE,
    /** A part that the workbook refers to is not there. */
    PART_MISSING,
    /** Text that is not well-formed XML. */
    XML,
    /** XML that declares a document type or entities, which no spreadsheet program writes. */
    XML_ENTITIES,
    /** A cell that refers to a text that is not in the workbook's list of texts. */
    STRING_MISSING,
    /** A text longer than any cell holds. */
    TEXT_LENGTH,
    /** A cell outside the largest sheet there can be, or an address that is none. */
    ADDRESS,
    /** The container of an Excel 97–2003 workbook is broken or cut off. */
    CONTAINER,
    /** Records of an Excel 97–2003 workbook that contradict themselves or end too early. */
    RECORDS,
    /** A quotation mark in a CSV file that is never closed. */
    QUOTE,
    /** Something else. */
    CONTENT;

    String key() {
        return "@damage." + name();
    }

    /** What is to be done about it where that is something of its own; empty for most. */
    String todo() {
        // Other programs may open it all the same: saved anew, what is wrong with it would look sound.
        return this == CHANGED ? key() + ".todo" : "";
    }
}
