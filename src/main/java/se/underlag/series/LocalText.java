package se.underlag.series;

import java.util.Locale;

/**
 * A text of a definition in both languages. In YAML either one text, used in both, or {@code {sv: …, en: …}}.
 *
 * @param sv Swedish
 * @param en English
 */
public record LocalText(String sv, String en) {

    public static LocalText of(String text) {
        return new LocalText(text, text);
    }

    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? en : sv;
    }
}
