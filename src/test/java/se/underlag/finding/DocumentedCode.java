package se.underlag.finding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the source of {@link FindingCode} says of a code.
 *
 * <pre>
 *     // Cells
 *     /** Not a number: {0} what stands there, {1} the column. *&#47;
 *     NOT_A_NUMBER(Severity.ERROR),
 * </pre>
 *
 * @param group the line above the codes it stands among: {@code Cells}
 * @param code the code
 * @param when when it occurs, as a sentence: {@code Not a number.}
 * @param arguments how many arguments its comment names
 */
record DocumentedCode(String group, FindingCode code, String when, int arguments) {

    private static final Path SOURCE = Path.of("src/main/java/se/underlag/finding/FindingCode.java");

    private static final Pattern PART = Pattern.compile(
            "^ {4}// (?<group>[^\\n]+)$" + "|/\\*\\*(?<comment>(?:(?!\\*/).)*)\\*/\\s+(?<code>[A-Z_]+)\\(Severity",
            Pattern.DOTALL | Pattern.MULTILINE);

    private static final Pattern COMMENT = Pattern.compile("(?<when>.+?): (?:no arguments|\\{0}).*");
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d+}");

    /** Every code whose comment can be read, in the order of the source. */
    static List<DocumentedCode> all() {
        List<DocumentedCode> codes = new ArrayList<>();
        String group = "";
        Matcher part = PART.matcher(source());
        while (part.find()) {
            if (part.group("group") != null) {
                group = part.group("group");
                continue;
            }
            Matcher comment = COMMENT.matcher(
                    part.group("comment").replaceAll("\\s+\\*?\\s*", " ").strip());
            if (comment.matches()) {
                int arguments = (int) ARGUMENT.matcher(comment.group())
                        .results()
                        .map(found -> found.group())
                        .distinct()
                        .count();
                codes.add(new DocumentedCode(
                        group, FindingCode.valueOf(part.group("code")), comment.group("when") + ".", arguments));
            }
        }
        return codes;
    }

    private static String source() {
        try {
            return Files.readString(SOURCE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
