package se.underlag.cli;

/** The formats of {@code --format}; the constants are what is written after it. */
enum Format {
    /** For people. */
    text,
    /** One JSON value for programs. */
    json
}
