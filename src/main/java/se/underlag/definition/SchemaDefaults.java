package se.underlag.definition;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Fills a valid definition with the defaults of its schema, so that a default is written, and documented, once. */
final class SchemaDefaults {

    private final Schemas schemas;

    SchemaDefaults(Schemas schemas) {
        this.schemas = schemas;
    }

    /** Adds what is absent and has a default, at every depth; the tree is changed in place. */
    void fill(Schemas.Node schema, JsonNode value) {
        JsonNode tree = schema.tree();
        if (tree.has("$ref")) {
            fill(schemas.follow(schema), value);
        }
        for (JsonNode branch : tree.path("oneOf")) {
            if (admits(schema.with(branch), value)) {
                fill(schema.with(branch), value);
            }
        }
        if (value instanceof ObjectNode object) {
            tree.path("properties").properties().forEach(property -> fill(schema, property, object));
            others(schema, object);
        } else if (value.isArray() && tree.path("items").isObject()) {
            value.forEach(item -> fill(schema.with(tree.path("items")), item));
        }
    }

    private void fill(Schemas.Node schema, Map.Entry<String, JsonNode> property, ObjectNode object) {
        Schemas.Node part = schema.with(property.getValue());
        JsonNode fallback = property.getValue().path("default");
        if (!object.has(property.getKey()) && !fallback.isMissingNode()) {
            object.set(property.getKey(), fallback.deepCopy());
        }
        if (object.has(property.getKey()) && part.tree().isObject()) {
            fill(part, object.path(property.getKey()));
        }
    }

    private void others(Schemas.Node schema, ObjectNode object) {
        JsonNode others = schema.tree().path("additionalProperties");
        if (others.isObject()) {
            object.properties().stream()
                    .filter(entry -> !schema.tree().path("properties").has(entry.getKey()))
                    .forEach(entry -> fill(schema.with(others), entry.getValue()));
        }
    }

    /** Whether a branch is about values of this type: branches of our schemas differ by type. */
    private boolean admits(Schemas.Node branch, JsonNode value) {
        Schemas.Node target = branch.tree().has("$ref") ? schemas.follow(branch) : branch;
        String type = target.tree().path("type").asString("");
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            default -> !value.isObject() && !value.isArray();
        };
    }
}
