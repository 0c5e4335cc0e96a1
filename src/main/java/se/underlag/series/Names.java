package se.underlag.series;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * When two names in exports are the same name: case, kinds of space and dash, spaces around slashes and a trailing
 * full stop or colon make no difference.
 */
public final class Names {

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u2007\\u202F]+");
    private static final Pattern DASHES = Pattern.compile("[\\u2010-\\u2015\\u2212]");
    private static final Pattern AROUND_SLASH = Pattern.compile(" ?/ ?");
    /** From where they begin only, so that a text full of them takes no longer than another. */
    private static final Pattern TRAILING = Pattern.compile("(?<![ .:])[ .:]++$");

    private static final char FIRST_CONTROL = '\u007F';
    private static final char LAST_CONTROL_OR_SPACE = '\u00A0';
    /** Below it every letter is its own normal form, and there are no dashes and spaces of other kinds. */
    private static final char FIRST_COMBINING = '\u0300';

    private Names() {}

    /** The form in which names are compared: {@code "Psykolog/ PTP-psykolog "} and {@code "PSYKOLOG/PTP-PSYKOLOG"} give the same. */
    public static String key(String name) {
        if (isPlain(name)) {
            return name.toLowerCase(Locale.ROOT);
        }
        String text = name;
        if (!isClean(name)) {
            text = cleaned(Normalizer.normalize(name, Normalizer.Form.NFC));
            text = DASHES.matcher(text).replaceAll("-");
        }
        text = AROUND_SLASH.matcher(text).replaceAll("/");
        text = TRAILING.matcher(text).replaceAll("");
        return text.toLowerCase(Locale.ROOT);
    }

    /** The name as it may be shown: without spaces at its ends, every run of white space one space. */
    public static String cleaned(String name) {
        return isClean(name) ? name : SPACES.matcher(name).replaceAll(" ").strip();
    }

    /** True where nothing is to be done but changing case; nearly every name is so, and a million rows have millions. */
    private static boolean isPlain(String name) {
        if (!isClean(name)) {
            return false;
        }
        int slash = name.indexOf('/');
        if (slash >= 0 && (name.contains(" /") || name.contains("/ "))) {
            return false;
        }
        char last = name.isEmpty() ? ' ' : name.charAt(name.length() - 1);
        return last != '.' && last != ':';
    }

    /** True for a name of letters that have one form only, with no spaces but single ones between its words. */
    private static boolean isClean(String name) {
        char before = ' ';
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean plain = c > ' ' && c < FIRST_CONTROL || c > LAST_CONTROL_OR_SPACE && c < FIRST_COMBINING;
            if (!plain && (c != ' ' || before == ' ')) {
                return false;
            }
            before = c;
        }
        return before != ' ' || name.isEmpty();
    }
}
