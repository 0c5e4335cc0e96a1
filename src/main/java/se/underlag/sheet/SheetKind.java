package se.underlag.sheet;

/** What a sheet's cells are. */
public enum SheetKind {
    /** What people see and write: data, texts, formulas. */
    CELLS,
    /** An Excel 4.0 macro sheet: code written in cells. It is shown to whoever asks what is in a file, and is never data. */
    MACROS,
    /** Our own list of findings in a copy that was corrected ({@link CorrectionMark}): neither shown nor read. */
    CORRECTIONS
}
