package se.underlag.wording;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/**
 * The texts of one bundle in one language. Bundles lie beside the classes that use them, Swedish in {@code
 * <name>_sv.properties}, English in {@code <name>_en.properties}; every key stands in both. Placeholders are those of
 * {@link MessageFormat}; an apostrophe is written twice.
 */
public final class Messages {

    public static final Locale SWEDISH = Locale.forLanguageTag("sv");
    public static final Locale ENGLISH = Locale.ENGLISH;

    private static final int MOST_ARGUMENTS = 10;

    private final ResourceBundle bundle;
    private final Locale locale;

    private Messages(ResourceBundle bundle, Locale locale) {
        this.bundle = bundle;
        this.locale = locale;
    }

    /** The bundle of this full name, {@code se.underlag.finding.findings}, in a language. */
    public static Messages of(String bundle, Locale locale) {
        ResourceBundle.Control noFallback =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return new Messages(ResourceBundle.getBundle(bundle, locale, noFallback), locale);
    }

    public Locale locale() {
        return locale;
    }

    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /**
     * The text of a key, filled with the arguments of a finding: lists are joined by commas, a text {@code @key} stands
     * for the text of that key in the same bundle, and numbers are never grouped. Where argument {@code n} is empty and
     * the bundle has {@code <key>.no<n>}, that text is taken: it says the same without it; of several the last. An argument
     * that is not given is empty.
     */
    public String filled(String key, List<Object> arguments) {
        String[] shown = arguments.stream().map(this::shown).toArray(String[]::new);
        for (int i = MOST_ARGUMENTS - 1; i >= 0; i--) {
            if ((i >= shown.length || shown[i].isEmpty()) && has(key + ".no" + i)) {
                return text(key + ".no" + i, (Object[]) shown);
            }
        }
        return text(key, (Object[]) shown);
    }

    private String shown(Object argument) {
        if (argument instanceof List<?> list) {
            return list.stream().map(this::shown).collect(Collectors.joining(", "));
        }
        String text = String.valueOf(argument);
        return text.startsWith("@") && has(text.substring(1)) ? text(text.substring(1)) : text;
    }

    /** The text of a key with its placeholders filled. */
    public String text(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }
}
