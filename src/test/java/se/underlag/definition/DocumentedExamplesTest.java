package se.underlag.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples in the reference of definitions are read without mistakes among the project's own. */
class DocumentedExamplesTest {

    private static final Pattern EXAMPLE = Pattern.compile("```yaml\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern FIRST_KEY = Pattern.compile("(?m)^([a-z]+): *(\\S*)$");
    private static final Map<String, String> FOLDERS =
            Map.of("series", "series", "dimension", "codes", "chart", "charts", "report", "reports", "sources", "");

    @Test
    void every_example_is_a_definition(@TempDir Path folder) throws IOException {
        copy(Path.of("jobs"), folder);
        JobsFolder jobs = new JobsFolder(folder);
        Map<String, Integer> found = new HashMap<>();

        for (String example : examples()) {
            Matcher first = FIRST_KEY.matcher(example);
            if (first.find()) {
                String place = FOLDERS.get(first.group(1));
                assertThat(place).as(example).isNotNull();
                jobs.with(place.isEmpty() ? "nightly.yml" : place + "/" + first.group(2) + ".yml", example);
                found.merge(first.group(1), 1, Integer::sum);
            }
        }

        assertThat(jobs.mistakes()).isEmpty();
        assertThat(found).containsOnlyKeys(FOLDERS.keySet());
    }

    private static List<String> examples() throws IOException {
        return EXAMPLE.matcher(Files.readString(Path.of("docs/definitions.md")))
                .results()
                .map(result -> result.group(1))
                .toList();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }
}
