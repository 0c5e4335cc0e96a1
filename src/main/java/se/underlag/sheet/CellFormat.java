package se.underlag.sheet;

/** What a number format makes of a number. */
enum CellFormat {
    /** A number shown as such. */
    GENERAL,
    /** A number shown a hundred times as large, with a percent sign. */
    PERCENT,
    /** A day, a time of day or both. */
    MOMENT,
    /** A length of time, {@code [h]:mm}. */
    ELAPSED
}
