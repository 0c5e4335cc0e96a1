package se.underlag.definition;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import se.underlag.publish.NightlyDefinition;
import se.underlag.publish.ReportDefinition;
import se.underlag.series.Basis;
import se.underlag.series.Code;
import se.underlag.series.LocalText;
import se.underlag.series.Unit;
import se.underlag.tabulate.TextRule;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Turns a valid tree into a record: {@code after-sum} is the component {@code afterSum}; absent lists and maps are
 * empty, absent optionals are empty, anything else that is absent is a failure; {@code full-year} is the constant
 * {@code FULL_YEAR}.
 */
final class Binding {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .annotationIntrospector(new KebabConstants())
            .disable(EnumFeature.READ_ENUMS_USING_TO_STRING)
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            // A decimal number is what its digits say, in a tree read from JSON too.
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .withConfigOverride(
                    List.class, list -> list.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .withConfigOverride(Map.class, map -> map.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .addModule(new SimpleModule()
                    .addDeserializer(LocalText.class, new FromTree<>(Binding::text))
                    .addDeserializer(Unit.class, new FromTree<>(Binding::unit))
                    .addDeserializer(Basis.class, new FromTree<>(node -> Basis.ofCode(node.asString())))
                    .addDeserializer(Code.Range.class, new FromTree<>(Binding::range))
                    .addDeserializer(ReportDefinition.Entry.class, new FromTree<>(Binding::entry))
                    .addDeserializer(NightlyDefinition.Expected.class, new FromTree<>(Binding::expected)))
            .addModule(new RecordsByConstructor())
            .build();

    private Binding() {}

    /**
     * The record of a tree.
     *
     * @throws tools.jackson.core.JacksonException when the tree does not fit the record
     */
    static <T> T bind(JsonNode tree, Class<T> type) {
        return MAPPER.treeToValue(tree, type);
    }

    /** The record of a tree that is written as JSON. */
    static <T> T bind(String tree, Class<T> type) {
        return MAPPER.readValue(tree, type);
    }

    /** A tree as a line of JSON. */
    static String json(JsonNode tree) {
        return MAPPER.writeValueAsString(tree);
    }

    private static LocalText text(JsonNode node) {
        return node.isObject()
                ? new LocalText(node.path("sv").asString(), node.path("en").asString())
                : LocalText.of(node.asString());
    }

    private static Unit unit(JsonNode node) {
        return node.isObject()
                ? Unit.of(node.path("symbol").asString())
                        .said(new Unit.Words(text(node.path("one")), text(node.path("many"))))
                : Unit.of(node.asString());
    }

    /** {@code 4010}, {@code 3000-3999} or {@code 80-}. */
    private static Code.Range range(JsonNode node) {
        String text = node.asString();
        int hyphen = text.indexOf('-');
        if (hyphen < 0) {
            return new Code.Range(Integer.parseInt(text), Integer.parseInt(text));
        }
        String to = text.substring(hyphen + 1);
        return new Code.Range(
                Integer.parseInt(text.substring(0, hyphen)), to.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(to));
    }

    private static ReportDefinition.Entry entry(JsonNode node) {
        if (!node.isObject()) {
            return ReportDefinition.Entry.of(node.asString());
        }
        String id = node.path(node.has("table") ? "table" : "chart").asString();
        return new ReportDefinition.Entry(
                id,
                node.optional("organisation").map(JsonNode::asString),
                node.optional("text").map(text -> bind(text, TextRule.class)));
    }

    private static NightlyDefinition.Expected expected(JsonNode node) {
        if (!node.isObject()) {
            return NightlyDefinition.Expected.of(node.asString());
        }
        List<String> organisations =
                node.path("organisations").valueStream().map(JsonNode::asString).toList();
        return new NightlyDefinition.Expected(node.path("source").asString(), organisations);
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
