package se.underlag.definition;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Makes records of trees: {@code after-sum} is the component {@code afterSum}; absent lists and maps are empty, absent
 * optionals are empty, anything else that is absent is a failure, and so is what no component has the name of; a single value is a
 * list of one; {@code full-year} is the constant {@code FULL_YEAR}.
 *
 * <p>Jackson can do this too. But it looks at each kind of record in many more ways than are wanted here before it makes the first,
 * which is a twentieth of a run with nothing to do (docs/decisions/0002).
 */
final class RecordMaker {

    private final Map<Class<?>, Function<JsonNode, ?>> ways;
    private final ClassValue<RecordKind> kinds = new ClassValue<>() {
        @Override
        protected RecordKind computeValue(Class<?> type) {
            return RecordKind.of(type, RecordMaker.this::way);
        }
    };

    /** @param ways how values are made that are neither records, constants, lists, maps nor optionals, or are written otherwise */
    RecordMaker(Map<Class<?>, Function<JsonNode, ?>> ways) {
        this.ways = ways;
    }

    /**
     * Makes a value.
     *
     * @throws NoSense when the tree does not fit
     */
    <T> T make(JsonNode tree, Class<T> type) {
        return type.cast(made(way(type), tree));
    }

    /**
     * Makes a record in the usual way.
     *
     * @throws NoSense when the tree does not fit
     */
    <T> T ofObject(JsonNode tree, Class<T> type) {
        return type.cast(kinds.get(type).make(tree));
    }

    /** What a value itself refuses is said of the tree. */
    static Object made(Function<JsonNode, ?> way, JsonNode tree) {
        if (tree.isNull()) {
            throw new NoSense("nothing is given");
        }
        try {
            return way.apply(tree);
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException | JacksonException e) {
            throw new NoSense(String.valueOf(e.getMessage()));
        }
    }

    private Function<JsonNode, ?> way(Type type) {
        if (type instanceof ParameterizedType given) {
            Type[] of = given.getActualTypeArguments();
            Function<JsonNode, ?> inner = way(of[of.length - 1]);
            if (given.getRawType() == Optional.class) {
                return node -> Optional.of(made(inner, node));
            }
            if (given.getRawType() == List.class) {
                return node -> list(node, inner);
            }
            if (given.getRawType() == Map.class) {
                return node -> map(node, inner);
            }
            throw new IllegalStateException("no way to make " + type);
        }
        Class<?> plain = (Class<?>) type;
        Function<JsonNode, ?> own = ways.get(plain);
        if (own != null) {
            return own;
        }
        // A record may hold others of its kind: what it is made of is looked at when the first is made.
        return plain.isEnum() ? constant(plain) : node -> kinds.get(plain).make(node);
    }

    private static Function<JsonNode, ?> constant(Class<?> type) {
        Map<String, Object> constants = Arrays.stream(type.getEnumConstants())
                .collect(Collectors.toMap(
                        constant -> ((Enum<?>) constant)
                                .name()
                                .toLowerCase(Locale.ROOT)
                                .replace('_', '-'),
                        constant -> constant));
        return node -> Optional.ofNullable(constants.get(node.asString()))
                .orElseThrow(() -> new NoSense(node + " is none of " + constants.keySet()));
    }

    private static List<Object> list(JsonNode node, Function<JsonNode, ?> inner) {
        if (!node.isArray()) {
            return List.of(made(inner, node));
        }
        List<Object> list = new ArrayList<>(node.size());
        for (JsonNode one : node) {
            try {
                list.add(made(inner, one));
            } catch (NoSense e) {
                throw e.under(String.valueOf(list.size()));
            }
        }
        return Collections.unmodifiableList(list);
    }

    private static Map<String, Object> map(JsonNode node, Function<JsonNode, ?> inner) {
        if (!node.isObject()) {
            throw new NoSense("keys are wanted, not " + node);
        }
        Map<String, Object> map = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> one : node.properties()) {
            try {
                map.put(one.getKey(), made(inner, one.getValue()));
            } catch (NoSense e) {
                throw e.under(one.getKey());
            }
        }
        return Collections.unmodifiableMap(map);
    }
}
