package se.underlag.tabulate;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import se.underlag.series.Basis;
import se.underlag.series.LocalText;
import se.underlag.series.Unit;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads a table definition as simply as can be; the definition room reads them with lines and mistakes. */
final class TableYaml {

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .withConfigOverride(
                    List.class, list -> list.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .withConfigOverride(Map.class, map -> map.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .addModule(new SimpleModule()
                    .addDeserializer(LocalText.class, new FromTree<>(TableYaml::text))
                    .addDeserializer(Unit.class, new FromTree<>(node -> Unit.of(node.asString())))
                    .addDeserializer(Basis.class, new FromTree<>(node -> Basis.ofCode(node.asString())))
                    .addDeserializer(
                            TableDefinition.PeriodRule.class,
                            new FromTree<>(node -> TableDefinition.PeriodRule.valueOf(
                                    node.asString().toUpperCase(Locale.ROOT)))))
            .build();

    private TableYaml() {}

    /** One of the project's own tables. */
    static TableDefinition project(String table) {
        return YAML.readValue(Path.of("jobs/tables", table + ".yml").toFile(), TableDefinition.class);
    }

    static TableDefinition of(String yaml) {
        return YAML.readValue(yaml, TableDefinition.class);
    }

    private static LocalText text(JsonNode node) {
        return node.isObject()
                ? new LocalText(node.get("sv").asString(), node.get("en").asString())
                : LocalText.of(node.asString());
    }

    private static final class FromTree<T> extends ValueDeserializer<T> {
        private final Function<JsonNode, T> make;

        FromTree(Function<JsonNode, T> make) {
            this.make = make;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) {
            return make.apply(context.readTree(parser));
        }
    }
}
