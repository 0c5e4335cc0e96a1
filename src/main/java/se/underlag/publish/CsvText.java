package se.underlag.publish;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.underlag.wording.Typography;

/**
 * CSV as Swedish Excel opens it rightly with a double click: UTF-8 with a byte order mark, semicolons, CRLF. A field
 * is quoted when it holds a semicolon, a quote, a line break, or a space at either end. These few lines stand here
 * because Commons CSV keeps to the room that reads.
 *
 * <pre>
 * Åldersgrupp;Antal listade december 2024;Differens i %
 * 0-4 år;15319;-3,8%
 * </pre>
 */
final class CsvText {

    private static final Pattern NUMBER =
            Pattern.compile("[-+]?(?:[0-9]+|[0-9]{1,3}(?: [0-9]{3})+)(?:[.,][0-9]+)? ?%?");
    private static final Pattern INDENTS = Pattern.compile("^(?:- )+");
    private static final Pattern LIKE_A_CALL = Pattern.compile("[|!]|[\\p{L}\\p{N}_.]\\(|\\(\\s*\"");
    private static final String TRIGGERS = "=+-@\t\r\n";

    private final StringBuilder text;

    /** For spreadsheets: with a byte order mark. */
    CsvText() {
        this("\uFEFF");
    }

    private CsvText(String start) {
        this.text = new StringBuilder(start);
    }

    /** For programs: without a byte order mark. */
    static CsvText unmarked() {
        return new CsvText("");
    }

    /** A line of fields as they are to stand there. */
    CsvText line(List<String> fields) {
        text.append(fields.stream().map(CsvText::quoted).collect(Collectors.joining(";")))
                .append("\r\n");
        return this;
    }

    CsvText line(String... fields) {
        return line(Arrays.asList(fields));
    }

    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * A text as a field, with what a keyboard has instead of no-break spaces, minus signs and en dashes, and harmless
     * to a spreadsheet: one that would be taken for a formula is preceded by an apostrophe. Numbers, and the sign that
     * one is missing, stay as they are.
     *
     * <p>A label of an indented row begins with {@code "- "} and stays so: before a name that is no formula but a
     * text to every spreadsheet that matters here. Where what follows looks like a call or a link ({@code - cmd|…},
     * {@code - HYPERLINK(…)}) or begins like a formula itself, the apostrophe is put before it all the same.
     */
    static String safe(String raw) {
        String plain = withoutControls(Typography.plain(raw));
        if (plain.equals("-") || NUMBER.matcher(plain).matches()) {
            return plain;
        }
        String label = INDENTS.matcher(plain).replaceFirst("");
        boolean indented = label.length() < plain.length();
        boolean harmful = startsLikeFormula(label)
                || indented && LIKE_A_CALL.matcher(label).find();
        return harmful ? "'" + plain : plain;
    }

    private static boolean startsLikeFormula(String text) {
        String stripped = text.replaceFirst("^ +", "");
        return !stripped.isEmpty() && TRIGGERS.indexOf(stripped.charAt(0)) >= 0;
    }

    private static String withoutControls(String text) {
        return text.chars()
                .mapToObj(c -> c < ' ' && "\t\r\n".indexOf(c) < 0 || c == 0x7F ? "\uFFFD" : String.valueOf((char) c))
                .collect(Collectors.joining());
    }

    private static String quoted(String field) {
        boolean plain = field.chars().noneMatch(c -> c == ';' || c == '"' || c == '\r' || c == '\n' || c == '\t')
                && field.strip().length() == field.length();
        return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }
}
