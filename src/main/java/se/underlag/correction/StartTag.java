package se.underlag.correction;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a start tag, {@code <c r="I17" s="3" t="s">}, with attributes changed and all else left as it is. */
record StartTag(String text) {

    private static final Pattern ATTRIBUTE = Pattern.compile("\\s+([^\\s=/>]+)\\s*=\\s*(\"[^\"]*\"|'[^']*')");

    /** The same tag with a value for an attribute, at its end where it did not have it. The value is plain. */
    StartTag with(String name, String value) {
        StartTag bare = without(name);
        String end = bare.isEmpty() ? "/>" : ">";
        String beginning =
                bare.text.substring(0, bare.text.length() - end.length()).stripTrailing();
        return new StartTag(beginning + " " + name + "=\"" + value + "\"" + end);
    }

    StartTag without(String name) {
        Matcher attribute = ATTRIBUTE.matcher(text);
        while (attribute.find()) {
            if (attribute.group(1).equals(name)) {
                return new StartTag(text.substring(0, attribute.start()) + text.substring(attribute.end()));
            }
        }
        return this;
    }

    /** True for a tag that is start and end in one. */
    boolean isEmpty() {
        return text.endsWith("/>");
    }

    /** The same tag as a start that an end is to follow. */
    StartTag opened() {
        return isEmpty() ? new StartTag(text.substring(0, text.length() - 2).stripTrailing() + ">") : this;
    }

    /** The end tag to it. */
    String end() {
        int end = 1;
        while (" \t\r\n/>".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return "</" + text.substring(1, end) + ">";
    }
}
