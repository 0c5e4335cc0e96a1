package se.underlag.ooxml;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * An XML element in the making: {@code Xml.of("w:t").with("xml:space", "preserve").text("1 073,1")}. Texts and attributes
 * are escaped, and characters that XML cannot hold are replaced. Names are ours, never read from anywhere.
 */
public final class Xml {

    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]*(:[A-Za-z][A-Za-z0-9]*)?");

    private final String name;
    private final StringBuilder attributes = new StringBuilder();
    private final StringBuilder content = new StringBuilder();

    private Xml(String name) {
        this.name = name;
    }

    public static Xml of(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("no name of an element: " + name);
        }
        return new Xml(name);
    }

    /** An element with the one attribute that says what it is for: {@code <w:jc w:val="right"/>}. */
    public static Xml of(String name, String attribute, Object value) {
        return of(name).with(attribute, value);
    }

    public Xml with(String attribute, Object value) {
        attributes.append(' ').append(attribute).append("=\"");
        escape(attributes, String.valueOf(value), true);
        attributes.append('"');
        return this;
    }

    public Xml add(Xml... children) {
        for (Xml child : children) {
            child.writeTo(content);
        }
        return this;
    }

    public Xml add(List<Xml> children) {
        children.forEach(child -> child.writeTo(content));
        return this;
    }

    public Xml text(String text) {
        escape(content, text, false);
        return this;
    }

    private void writeTo(StringBuilder out) {
        out.append('<').append(name).append(attributes);
        if (content.isEmpty()) {
            out.append("/>");
        } else {
            out.append('>').append(content).append("</").append(name).append('>');
        }
    }

    private static void escape(StringBuilder out, String text, boolean attribute) {
        int next;
        for (int at = 0; at < text.length(); at = next) {
            int c = text.codePointAt(at);
            next = at + Character.charCount(c);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append(attribute ? "&quot;" : "\"");
                case '\n', '\t' -> out.append(attribute ? "&#" + c + ";" : String.valueOf((char) c));
                default -> out.appendCodePoint(canStand(c) ? c : 0xFFFD);
            }
        }
    }

    private static boolean canStand(int c) {
        return c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
    }

    /** The element as a part of its own, with the declaration before it. */
    public byte[] part() {
        return (DECLARATION + this).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        writeTo(out);
        return out.toString();
    }
}
