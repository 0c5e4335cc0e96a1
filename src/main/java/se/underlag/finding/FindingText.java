package se.underlag.finding;

import java.util.Locale;
import se.underlag.wording.Messages;

/**
 * A finding in words, in one language.
 *
 * @param found what stands there
 * @param expected what should
 * @param whatToDo what the analyst should do about it
 */
public record FindingText(String found, String expected, String whatToDo) {

    static final String BUNDLE = "se.underlag.finding.findings";

    /** What a kind of finding is called, in a few words: {@code okänt namn}. */
    public static String name(FindingCode code, Locale locale) {
        return Messages.of(BUNDLE, locale).text(code.name() + ".name");
    }

    public static FindingText of(Finding finding, Locale locale) {
        Messages messages = Messages.of(BUNDLE, locale);
        String code = finding.code().name();
        return new FindingText(
                messages.filled(code + ".found", finding.arguments()),
                messages.filled(code + ".expected", finding.arguments()),
                messages.filled(code + ".todo", finding.arguments()));
    }
}
