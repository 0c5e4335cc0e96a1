package se.underlag.wording;

import java.io.File;
import java.util.regex.Pattern;

/** A text as one word of a command line, for the shell of this machine. */
final class ShellWord {

    private static final boolean WINDOWS = File.separatorChar == '\\';

    /** What no shell takes for anything but itself. */
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_./:=,+@%-]+");

    private static final Pattern PLAIN_ON_WINDOWS = Pattern.compile("[\\p{L}\\p{N}_./:\\\\-]+");

    private ShellWord() {}

    static String of(String text) {
        if ((WINDOWS ? PLAIN_ON_WINDOWS : PLAIN).matcher(text).matches()) {
            return text;
        }
        // No name of a file on Windows has quotation marks.
        return WINDOWS ? '"' + text + '"' : "'" + text.replace("'", "'\\''") + "'";
    }
}
