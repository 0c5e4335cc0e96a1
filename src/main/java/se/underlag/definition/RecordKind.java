package se.underlag.definition;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * How records of one kind are made of trees.
 *
 * @param constructor takes the values of all components
 * @param components in the order of the record
 */
record RecordKind(Constructor<?> constructor, List<Component> components) {

    /**
     * Looks at a kind of record.
     *
     * @param way how values of a type are made
     */
    static RecordKind of(Class<?> type, Function<Type, Function<JsonNode, ?>> way) {
        RecordComponent[] components = type.getRecordComponents();
        if (components == null) {
            throw new IllegalStateException("no way to make " + type);
        }
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return new RecordKind(
                    constructor,
                    Arrays.stream(components)
                            .map(component -> Component.of(component, way))
                            .toList());
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * A component.
     *
     * @param name as it is written in definitions
     * @param way how its value is made
     * @param absent its value where it is not there; none where it has to be
     */
    record Component(String name, Function<JsonNode, ?> way, @Nullable Object absent) {

        static Component of(RecordComponent component, Function<Type, Function<JsonNode, ?>> way) {
            return new Component(
                    kebab(component.getName()), way.apply(component.getGenericType()), absent(component.getType()));
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
            if (type == Optional.class) {
                return Optional.empty();
            }
            if (type == List.class) {
                return List.of();
            }
            return type == Map.class ? Map.of() : null;
        }

        private Object value(@Nullable JsonNode node) {
            if (node != null && !node.isNull()) {
                return RecordMaker.made(way, node);
            }
            if (absent == null) {
                throw new NoSense("nothing is given");
            }
            return absent;
        }
    }

    Object make(JsonNode node) {
        if (!node.isObject()) {
            throw new NoSense("keys are wanted, not " + node);
        }
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
        if (given < node.size()) {
            throw stranger(node);
        }
        return made(values);
    }

    private NoSense stranger(JsonNode node) {
        List<String> known = components.stream().map(Component::name).toList();
        String key = node.propertyStream()
                .map(Map.Entry::getKey)
                .filter(name -> !known.contains(name))
                .findFirst()
                .orElseThrow();
        return new NoSense("nothing is called so; known are " + String.join(", ", known)).under(key);
    }

    private Object made(Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException refused) {
                throw refused;
            }
            throw new IllegalStateException(e);
        } catch (ReflectiveOperationException | IllegalArgumentException e) {
            throw new IllegalStateException("not the values of " + constructor, e);
        }
    }
}
