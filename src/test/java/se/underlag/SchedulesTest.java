package se.underlag;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The examples of schedules can be read by what they are for, and give commands that are there. */
class SchedulesTest {

    private static final Path FOLDER = Path.of("jobs/schedule");
    private static final Pattern COMMAND = Pattern.compile("[/\\\\]underlag(?:\\.jar)?[,\\s]+([a-z]+)([^\\n<]*)");
    private static final Pattern OPTION = Pattern.compile("--[a-z][a-z-]*");

    static Stream<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files
                    .filter(file ->
                            !file.endsWith("README.md") && !file.toString().endsWith(".timer"))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void its_commands_and_options_are_there(Path example) throws IOException {
        // A container's arguments stand on a line of their own, also where a shell puts them into its command.
        String text = Files.readString(example).replaceAll("(?: \"\\$@\"[^\\n]*)?]\\n\\s+args: \\[", " ");
        List<MatchResult> commands = COMMAND.matcher(text).results().toList();

        assertThat(commands).as("%s gives a command", example).isNotEmpty();
        for (MatchResult command : commands) {
            String help = CommandLine.run(List.of(command.group(1), "--help")).text();
            assertThat(OPTION.matcher(command.group(2)).results().map(MatchResult::group))
                    .as("%s: %s", example, command.group())
                    .isNotEmpty()
                    .allSatisfy(option -> assertThat(help).contains(option + (option.equals("--quiet") ? "" : "=")));
        }
    }

    @Test
    void the_task_of_windows_is_xml_and_starts_java_with_the_jar() throws Exception {
        var task = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(FOLDER.resolve("windows-task.xml").toFile());

        assertThat(task.getElementsByTagName("Command").item(0).getTextContent())
                .isEqualTo("java");
        assertThat(task.getElementsByTagName("Arguments").item(0).getTextContent())
                .contains("underlag.jar run");
    }

    @Test
    void the_cron_job_of_kubernetes_is_yaml_and_never_runs_twice_at_once() {
        JsonNode job = new YAMLMapper().readTree(new File(FOLDER.toFile(), "kubernetes-cronjob.yml"));

        assertThat(job.at("/spec/concurrencyPolicy").asString()).isEqualTo("Forbid");
        assertThat(job.at("/spec/jobTemplate/spec/template/spec/containers/0/args/0")
                        .asString())
                .isEqualTo("run");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "2, 2", "3, 0"})
    @DisabledOnOs(OS.WINDOWS)
    void a_refused_file_is_no_failed_job_of_kubernetes(int program, int container, @TempDir Path folder)
            throws Exception {
        Path launcher = Files.writeString(folder.resolve("underlag"), "#!/bin/sh\necho \"$@\"\nexit " + program + "\n");
        assertThat(launcher.toFile().setExecutable(true)).isTrue();
        JsonNode job = new YAMLMapper().readTree(new File(FOLDER.toFile(), "kubernetes-cronjob.yml"));
        List<String> command = new ArrayList<>();
        for (String part : List.of("command", "args")) {
            job.at("/spec/jobTemplate/spec/template/spec/containers/0/" + part)
                    .forEach(word -> command.add(word.asString().replace("/opt/underlag/underlag ", launcher + " ")));
        }
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);

        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isEqualTo(container);
        assertThat(said).startsWith("run --jobs /opt/underlag/jobs");
    }

    @Test
    void every_line_of_a_unit_of_systemd_is_a_section_a_remark_or_a_setting() throws IOException {
        for (String unit : List.of("underlag-watch.service", "underlag-nightly.service", "underlag-nightly.timer")) {
            assertThat(Files.readAllLines(FOLDER.resolve(unit)))
                    .as(unit)
                    .allMatch(line -> line.isEmpty() || line.matches("#.*|\\[[A-Z][a-z]+]|[A-Z][A-Za-z]+=.+"));
        }
    }

    @Test
    void a_line_of_the_crontab_is_a_remark_a_variable_or_five_times_and_a_command() throws IOException {
        assertThat(Files.readAllLines(FOLDER.resolve("crontab")))
                .allMatch(line -> line.matches("#.*|[A-Z_]+=\\S+|(?:\\S+ ){5}/opt/underlag/underlag .+"));
    }
}
