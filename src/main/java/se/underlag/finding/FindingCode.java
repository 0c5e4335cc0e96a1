package se.underlag.finding;

/**
 * Everything that can be wrong with a file. The comment on each names the arguments of its texts in order ({0}, {1}, …);
 * the texts stand in the bundle {@code se/underlag/finding/findings} under {@code <CODE>.found}, {@code
 * <CODE>.expected} and {@code <CODE>.todo}, and what it is called under {@code <CODE>.name}.
 */
public enum FindingCode {
    // The file as such
    /** The file is empty: no arguments. */
    FILE_EMPTY(Severity.ERROR),
    /** Locked with a password: no arguments. */
    FILE_ENCRYPTED(Severity.ERROR),
    /** A kind that is not read: {0} the kind, {1} what to do about it (keys {@code @kind.XLSB}, {@code @kind.XLSB.todo} …). */
    FILE_KIND_NOT_READ(Severity.ERROR),
    /** Damaged: {0} in what way (a key {@code @damage.ARCHIVE} …), {1} what to do about it where that is something of its own, or empty. */
    FILE_DAMAGED(Severity.ERROR),
    /** Larger inside than is safe to unpack: no arguments. */
    FILE_UNSAFE(Severity.ERROR),
    /** The file could not be opened by the operating system: {0} why (a key {@code @open.MISSING} …). */
    FILE_NOT_OPENED(Severity.ERROR),
    /** CSV whose bytes are no valid text in its encoding: {0} the encoding. */
    TEXT_ENCODING(Severity.ERROR),

    // Which export it is
    /** No source definition fits or comes near: {0} list of the sources that are known. */
    SOURCE_UNKNOWN(Severity.ERROR),
    /** The export stands on a hidden sheet only: {0} the source. */
    SHEET_HIDDEN(Severity.ERROR),
    /** A needed column is not there: {0} list of the headings it may have, {1} the nearest heading found or empty, {2} the source it looks like. */
    COLUMN_MISSING(Severity.ERROR),
    /** More than one definition fits equally well: {0} list of sources. */
    SOURCE_AMBIGUOUS(Severity.ERROR),
    /** A heading occurs twice: {0} the heading. */
    COLUMN_TWICE(Severity.ERROR),
    /** The period cannot be found: {0} list of the places looked in. */
    PERIOD_NOT_FOUND(Severity.ERROR),
    /** The organisation cannot be found: {0} list of the places looked in. */
    ORGANISATION_NOT_FOUND(Severity.ERROR),
    /** The unit of amounts cannot be found (kr, tkr, mnkr): {0} the column. */
    UNIT_NOT_FOUND(Severity.ERROR),
    /** No rows of data under the header: no arguments. */
    NO_ROWS(Severity.ERROR),

    // Cells
    /** Not a number: {0} what stands there, {1} the column. */
    NOT_A_NUMBER(Severity.ERROR),
    /** A number that can be read in two ways: {0} what stands there, {1} the column. */
    NUMBER_AMBIGUOUS(Severity.ERROR),
    /** Not a period or date: {0} what stands there, {1} the column. */
    NOT_A_PERIOD(Severity.ERROR),
    /** A month whose year is told nowhere: {0} what stands there, {1} the column. */
    YEAR_MISSING(Severity.ERROR),
    /** An error cell: {0} the error ({@code #DIV/0!}), {1} the column. */
    ERROR_CELL(Severity.ERROR),
    /** A formula that was never calculated: {0} the column. */
    UNCALCULATED_CELL(Severity.ERROR),
    /** A needed cell is empty: {0} the column. */
    VALUE_MISSING(Severity.ERROR),
    /** A name that is in no code list: {0} the name, {1} the code list, {2} the nearest known name or empty. */
    CODE_UNKNOWN(Severity.ERROR),
    /** A row of another organisation than the file says it is about: {0} the row's, {1} what the file says, {2} where. */
    ORGANISATION_OUTSIDE(Severity.ERROR),
    /** A count with decimals: {0} the number, {1} the column. */
    NOT_WHOLE(Severity.ERROR),
    /** Two values where there should be one: {0} what it is about, {1} the value here, {2} the value before, {3} the column, {4} the first row. */
    NOT_THE_SAME(Severity.ERROR),
    /** A number outside its range: {0} the number, {1} the column, {2} lowest, {3} highest (texts, empty where open). */
    OUT_OF_RANGE(Severity.ERROR),

    /** A personal identity number or coordination number where none is declared: {0} where (a key {@code @place.cell}, {@code @place.COMMENT} …), {1} anything if the sheet is hidden, or empty. */
    PERSONAL_NUMBER(Severity.ERROR),

    // The file as a whole
    /** The same thing twice: {0} list of what the key's columns say, {1} the first row. */
    DUPLICATE(Severity.ERROR),
    /** A period outside what the file claims: {0} the period, {1} the period claimed, {2} where it is claimed. */
    PERIOD_OUTSIDE(Severity.ERROR),
    /** The file claims more months than it holds: {0} list of months without rows, {1} the period claimed. */
    PERIOD_INCOMPLETE(Severity.WARNING),
    /** A text that ends in the middle of its last row: {0} how many fields that has, {1} how many those before it. */
    ROW_CUT_OFF(Severity.ERROR),
    /** Two places say different periods: {0} one, {1} its place, {2} the other, {3} its place. */
    PERIOD_CONFLICT(Severity.ERROR),
    /** A control total differs from its rows: {0} the total in the file, {1} the sum of the rows, {2} the difference, {3} the column. */
    TOTAL_DIFFERS(Severity.ERROR),
    /** A control total that is about no rows, or a row of data that is called like a total: {0} its label. */
    TOTAL_OF_NOTHING(Severity.ERROR),
    /** A column of percentages where every value looks like a fraction: {0} the column. */
    LOOKS_LIKE_FRACTIONS(Severity.ERROR),
    /** A total that was not checked, because the rows under it are too many and too different: {0} its label. */
    TOTAL_NOT_CHECKED(Severity.WARNING),
    /** More of the same kind, not listed one by one: {0} how many more, {1} an example of what was found, {2} its code. */
    MORE_OF_THE_SAME(Severity.INFO),
    /** Not quality-assured: stored, not published: {0} what the file says. */
    NOT_QUALITY_ASSURED(Severity.WARNING),

    // The file beside other files and what is stored
    /**
     * Another file in the same folder is about the same and says differently: {0} list of the other files, {1} the export,
     * {2} the organisation, {3} the period, {4} how many values differ, {5} one of them: here and there.
     */
    CONFLICTING_DELIVERIES(Severity.ERROR),
    /**
     * The content was stored and has been taken back: {0} when, {1} the numbers of its deliveries with spaces between, {2}
     * the options that say in which store, with a space before each.
     */
    FILE_WITHDRAWN(Severity.ERROR),
    /** Taken out of its system before the file it replaces: {0} when, {1} when the other was, {2} the other. */
    OLDER_THAN_FORMER(Severity.WARNING);

    private final Severity severity;

    FindingCode(Severity severity) {
        this.severity = severity;
    }

    /** True where it is mended in the file; false where what is wrong is what else came, or what was done with it. */
    public boolean isInTheFile() {
        return this != CONFLICTING_DELIVERIES && this != FILE_WITHDRAWN;
    }

    public Severity severity() {
        return severity;
    }
}
