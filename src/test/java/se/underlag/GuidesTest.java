package se.underlag;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The guides, followed literally by a new user: files are made where the text says, commands are given to the real
 * command line, and what the guide shows as their output or as a table is what comes out.
 */
class GuidesTest {

    private static final Pattern MADE = Pattern.compile("`((?:jobs|inbox|output)/[\\w./-]+\\.(?:yml|csv))`");
    private static final Pattern AFTER = Pattern.compile("after `([^`]+)`");

    @TempDir
    Path clone;

    private CommandLine.Done last = new CommandLine.Done(0, "");

    @Test
    void a_source_is_added_as_the_guide_says() throws IOException {
        follow("docs/add-a-source.md", "## Every key");

        assertThat(clone.resolve("inbox/inhyrda_2024.csv")).doesNotExist();
        assertThat(lines(clone.resolve("output/2024-02/folktandvarden/figures.csv")))
                .anyMatch(line -> line.contains(";Dentists;Hours Jan-Feb 2024;293.75;"));
    }

    @Test
    void a_table_and_a_report_for_another_board_are_added_as_the_guide_says_and_boards_do_not_mix() throws IOException {
        follow("docs/add-a-table.md", "## 4. A report");
        Path figures = clone.resolve("output/2024-12/regionstyrelsen/figures.csv");
        List<String> before = lines(figures);

        follow("docs/add-a-table.md", "## What the parts mean");

        assertThat(lines(figures)).isEqualTo(before).hasSizeGreaterThan(400);
        assertThat(lines(clone.resolve("output/2024-12/folktandvardsnamnden/figures.csv")))
                .hasSizeGreaterThan(20)
                .noneMatch(line -> line.contains("regionstyrelsen"));
    }

    private void follow(String page, String until) throws IOException {
        copy(Path.of("jobs"), clone.resolve("jobs"));
        String text = MarkdownPage.of(Path.of(page)).text();
        assertThat(text).contains(until);
        MarkdownPage guide = new MarkdownPage(Path.of(page), text.substring(0, text.indexOf(until)));
        boolean ran = false;
        for (MarkdownPage.Block block : guide.blocks()) {
            Optional<String> named = made(block.lead());
            switch (block.language()) {
                case "sh" -> give(block.content());
                case "yaml" -> write(named.orElseThrow(() -> new AssertionError(block.lead())), block.content());
                case "csv" -> file(named.orElseThrow(() -> new AssertionError(block.lead())), block.content());
                case "text" -> {
                    if (ran) {
                        assertThat(last.text()).contains(block.content().lines().toList());
                    } else if (AFTER.matcher(block.lead()).find()) {
                        insert(named.orElseThrow(), block);
                    }
                }
                default -> throw new AssertionError("a block of " + block.language());
            }
            ran = block.language().equals("sh");
        }
    }

    /** The last file that the text before a block names. */
    private static Optional<String> made(String lead) {
        return MADE.matcher(lead).results().map(match -> match.group(1)).reduce((first, second) -> second);
    }

    private void give(String commands) {
        for (String command : commands.lines().toList()) {
            assertThat(command).startsWith("underlag ");
            List<String> arguments = new ArrayList<>();
            for (String word : command.substring("underlag ".length()).split(" ")) {
                arguments.add(word.startsWith("inbox") ? clone.resolve(word).toString() : word);
            }
            arguments.addAll(List.of("--jobs", clone.resolve("jobs").toString()));
            if (!List.of("check", "peek").contains(arguments.get(0))) {
                arguments.addAll(List.of("--data", clone.resolve("output/data").toString()));
                arguments.addAll(List.of("--output", clone.resolve("output").toString()));
            }
            CommandLine.Done done = CommandLine.run(arguments);
            assertThat(done.exit()).as(done.text()).isIn(0, 3);
            last = new CommandLine.Done(done.exit(), done.text().replace(clone + "/", ""));
        }
    }

    /** A file to be made, or one that a run has made. */
    private void file(String name, String content) throws IOException {
        if (name.startsWith("inbox/")) {
            write(name, content);
        } else {
            assertThat(Files.readString(clone.resolve(name)).replace("\r\n", "\n"))
                    .startsWith("\uFEFF" + content);
        }
    }

    private void write(String name, String content) throws IOException {
        Files.createDirectories(clone.resolve(name).getParent());
        Files.writeString(clone.resolve(name), content);
    }

    private void insert(String name, MarkdownPage.Block block) throws IOException {
        Matcher matcher = AFTER.matcher(block.lead());
        String anchor = matcher.results()
                .map((MatchResult match) -> match.group(1))
                .reduce((first, second) -> second)
                .orElseThrow();
        String text = Files.readString(clone.resolve(name));
        if (text.contains(block.content())) {
            return;
        }
        int line = text.indexOf(anchor + "\n") + anchor.length() + 1;
        assertThat(line).as(name + " has " + anchor).isGreaterThan(anchor.length());
        Files.writeString(clone.resolve(name), text.substring(0, line) + block.content() + text.substring(line));
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                if (!Files.exists(target)) {
                    Files.copy(file, target);
                }
            }
        }
    }
}
