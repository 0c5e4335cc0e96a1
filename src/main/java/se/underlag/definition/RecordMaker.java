package se.underlag.definition;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
    private final ClassValue<Kind> kinds = new ClassValue<>() {
        @Override
        protected Kind computeValue(Class<?> type) {
            return kind(type);
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

    /** What went wrong in making it is told as it is, but for our own mistakes. */
    private static Object made(Function<JsonNode, ?> way, JsonNode tree) {
        try {
            return way.apply(tree);
        } catch (NoSense e) {
            throw e;
        } catch (RuntimeException e) {
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
            return given.getRawType() == List.class ? node -> list(node, inner) : node -> map(node, inner);
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

    private Kind kind(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        if (components == null) {
            throw new IllegalArgumentException(type + " is no record");
        }
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return new Kind(
                    constructor,
                    Arrays.stream(components)
                            .map(component -> new Component(
                                    kebab(component.getName()),
                                    way(component.getGenericType()),
                                    absent(component.getType())))
                            .toList());
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String kebab(String name) {
        StringBuilder kebab = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char character = name.charAt(i);
            if (Character.isUpperCase(character)) {
                kebab.append('-');
            }
            kebab.append(Character.toLowerCase(character));
        }
        return kebab.toString();
    }

    private static @Nullable Object absent(Class<?> type) {
        return type == Optional.class
                ? Optional.empty()
                : type == List.class ? List.of() : type == Map.class ? Map.of() : null;
    }

    /**
     * What a record is made of.
     *
     * @param absent its value where it is not there; none where it has to be
     */
    private record Component(String name, Function<JsonNode, ?> way, @Nullable Object absent) {

        Object value(@Nullable JsonNode node) {
            if (node != null && !node.isNull()) {
                return made(way, node);
            }
            if (absent == null) {
                throw new NoSense("nothing is given");
            }
            return absent;
        }
    }

    private record Kind(Constructor<?> constructor, List<Component> components) {

        Object make(JsonNode node) {
            Object[] values = new Object[components.size()];
            int given = 0;
            for (int at = 0; at < values.length; at++) {
                Component component = components.get(at);
                JsonNode value = node.get(component.name);
                given += value == null ? 0 : 1;
                try {
                    values[at] = component.value(value);
                } catch (NoSense e) {
                    throw e.under(component.name);
                }
            }
            if (given < node.size() || !node.isObject()) {
                throw new NoSense(node + " has something else than " + names());
            }
            return made(values);
        }

        private Object made(Object[] values) {
            try {
                return constructor.newInstance(values);
            } catch (InvocationTargetException e) {
                Throwable cause = Objects.requireNonNull(e.getCause());
                if (cause instanceof Error error) {
                    throw error;
                }
                throw new NoSense(String.valueOf(cause.getMessage()));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }

        private List<String> names() {
            return components.stream().map(Component::name).toList();
        }
    }
}
