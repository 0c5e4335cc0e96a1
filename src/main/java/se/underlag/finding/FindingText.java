package se.underlag.finding;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import se.underlag.wording.Messages;

/**
 * A finding in words, in one language.
 *
 * @param found what stands there
 * @param expected what should
 * @param whatToDo what the analyst should do about it
 */
public record FindingText(String found, String expected, String whatToDo) {

    private static final String BUNDLE = "se.underlag.finding.findings";

    public static FindingText of(Finding finding, Locale locale) {
        Messages messages = Messages.of(BUNDLE, locale);
        Object[] arguments = finding.arguments().stream()
                .map(argument -> shown(argument, messages))
                .toArray();
        String code = finding.code().name();
        return new FindingText(
                messages.text(code + ".found", arguments),
                messages.text(code + ".expected", arguments),
                messages.text(code + ".todo", arguments));
    }

    /** Lists are joined; a text of the form {@code @key} is looked up in the bundle; numbers are never grouped. */
    private static Object shown(Object argument, Messages messages) {
        if (argument instanceof List<?> list) {
            return list.stream()
                    .map(element -> String.valueOf(shown(element, messages)))
                    .collect(Collectors.joining(", "));
        }
        String text = String.valueOf(argument);
        return text.startsWith("@") && messages.has(text.substring(1)) ? messages.text(text.substring(1)) : text;
    }
}
