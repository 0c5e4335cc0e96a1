package se.underlag.cli;

import java.util.List;
import java.util.Locale;
import se.underlag.wording.Messages;

/** The languages of {@code --language}; the constants are what is written after it. */
enum Language {
    sv(Messages.SWEDISH),
    en(Messages.ENGLISH);

    private static final String OPTION = "--language";

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    Locale locale() {
        return locale;
    }

    /** The language that arguments ask for, before they are parsed: mistakes in them are to be told in it. */
    static Language askedFor(List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            boolean next = argument.equals(OPTION) && i + 1 < arguments.size();
            String value = next
                    ? arguments.get(i + 1)
                    : argument.startsWith(OPTION + "=") ? argument.substring(OPTION.length() + 1) : "";
            if (value.equals(en.name())) {
                return en;
            }
        }
        return sv;
    }
}
