package se.underlag.document;

/** The styles that our text has, by the names that Word shows: an organisation's template decides how each looks. */
enum Style {
    TITLE("Title"),
    SUBTITLE("Subtitle"),
    HEADING("heading 1"),
    ITEM("heading 2"),
    CAPTION("caption"),
    TEXT("Underlag text"),
    LIST("Underlag lista"),
    CHART("Underlag diagram"),
    NOTE("Underlag anmärkning"),
    SOURCE("Underlag källa"),
    TABLE("Underlag tabell"),
    LABEL("Underlag tabelltext"),
    LABEL_INDENTED("Underlag tabelltext indrag"),
    FIGURE("Underlag tabelltal"),
    LABEL_HEADING("Underlag tabellrubrik"),
    FIGURE_HEADING("Underlag tabellrubrik tal"),
    GROUP_HEADING("Underlag tabellrubrik grupp"),
    LABEL_TOTAL("Underlag tabellsumma"),
    FIGURE_TOTAL("Underlag tabellsumma tal");

    private final String word;

    Style(String word) {
        this.word = word;
    }

    /** The name in Word; those of Word itself are English in every file, and shown in the reader's language. */
    String word() {
        return word;
    }
}
