package se.underlag.wording;

/**
 * A text that others have written, such as the name of a file or what stands in a cell, as it may be told on a console, in
 * a log or a receipt: on one line, and without identity numbers.
 */
public final class Told {

    private Told() {}

    public static String of(String text) {
        return OneLine.of(IdentityNumbers.hidden(text));
    }
}
