package se.underlag.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schemas serve editors too: every file names its schema, and every key is explained. */
class SchemasTest {

    private static final Path JOBS = Path.of("jobs");

    @Test
    void every_definition_names_its_schema_on_its_first_line() throws IOException {
        for (Path file : filesEndingWith(".yml")) {
            String first = Files.readAllLines(file).get(0);
            assertThat(first).as(file.toString()).startsWith("# yaml-language-server: $schema=");
            Path schema =
                    file.resolveSibling(first.substring(first.indexOf('=') + 1)).normalize();
            assertThat(schema).exists();
        }
    }

    @Test
    void every_key_of_every_schema_has_a_description() throws IOException {
        for (Path file : filesEndingWith(".schema.json")) {
            List<String> silent = new ArrayList<>();
            collectSilent(JsonMapper.shared().readTree(Files.readString(file)), "", silent);
            assertThat(silent).as(file.toString()).isEmpty();
        }
    }

    private static void collectSilent(JsonNode schema, String place, List<String> silent) {
        // What stands under if, then and else is about keys that are explained elsewhere.
        for (Map.Entry<String, JsonNode> part : schema.properties()) {
            if (part.getKey().equals("properties")) {
                part.getValue().properties().stream()
                        .filter(property -> !property.getValue().has("description"))
                        .forEach(property -> silent.add(place + "/" + property.getKey()));
            }
            if (!List.of("if", "then", "else", "anyOf").contains(part.getKey())) {
                collectSilent(part.getValue(), place + "/" + part.getKey(), silent);
            }
        }
        for (JsonNode item : schema.isArray() ? schema : List.<JsonNode>of()) {
            collectSilent(item, place, silent);
        }
    }

    private static List<Path> filesEndingWith(String ending) throws IOException {
        // Examples of schedules are no definitions.
        try (Stream<Path> files = Files.walk(JOBS).filter(file -> !file.startsWith("jobs/schedule"))) {
            List<Path> found =
                    files.filter(file -> file.toString().endsWith(ending)).toList();
            assertThat(found).isNotEmpty();
            return found;
        }
    }
}
