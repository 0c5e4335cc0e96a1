package se.underlag.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A piece of a part between two tags, as text, with Word's own prefix. It is changed only where the shown text stands: runs,
 * their formatting and all that is not understood stay as they are.
 *
 * @param xml the piece
 */
record Slice(String xml) {

    private static final Pattern TEXT = Pattern.compile("(<w:t(?:\\s[^>]*)?>)([^<]*)(</w:t>)");
    private static final Pattern PARAGRAPH_END = Pattern.compile("</w:p>");
    private static final Pattern EMPTY_PARAGRAPH = Pattern.compile("<w:p(\\s[^>]*)?/>");
    private static final Pattern PLACEHOLDER_STYLE = Pattern.compile("<w:rStyle\\s[^>]*/>");
    private static final Pattern TABLE_WIDTH = Pattern.compile("<w:tblW\\b[^>]*\\sw:w=\"([1-9][0-9]{2,5})\"");
    private static final Pattern NUMBERED = Pattern.compile("&#(x?)([0-9A-Fa-f]+);");

    /** What is shown, one text for each paragraph that shows any. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (String paragraph : xml.split("</w:p>", -1)) {
            StringBuilder line = new StringBuilder();
            Matcher text = TEXT.matcher(paragraph);
            while (text.find()) {
                line.append(plain(text.group(2)));
            }
            if (!line.toString().isBlank()) {
                lines.add(line.toString().strip());
            }
        }
        return lines;
    }

    /** How wide its tables are, those that tell, in twentieths of a point. */
    IntStream tableWidths() {
        return TABLE_WIDTH.matcher(xml).results().mapToInt(found -> Integer.parseInt(found.group(1)));
    }

    /** The same with another text in the place of what is shown, formatted as its first part was. */
    Slice showing(String text, boolean inText) {
        Matcher old = TEXT.matcher(xml);
        if (!old.find()) {
            return filled(Script.run(text).toString(), inText);
        }
        StringBuilder changed = new StringBuilder();
        old.appendReplacement(changed, "");
        changed.append(Script.run(text).toString().replaceFirst("^<w:r>", "").replaceFirst("</w:r>$", ""));
        while (old.find()) {
            old.appendReplacement(changed, "$1$3");
        }
        return new Slice(old.appendTail(changed).toString());
    }

    private Slice filled(String run, boolean inText) {
        Matcher end = PARAGRAPH_END.matcher(xml);
        if (end.find()) {
            return new Slice(xml.substring(0, end.start()) + run + xml.substring(end.start()));
        }
        Matcher empty = EMPTY_PARAGRAPH.matcher(xml);
        if (empty.find()) {
            return new Slice(xml.substring(0, empty.start()) + "<w:p>" + run + "</w:p>" + xml.substring(empty.end()));
        }
        return new Slice(inText ? run : "<w:p>" + run + "</w:p>");
    }

    /** The same without the look of a placeholder. */
    Slice withoutPlaceholder() {
        return new Slice(PLACEHOLDER_STYLE.matcher(xml).replaceAll(""));
    }

    /** The first value of an attribute, as it stands in the piece; empty where it does not. */
    String first(String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(xml);
        return found.find() ? plain(found.group(1)) : "";
    }

    private static String plain(String escaped) {
        return NUMBERED.matcher(escaped)
                .replaceAll(number -> Matcher.quoteReplacement(Character.toString(
                        Integer.parseInt(number.group(2), number.group(1).isEmpty() ? 10 : 16))))
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&amp;", "&");
    }
}
