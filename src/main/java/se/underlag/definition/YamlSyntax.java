package se.underlag.definition;

import java.util.List;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;

/** What a YAML parser says, in the words of somebody who writes definitions. */
enum YamlSyntax {
    /** A tab where YAML wants spaces. */
    TAB(""),
    /** A colon inside a text without quotes. */
    COLON("mapping values are not allowed"),
    /** A quote that is not closed. */
    QUOTE("while scanning a quoted scalar"),
    /** A bracket or brace that is not closed, or a comma missing between entries. */
    BRACKET("while parsing a flow"),
    /** A key without its colon. */
    KEY("could not find expected ':'"),
    /** A text that begins with a sign that YAML keeps for itself. */
    SIGN("cannot start any token"),
    /** Lines that do not stand under each other. */
    INDENT("expected <block end>"),
    /** Something else. */
    OTHER("");

    private final String said;

    YamlSyntax(String said) {
        this.said = said;
    }

    static DefinitionMistake mistake(String file, String text, JacksonException failure) {
        int line = Math.max(1, failure.getLocation().getLineNr());
        int opened = line;
        if (failure.getCause() instanceof MarkedYamlEngineException marked) {
            // The parser's own location is that of the last token that was right.
            line = marked.getProblemMark().map(mark -> mark.getLine() + 1).orElse(line);
            opened = marked.getContextMark().map(mark -> mark.getLine() + 1).orElse(line);
        }
        YamlSyntax what = what(lineOf(text, line), failure.getOriginalMessage());
        boolean unclosed = what == QUOTE || what == BRACKET;
        return DefinitionMistake.of(file, unclosed ? opened : line, MistakeKind.SYNTAX, "@syntax." + what);
    }

    private static YamlSyntax what(String line, String message) {
        if (message.contains("\\t") || message.contains("TAB") || line.indexOf('\t') >= 0) {
            return TAB;
        }
        return List.of(COLON, QUOTE, BRACKET, KEY, SIGN, INDENT).stream()
                .filter(candidate -> message.contains(candidate.said))
                .findFirst()
                .orElse(OTHER);
    }

    private static String lineOf(String text, int line) {
        return text.lines().skip(line - 1L).findFirst().orElse("");
    }
}
