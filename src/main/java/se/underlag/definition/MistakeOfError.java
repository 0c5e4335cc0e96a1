package se.underlag.definition;

import com.networknt.schema.Error;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import se.underlag.series.CodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** One error of the validator as a mistake of ours: our own kinds, arguments and lines. */
final class MistakeOfError {

    private static final int LONGEST = 60;

    /** How the patterns of codes begin. */
    private static final String CODE = "^[a-z0-9]";

    private final Schemas schemas;

    MistakeOfError(Schemas schemas) {
        this.schemas = schemas;
    }

    DefinitionMistake of(String file, YamlDocument document, Error error) {
        String place = error.getInstanceLocation().toString();
        String keyword = error.getKeyword();
        boolean aboutKey = keyword.equals("additionalProperties") || keyword.equals("propertyNames");
        int line = document.line(aboutKey ? YamlDocument.child(place, error.getProperty()) : place);
        JsonNode value = error.getInstanceNode();
        JsonNode limit = error.getSchemaNode();
        return switch (keyword) {
            case "oneOf" ->
                isChoiceOfKeys(limit) ? keys(file, line, value, limit) : type(file, line, value, typesAllowed(error));
            case "type" -> type(file, line, value, typesAllowed(error));
            case "required" -> DefinitionMistake.of(file, line, MistakeKind.KEY_MISSING, error.getProperty());
            case "additionalProperties" -> unknownKey(file, line, error);
            case "false" ->
                DefinitionMistake.of(file, line, MistakeKind.KEY_NOT_HERE, lastKey(place), condition(document, error));
            case "enum", "const" -> notAllowed(file, line, value, limit);
            case "pattern" -> form(file, line, value, limit.asString(), example(error));
            case "propertyNames" ->
                form(
                        file,
                        line,
                        StringNode.valueOf(error.getProperty()),
                        limit.path("pattern").asString(),
                        "");
            case "format" -> regex(file, line, value);
            case "minimum", "exclusiveMinimum" ->
                DefinitionMistake.of(file, line, MistakeKind.TOO_LOW, shown(value), limit.asString());
            case "maximum", "exclusiveMaximum" ->
                DefinitionMistake.of(file, line, MistakeKind.TOO_HIGH, shown(value), limit.asString());
            case "minItems", "minProperties" ->
                DefinitionMistake.of(file, line, MistakeKind.TOO_FEW, value.size(), limit.asString());
            case "maxItems", "maxProperties" ->
                DefinitionMistake.of(file, line, MistakeKind.TOO_MANY, value.size(), limit.asString());
            case "minLength" -> DefinitionMistake.of(file, line, MistakeKind.TEXT_EMPTY);
            case "uniqueItems" -> twice(file, document, place, value);
            default -> DefinitionMistake.of(file, line, MistakeKind.SCHEMA, keyword, error.getMessage());
        };
    }

    /** A value as it is told: texts in quotes, lists and sets of keys by what they are. */
    static String shown(JsonNode value) {
        if (value.isObject()) {
            return "@found.object";
        }
        if (value.isArray()) {
            return "@found.array";
        }
        if (value.isNull() || value.isMissingNode()) {
            return "@found.null";
        }
        String text = value.asString();
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        return value.isString() ? '"' + cut + '"' : cut;
    }

    /** Whether the alternatives of a {@code oneOf} are keys, of which one is to be there. */
    static boolean isChoiceOfKeys(JsonNode alternatives) {
        return alternatives.valueStream().allMatch(branch -> branch.size() == 1 && branch.has("required"));
    }

    private static DefinitionMistake keys(String file, int line, JsonNode value, JsonNode alternatives) {
        List<String> keys = alternatives
                .valueStream()
                .flatMap(branch -> branch.path("required").valueStream())
                .map(JsonNode::asString)
                .toList();
        List<String> there = keys.stream().filter(value::has).toList();
        return there.isEmpty()
                ? DefinitionMistake.of(file, line, MistakeKind.KEYS_MISSING, keys)
                : DefinitionMistake.of(file, line, MistakeKind.KEYS_TOGETHER, there);
    }

    private static DefinitionMistake type(String file, int line, JsonNode value, List<String> types) {
        boolean plain = value.isNumber() || value.isBoolean();
        boolean text = types.contains("@type.string")
                && Stream.of("@type.number", "@type.integer", "@type.boolean").noneMatch(types::contains);
        return plain && text
                ? DefinitionMistake.of(file, line, MistakeKind.NEEDS_QUOTES, shown(value))
                : DefinitionMistake.of(file, line, MistakeKind.TYPE, shown(value), types);
    }

    private List<String> typesAllowed(Error error) {
        if (error.getKeyword().equals("type")) {
            return names(error.getSchemaNode()).toList();
        }
        Schemas.Node alternatives = schemas.at(error.getSchemaLocation(), 0);
        return alternatives
                .tree()
                .valueStream()
                .map(branch -> branch.has("$ref")
                        ? schemas.follow(alternatives.with(branch)).tree()
                        : branch)
                .flatMap(branch -> names(branch.path("type")))
                .distinct()
                .toList();
    }

    private static Stream<String> names(JsonNode types) {
        Stream<JsonNode> each = types.isArray() ? types.valueStream() : Stream.of(types);
        return each.map(type -> "@type." + type.asString());
    }

    private DefinitionMistake unknownKey(String file, int line, Error error) {
        List<String> allowed = List.copyOf(schemas.at(error.getSchemaLocation(), 1)
                .tree()
                .path("properties")
                .propertyNames());
        String nearest = CodeList.nearest(error.getProperty(), allowed).orElse("");
        return DefinitionMistake.of(file, line, MistakeKind.KEY_UNKNOWN, error.getProperty(), nearest, allowed);
    }

    /** The value that an {@code if} of the schema looked at: {@code kind: ratio}; empty where it is not plain. */
    private String condition(YamlDocument document, Error error) {
        JsonNode asked =
                schemas.at(error.getSchemaLocation(), 4).tree().path("if").path("properties");
        String place = error.getInstanceLocation().toString();
        JsonNode around = document.root().at(place.substring(0, place.lastIndexOf('/')));
        return asked.propertyNames().stream()
                .filter(around::has)
                .map(key -> key + ": " + around.path(key).asString())
                .findFirst()
                .orElse("");
    }

    private static DefinitionMistake notAllowed(String file, int line, JsonNode value, JsonNode limit) {
        List<String> allowed =
                limit.isArray() ? limit.valueStream().map(JsonNode::asString).toList() : List.of(limit.asString());
        String nearest =
                value.isString() ? CodeList.nearest(value.asString(), allowed).orElse("") : "";
        return DefinitionMistake.of(file, line, MistakeKind.VALUE_UNKNOWN, shown(value), allowed, nearest);
    }

    private String example(Error error) {
        return schemas.at(error.getSchemaLocation(), 1)
                .tree()
                .path("examples")
                .path(0)
                .asString("");
    }

    /** For a code the suggestion is what was written, as a code. */
    private static DefinitionMistake form(String file, int line, JsonNode value, String pattern, String example) {
        String code = Slug.of(value.asString());
        boolean isCode = !code.isEmpty() && pattern.startsWith(CODE) && code.matches(pattern);
        return DefinitionMistake.of(file, line, MistakeKind.FORM, shown(value), pattern, isCode ? code : example);
    }

    private static DefinitionMistake regex(String file, int line, JsonNode value) {
        String why = "";
        try {
            Pattern.compile(value.asString());
        } catch (PatternSyntaxException e) {
            why = e.getDescription();
        }
        return DefinitionMistake.of(file, line, MistakeKind.REGEX, shown(value), why);
    }

    private static DefinitionMistake twice(String file, YamlDocument document, String place, JsonNode list) {
        for (int i = 1; i < list.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (list.get(i).equals(list.get(j))) {
                    int line = document.line(YamlDocument.child(place, i));
                    return DefinitionMistake.of(file, line, MistakeKind.ENTRY_TWICE, shown(list.get(i)));
                }
            }
        }
        return DefinitionMistake.of(file, document.line(place), MistakeKind.ENTRY_TWICE, "");
    }

    private static String lastKey(String place) {
        return place.substring(place.lastIndexOf('/') + 1);
    }
}
