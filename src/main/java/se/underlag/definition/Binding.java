package se.underlag.definition;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import se.underlag.publish.NightlyDefinition;
import se.underlag.publish.ReportDefinition;
import se.underlag.series.Basis;
import se.underlag.series.Code;
import se.underlag.series.LocalText;
import se.underlag.series.Unit;
import se.underlag.tabulate.TextRule;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Turns a valid tree into a record, as {@link RecordMaker} does; some kinds are written in ways of their own. */
final class Binding {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            // A decimal number is what its digits say, in a tree read from JSON too.
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private static final RecordMaker RECORDS = new RecordMaker(Map.ofEntries(
            way(String.class, JsonNode::asString),
            way(int.class, Binding::whole),
            way(Integer.class, Binding::whole),
            way(boolean.class, JsonNode::asBoolean),
            way(Boolean.class, JsonNode::asBoolean),
            way(BigDecimal.class, node -> new BigDecimal(node.asString())),
            way(Pattern.class, node -> Pattern.compile(node.asString())),
            way(YearMonth.class, node -> YearMonth.parse(node.asString())),
            way(LocalText.class, Binding::text),
            way(Unit.class, Binding::unit),
            way(Basis.class, node -> Basis.ofCode(node.asString())),
            way(Code.Range.class, Binding::range),
            way(CodeListDefinition.Member.class, Binding::member),
            way(ReportDefinition.Entry.class, Binding::entry),
            way(NightlyDefinition.Expected.class, Binding::expected)));

    private Binding() {}

    private static <T> Map.Entry<Class<?>, Function<JsonNode, ?>> way(Class<T> type, Function<JsonNode, T> make) {
        return Map.entry(type, make);
    }

    /**
     * The record of a tree.
     *
     * @throws NoSense when the tree does not fit the record
     */
    static <T> T bind(JsonNode tree, Class<T> type) {
        return RECORDS.make(tree, type);
    }

    /**
     * The record of a tree that is written as JSON.
     *
     * @throws NoSense when the tree does not fit the record
     * @throws tools.jackson.core.JacksonException when it is no JSON
     */
    static <T> T bind(String tree, Class<T> type) {
        return bind(MAPPER.readTree(tree), type);
    }

    /** A tree as a line of JSON. */
    static String json(JsonNode tree) {
        return MAPPER.writeValueAsString(tree);
    }

    private static int whole(JsonNode node) {
        return new BigDecimal(node.asString()).intValueExact();
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

    private static CodeListDefinition.Member member(JsonNode node) {
        return node.isObject()
                ? RECORDS.ofObject(node, CodeListDefinition.Member.class)
                : CodeListDefinition.Member.named(node.asString());
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
}
