package se.underlag.page;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An HTML element in the making: {@code Tag.of("td").with("class", "figure").text("1 073,1")}. Attributes are escaped;
 * scripts as attributes are refused, and addresses may only point into the report's own folder, to a file beside the
 * page, or hold a picture.
 */
public final class Tag {

    private static final String SEGMENT = "[A-Za-z0-9_-][A-Za-z0-9._-]*";
    /** A place in the page, or a file of the run. The run's own page is one folder up. */
    private static final Pattern ADDRESS =
            Pattern.compile("#[A-Za-z0-9_-]+|(\\.\\./)?" + SEGMENT + "(/" + SEGMENT + ")*(#[A-Za-z0-9_-]+)?");

    private static final String PICTURE = "data:image/png;base64,";

    private static final Set<String> ADDRESSES = Set.of("href", "src");
    private static final Set<String> EMPTY = Set.of("meta", "img", "br", "col", "input");

    private final String name;
    private final StringBuilder attributes = new StringBuilder();
    private final StringBuilder content = new StringBuilder();

    private Tag(String name) {
        this.name = name;
    }

    public static Tag of(String name) {
        if (!isName(name) || name.equals("script") || name.equals("style")) {
            throw new IllegalArgumentException("no tag of ours: " + name);
        }
        return new Tag(name);
    }

    /** A small letter, then small letters, digits and hyphens; there are tens of thousands in a page. */
    private static boolean isName(String name) {
        for (int at = 0; at < name.length(); at++) {
            char sign = name.charAt(at);
            boolean letter = sign >= 'a' && sign <= 'z';
            if (!letter && (at == 0 || sign != '-' && (sign < '0' || sign > '9'))) {
                return false;
            }
        }
        return !name.isEmpty();
    }

    /** A tag with a class and a text. */
    public static Tag of(String name, String styleClass, String text) {
        return of(name).with("class", styleClass).text(text);
    }

    /**
     * The name of a file, which leads to it where it lies beside the page, whatever letters are in it. A name that
     * cannot be trusted to lead there is only told.
     */
    public static Html file(String name) {
        Tag told = of("bdi").text(Html.onOneLine(name));
        return NeighbourFile.address(name)
                .map(address -> of("a").attribute("href", address).add(told).html())
                .orElseGet(told::html);
    }

    public Tag with(String attribute, String value) {
        if (!isName(attribute) || attribute.startsWith("on")) {
            throw new IllegalArgumentException("no attribute of ours: " + attribute);
        }
        if (ADDRESSES.contains(attribute)
                && !isPicture(value)
                && !ADDRESS.matcher(value).matches()) {
            throw new IllegalArgumentException("no address within the report: " + value);
        }
        return attribute(attribute, value);
    }

    /** Looked at sign by sign: it is long, and there are many in a page. */
    private static boolean isPicture(String value) {
        if (!value.startsWith(PICTURE)) {
            return false;
        }
        for (int at = PICTURE.length(); at < value.length(); at++) {
            char sign = value.charAt(at);
            boolean letter = sign >= 'A' && sign <= 'Z' || sign >= 'a' && sign <= 'z';
            if (!letter && (sign < '/' || sign > '9') && sign != '+' && sign != '=') {
                return false;
            }
        }
        return true;
    }

    private Tag attribute(String attribute, String value) {
        attributes
                .append(' ')
                .append(attribute)
                .append("=\"")
                .append(Html.escaped(value))
                .append('"');
        return this;
    }

    /** An attribute without a value: {@code hidden}. */
    public Tag flag(String attribute) {
        with(attribute, "");
        attributes.setLength(attributes.length() - "=\"\"".length());
        return this;
    }

    public Tag text(String text) {
        content.append(Html.escaped(text));
        return this;
    }

    public Tag add(Html child) {
        content.append(child);
        return this;
    }

    public Tag add(Tag child) {
        return add(child.html());
    }

    /** Children, each on a line of its own. */
    public Tag lines(Collection<Html> children) {
        content.append('\n');
        Html.addLines(content, children);
        content.append('\n');
        return this;
    }

    public Tag lines(Html... children) {
        return lines(List.of(children));
    }

    public Html html() {
        int length = attributes.length() + content.length() + 2 * name.length() + "<></>".length();
        StringBuilder markup = new StringBuilder(length)
                .append('<')
                .append(name)
                .append(attributes)
                .append('>');
        if (!EMPTY.contains(name)) {
            markup.append(content).append("</").append(name).append('>');
        }
        return Html.ofTag(new Markup(markup.toString()));
    }

    /** Markup that a tag has made; only a tag can make one. */
    static final class Markup {
        private final String text;

        private Markup(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }
    }
}
