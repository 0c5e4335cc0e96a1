package se.underlag.definition;

import java.util.List;
import java.util.Locale;
import se.underlag.wording.Messages;

/**
 * Something that is wrong with a definition, as a value: where, what was found, what was expected.
 *
 * @param file the file, as a path below the folder that was given: {@code jobs/series/belopp.yml}
 * @param line the line, from 1; 0 where it is about the file or folder as a whole
 * @param kind what is wrong
 * @param arguments what its texts are filled with, in the order that {@link MistakeKind} documents; texts, numbers and
 *     lists of texts
 */
public record DefinitionMistake(String file, int line, MistakeKind kind, List<Object> arguments) {

    private static final String BUNDLE = "se.underlag.definition.mistakes";

    public DefinitionMistake {
        arguments = List.copyOf(arguments);
    }

    static DefinitionMistake of(String file, int line, MistakeKind kind, Object... arguments) {
        return new DefinitionMistake(file, line, kind, List.of(arguments));
    }

    /** {@code jobs/series/belopp.yml:7}, or the file alone. */
    public String place() {
        return line > 0 ? file + ":" + line : file;
    }

    /** What stands there, in words. */
    public String found(Locale locale) {
        return Messages.of(BUNDLE, locale).filled(kind + ".found", arguments);
    }

    /** What should stand there, in words. */
    public String expected(Locale locale) {
        return Messages.of(BUNDLE, locale).filled(kind + ".expected", arguments);
    }

    /** Place, found and expected on one line. */
    public String inWords(Locale locale) {
        return place() + ": " + found(locale) + " " + expected(locale);
    }
}
