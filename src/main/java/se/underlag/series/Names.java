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
    private static final Pattern TRAILING = Pattern.compile("[ .:]+$");

    private Names() {}

    /** The form in which names are compared: {@code "Psykolog/ PTP-psykolog "} and {@code "PSYKOLOG/PTP-PSYKOLOG"} give the same. */
    public static String key(String name) {
        String text = Normalizer.normalize(name, Normalizer.Form.NFC);
        text = cleaned(text);
        text = DASHES.matcher(text).replaceAll("-");
        text = AROUND_SLASH.matcher(text).replaceAll("/");
        text = TRAILING.matcher(text).replaceAll("");
        return text.toLowerCase(Locale.ROOT);
    }

    /** The name as it may be shown: without spaces at its ends, every run of white space one space. */
    public static String cleaned(String name) {
        return SPACES.matcher(name).replaceAll(" ").strip();
    }
}
