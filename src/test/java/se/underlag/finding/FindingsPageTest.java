package se.underlag.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import se.underlag.wording.Messages;

/**
 * {@code docs/findings.md} says of every code what the program says: it is made of the comments and groups in {@link
 * FindingCode}, the message bundles, and {@link FindingExamples}.
 */
class FindingsPageTest {

    private static final Path PAGE = Path.of("docs/findings.md");
    private static final String WRITE = "findings.write";
    private static final String HOW_TO_WRITE =
            "mvn -q test -Dtest=" + FindingsPageTest.class.getSimpleName() + " -D" + WRITE;

    private static final String INTRODUCTION =
            """
            # Findings

            Everything that can be wrong with a file, as its receipt, the command line and `run.json` tell it: what was found, what
            was expected, what to do. An **error** refuses the file, and nothing of it is stored. A **warning** does not; somebody
            should look. **Information** asks for nothing.

            The examples are what the program says of the sample files with a fault in them. This page is written by the program:
            a new code stands in `FindingCode` with a comment, in the two message bundles, and with an example in `FindingExamples`,
            and the page is then made with

            ```sh
            %s
            ```
            """
                    .formatted(HOW_TO_WRITE);

    @Test
    void the_page_tells_of_every_code_what_the_program_says() throws IOException {
        String page = page();
        if (System.getProperty(WRITE) != null) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE)
                .as("%s is out of date. To write it anew: %s", PAGE, HOW_TO_WRITE)
                .usingCharset(StandardCharsets.UTF_8)
                .hasContent(page);
    }

    @Test
    void every_code_has_a_comment_that_says_when_it_occurs_and_stands_in_a_group() {
        assertThat(DocumentedCode.all())
                .extracting(DocumentedCode::code)
                .as(
                        "the comment on a code is: when it occurs, a colon, and its arguments {0}, {1} … or \"no arguments\"")
                .containsExactly(FindingCode.values());
        assertThat(DocumentedCode.all()).allMatch(code -> !code.group().isEmpty());
    }

    @Test
    void every_example_has_the_arguments_that_its_code_documents() {
        assertThat(DocumentedCode.all())
                .allSatisfy(code -> assertThat(FindingExamples.of(code.code()).arguments())
                        .as(code.code().name())
                        .hasSize(code.arguments()));
    }

    @Test
    void no_example_leaves_anything_unfilled() {
        for (Finding finding : FindingExamples.all()) {
            for (Locale language : List.of(Messages.SWEDISH, Messages.ENGLISH)) {
                assertThat(FindingText.of(finding, language).toString()).doesNotContain("{", "@");
            }
        }
    }

    private static String page() {
        StringBuilder page = new StringBuilder(INTRODUCTION);
        String group = "";
        for (DocumentedCode code : DocumentedCode.all()) {
            if (!code.group().equals(group)) {
                group = code.group();
                page.append("\n## ").append(group).append('\n');
            }
            page.append(entry(code));
        }
        return page.toString();
    }

    private static String entry(DocumentedCode code) {
        Finding example = FindingExamples.of(code.code());
        FindingText swedish = FindingText.of(example, Messages.SWEDISH);
        FindingText english = FindingText.of(example, Messages.ENGLISH);
        return """

                ### %s

                %s: %s (%s, *%s*)

                | | Svenska | English |
                |---|---|---|
                %s%s%s"""
                .formatted(
                        code.code(),
                        severity(code.code().severity()),
                        code.when(),
                        FindingText.name(code.code(), Messages.ENGLISH),
                        FindingText.name(code.code(), Messages.SWEDISH),
                        row("found", swedish.found(), english.found()),
                        row("expected", swedish.expected(), english.expected()),
                        row("what to do", swedish.whatToDo(), english.whatToDo()));
    }

    private static String severity(Severity severity) {
        return switch (severity) {
            case ERROR -> "**Error**";
            case WARNING -> "**Warning**";
            case INFO -> "**Information**";
        };
    }

    private static String row(String what, String swedish, String english) {
        return "| %s | %s | %s |\n".formatted(what, cell(swedish), cell(english));
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
