package se.underlag.prose;

import java.util.Locale;

/** What a figure is held against. */
enum Against {
    /** The same period a year earlier. */
    BEFORE,
    /** A budget or a forecast. */
    PLAN;

    /** The word used in the keys of texts. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
