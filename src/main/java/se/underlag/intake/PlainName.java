package se.underlag.intake;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file's name without what copying has made of it, as patterns for names see it: whoever numbers a file, copies it
 * beside itself or corrects it in the copy that lay beside its receipt has not given it another name.
 *
 * <pre>
 * sjukfranvaro_2023 (2).csv                   sjukfranvaro_2023.csv
 * sjukfranvaro_2023 - Kopia (3).csv           sjukfranvaro_2023.csv
 * Kopia av sjukfranvaro_2023.csv              sjukfranvaro_2023.csv
 * sjukfranvaro_2023 (2).csv.rättas (2).xlsx   sjukfranvaro_2023.csv
 * </pre>
 */
public final class PlainName {

    /** Of this program, of browsers, and of the file managers of Windows, macOS and GNOME; no year, but a number of a copy. */
    private static final String COPY = "\\s?\\(\\d{1,3}\\)|\\s?[-–]\\s?(?:kopia|copy)|\\s(?:kopia|copy)(?:\\s\\d{1,2})?"
            + "|\\s\\((?:kopia|copy|annan kopia|another copy|\\d{1,3}(?::[ae]|st|nd|rd|th) (?:kopian|copy))\\)";

    private static final Pattern LAST = Pattern.compile("(?<name>.+?)(?:" + COPY + ")(?<ending>\\.[^.]*)?", flags());

    private static final Pattern FIRST = Pattern.compile("(?:kopia av|copy of)\\s(?<name>.+)", flags());

    private PlainName() {}

    private static int flags() {
        return Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    }

    /** The name without any such additions. */
    public static String of(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFC);
        for (String shorter = shorter(plain); !shorter.equals(plain); shorter = shorter(plain)) {
            plain = shorter;
        }
        return plain;
    }

    private static String shorter(String name) {
        Matcher last = LAST.matcher(Beside.original(name));
        String without = last.matches()
                ? last.group("name") + (last.group("ending") == null ? "" : last.group("ending"))
                : Beside.original(name);
        Matcher first = FIRST.matcher(without);
        return first.matches() ? first.group("name") : without;
    }
}
