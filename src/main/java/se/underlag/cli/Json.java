package se.underlag.cli;

import java.util.List;
import java.util.Map;

/** Writes maps, lists, texts, numbers and truth values as JSON, two spaces a level. */
final class Json {

    private static final int FIRST_PRINTABLE = 0x20;

    private final StringBuilder out = new StringBuilder();

    private final String level;

    private Json(String level) {
        this.level = level;
    }

    /** The text of a value. Anything else than the kinds named above is written as its text. */
    static String of(Object value) {
        Json json = new Json("  ");
        json.value(value, "\n");
        return json.out.toString();
    }

    /** The same on one line: a line break within a text is never written as one. */
    static String onOneLine(Object value) {
        Json json = new Json("");
        json.value(value, "");
        return json.out.toString();
    }

    private void value(Object value, String indent) {
        if (value instanceof Map<?, ?> map) {
            String inner = indent + level;
            String separator = "{" + inner;
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                out.append(separator);
                text(String.valueOf(entry.getKey()));
                out.append(": ");
                value(entry.getValue(), inner);
                separator = "," + inner;
            }
            out.append(map.isEmpty() ? "{}" : indent + "}");
        } else if (value instanceof List<?> list) {
            String inner = indent + level;
            String separator = "[" + inner;
            for (Object element : list) {
                out.append(separator);
                value(element, inner);
                separator = "," + inner;
            }
            out.append(list.isEmpty() ? "[]" : indent + "]");
        } else if (value instanceof Number || value instanceof Boolean) {
            out.append(value);
        } else {
            text(String.valueOf(value));
        }
    }

    private void text(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < FIRST_PRINTABLE) {
                        out.append(String.format("\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
