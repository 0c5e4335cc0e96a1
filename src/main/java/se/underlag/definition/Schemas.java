package se.underlag.definition;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The program's own schemas, as they lie in {@code jobs/schema}; nothing is fetched from anywhere else. */
final class Schemas {

    private static final String BASE = "underlag:/schema/";

    private final Map<String, JsonNode> trees = new ConcurrentHashMap<>();

    /** Made only where something is checked: that takes longer than to read most definitions. */
    private static final class Validators {

        static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Schemas::text)
                        .nodeReader(reader -> reader.jsonMapper(JsonMapper.shared()))
                        .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .pathType(PathType.JSON_POINTER)
                                .formatAssertionsEnabled(true)
                                .build()));
    }

    /** The schema of this name as the validator knows it: {@code series}. */
    Schema validator(String name) {
        return Validators.REGISTRY.getSchema(SchemaLocation.of(BASE + fileName(name)));
    }

    /** The whole schema of this name. */
    Node root(String name) {
        return new Node(fileName(name), tree(fileName(name)));
    }

    /** The node at a place that the validator names, less its last {@code levels} steps. */
    Node at(SchemaLocation location, int levels) {
        String text = location.toString();
        int sign = text.indexOf('#');
        String pointer = sign < 0 ? "" : text.substring(sign + 1);
        for (int i = 0; i < levels; i++) {
            pointer = pointer.substring(0, pointer.lastIndexOf('/'));
        }
        String file = text.substring(
                text.lastIndexOf('/', sign < 0 ? text.length() : sign) + 1, sign < 0 ? text.length() : sign);
        return new Node(file, tree(file).at(pointer));
    }

    /** The node that a {@code $ref} in another node leads to. */
    Node follow(Node node) {
        String reference = node.tree().path("$ref").asString();
        int sign = reference.indexOf('#');
        String file = sign == 0 ? node.file() : reference.substring(0, sign);
        return new Node(file, tree(file).at(reference.substring(sign + 1)));
    }

    private JsonNode tree(String file) {
        return trees.computeIfAbsent(file, name -> JsonMapper.shared().readTree(text(BASE + name)));
    }

    private static String fileName(String name) {
        return name + ".schema.json";
    }

    private static String text(String iri) {
        String resource = "schema/" + iri.substring(iri.lastIndexOf('/') + 1);
        try (InputStream stream = Schemas.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("the program lacks its " + resource);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A part of a schema.
     *
     * @param file the schema's file
     * @param tree the part
     */
    record Node(String file, JsonNode tree) {

        Node with(JsonNode part) {
            return new Node(file, part);
        }
    }
}
