package se.underlag;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page of the documentation.
 *
 * @param path where it lies, from the project's folder
 * @param text all of it
 */
record MarkdownPage(Path path, String text) {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$");
    private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)|src=\"([^\"]+)\"");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");

    static MarkdownPage of(Path path) {
        try {
            return new MarkdownPage(path, Files.readString(path));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Every page of the project: those at its top and those in docs. */
    static List<MarkdownPage> all() {
        try (Stream<Path> top = Files.list(Path.of(""));
                Stream<Path> docs = Files.walk(Path.of("docs"))) {
            return Stream.concat(top, docs)
                    .filter(path -> path.toString().endsWith(".md"))
                    .sorted()
                    .map(MarkdownPage::of)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * A fenced block.
     *
     * @param language what stands after the opening fence
     * @param lead the text between the block before and this one
     * @param content what stands in it
     */
    record Block(String language, String lead, String content) {}

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        int end = 0;
        for (MatchResult match : BLOCK.matcher(text).results().toList()) {
            blocks.add(new Block(match.group(1), text.substring(end, match.start()), match.group(2)));
            end = match.end();
        }
        return blocks;
    }

    /** What stands between backticks in running text. */
    List<String> codeSpans() {
        return CODE.matcher(prose())
                .results()
                .map(match -> match.group(1).strip())
                .toList();
    }

    List<String> links() {
        return LINK.matcher(prose())
                .results()
                .map(match -> match.group(1) == null ? match.group(2) : match.group(1))
                .toList();
    }

    /** The headings as links name them. */
    List<String> anchors() {
        return HEADING.matcher(prose())
                .results()
                .map(match -> match.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .toList();
    }

    private String prose() {
        return BLOCK.matcher(text).replaceAll("");
    }
}
