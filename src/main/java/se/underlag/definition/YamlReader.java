package se.underlag.definition;

import static se.underlag.definition.MistakeKind.ALIAS;
import static se.underlag.definition.MistakeKind.EMPTY;
import static se.underlag.definition.MistakeKind.KEY_TWICE;
import static se.underlag.definition.MistakeKind.MORE_DOCUMENTS;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Reads one YAML text into a tree. We build the tree ourselves, since a mapper takes the last of two equal keys without a
 * word, and an alias for what it stands for.
 */
final class YamlReader {

    private final String file;
    private final String text;
    private final List<DefinitionMistake> mistakes = new ArrayList<>();

    YamlReader(String file, String text) {
        this.file = file;
        this.text = text;
    }

    /** The document; empty when {@link #mistakes()} says why. */
    Optional<YamlDocument> read() {
        try (YAMLParser parser = YamlLines.parser(text)) {
            if (parser.nextToken() == null) {
                mistakes.add(DefinitionMistake.of(file, 1, EMPTY));
                return Optional.empty();
            }
            JsonNode root = value(parser);
            if (parser.nextToken() != null) {
                mistakes.add(DefinitionMistake.of(file, line(parser), MORE_DOCUMENTS));
            }
            return mistakes.isEmpty() ? Optional.of(new YamlDocument(root, text)) : Optional.empty();
        } catch (JacksonException e) {
            mistakes.add(YamlSyntax.mistake(file, text, e));
            return Optional.empty();
        }
    }

    List<DefinitionMistake> mistakes() {
        return mistakes;
    }

    private JsonNode value(YAMLParser parser) {
        if (parser.isCurrentAlias()) {
            mistakes.add(DefinitionMistake.of(file, line(parser), ALIAS, parser.getString()));
        }
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_NUMBER_INT -> nodes.numberNode(parser.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> nodes.numberNode(parser.getDecimalValue());
            case VALUE_TRUE -> nodes.booleanNode(true);
            case VALUE_FALSE -> nodes.booleanNode(false);
            case VALUE_NULL -> nodes.nullNode();
            default -> nodes.stringNode(parser.getString());
        };
    }

    private ObjectNode object(YAMLParser parser) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        Map<String, Integer> lines = new HashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            int line = line(parser);
            Integer former = lines.putIfAbsent(key, line);
            if (former != null) {
                mistakes.add(DefinitionMistake.of(file, line, KEY_TWICE, key, former));
            }
            parser.nextToken();
            object.set(key, value(parser));
        }
        return object;
    }

    private ArrayNode array(YAMLParser parser) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(parser));
        }
        return array;
    }

    private static int line(YAMLParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }
}
