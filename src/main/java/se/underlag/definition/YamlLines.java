package se.underlag.definition;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * The line of every value of a YAML text, by JSON pointer. Found in a reading of its own, since nearly always nobody asks:
 * a definition without mistakes has nothing to say about its lines.
 */
final class YamlLines {

    private static final YAMLFactory FACTORY = new YAMLFactory();

    private final YAMLParser parser;
    private final Map<String, Integer> lines = new HashMap<>();

    private YamlLines(YAMLParser parser) {
        this.parser = parser;
    }

    /** @param text one document, that can be read */
    static Map<String, Integer> of(String text) {
        try (YAMLParser parser = parser(text)) {
            YamlLines read = new YamlLines(parser);
            parser.nextToken();
            read.note("");
            read.value("");
            return read.lines;
        }
    }

    static YAMLParser parser(String text) {
        return (YAMLParser) FACTORY.createParser(ObjectReadContext.empty(), text);
    }

    private void value(String pointer) {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String child = YamlDocument.child(pointer, parser.currentName());
                note(child);
                parser.nextToken();
                value(child);
            }
        } else if (token == JsonToken.START_ARRAY) {
            for (int at = 0; parser.nextToken() != JsonToken.END_ARRAY; at++) {
                String child = YamlDocument.child(pointer, at);
                note(child);
                value(child);
            }
        }
    }

    private void note(String pointer) {
        lines.put(pointer, parser.currentTokenLocation().getLineNr());
    }
}
