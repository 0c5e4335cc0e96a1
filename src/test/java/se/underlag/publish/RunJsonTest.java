package se.underlag.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.underlag.intake.ContentHash;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RunJsonTest {

    @TempDir
    Path output;

    @Test
    void the_run_says_what_made_it_and_when() throws IOException {
        JsonNode run = published();
        assertThat(run.propertyNames())
                .containsExactly(
                        "run",
                        "asOf",
                        "started",
                        "finished",
                        "underlag",
                        "java",
                        "language",
                        "files",
                        "lacking",
                        "reports",
                        "written");
        assertThat(run.get("run").asString()).isEqualTo("20250114-021500");
        assertThat(run.get("asOf").asString()).isEqualTo("2024-12");
        assertThat(run.get("started").asString()).isEqualTo("2025-01-14T01:15:00Z");
        assertThat(run.get("finished").asString()).isEqualTo("2025-01-14T01:15:03Z");
    }

    @Test
    void each_file_has_its_identity_its_outcome_and_what_it_held() throws IOException {
        JsonNode file = published().get("files").get(0);
        assertThat(file.propertyNames())
                .containsExactly(
                        "name",
                        "outcome",
                        "sha256",
                        "bytes",
                        "saved",
                        "received",
                        "source",
                        "organisation",
                        "period",
                        "rows",
                        "observations",
                        "findings");
        assertThat(file.get("outcome").asString()).isEqualTo("stored");
        assertThat(file.get("sha256").asString()).hasSize(64);
        assertThat(Instant.parse(file.get("received").asString()))
                .isEqualTo(Instant.parse(file.get("saved").asString()).plusSeconds(90));
        assertThat(file.get("rows").asInt()).isEqualTo(95);
        assertThat(file.get("observations").asInt()).isEqualTo(1188);
    }

    @Test
    void each_finding_is_told_in_the_language_of_the_run_with_its_place() throws IOException {
        JsonNode finding = published().get("files").get(1).get("findings").get(0);
        assertThat(finding.propertyNames())
                .containsExactly("code", "severity", "place", "file", "sheet", "cell", "found", "expected", "todo");
        assertThat(finding.get("code").asString()).isEqualTo("FILE_NOT_OPENED");
        assertThat(finding.get("severity").asString()).isEqualTo("error");
        assertThat(finding.get("cell").asString()).isEqualTo("I17");
        assertThat(finding.get("found").asString()).isEqualTo("Filen gick inte att öppna: åtkomst nekas.");
    }

    @Test
    void a_file_that_waits_has_a_name_and_no_more() throws IOException {
        assertThat(published().get("files").get(2).toString())
                .isEqualTo("{\"name\":\"på väg.csv\",\"outcome\":\"waiting\",\"findings\":[]}");
    }

    @Test
    void the_reports_are_counted_and_every_file_written_is_named_with_its_hash() throws IOException {
        JsonNode run = published();
        JsonNode report = run.get("reports").get(0);
        assertThat(report.get("tables").asInt()).isEqualTo(5);
        assertThat(report.get("charts").asInt()).isEqualTo(3);
        // 5 × 9, 5 × 5, 2 × 4, 5 × 4 and 1 × 2 figures, of which one percentage and the two of the last table are
        // missing
        assertThat(report.get("figures").asInt()).isEqualTo(100);
        assertThat(report.get("missing").asInt()).isEqualTo(3);
        for (JsonNode written : run.get("written")) {
            Path file = output.resolve("2024-12").resolve(written.get("path").asString());
            assertThat(ContentHash.of(Files.readAllBytes(file)))
                    .isEqualTo(written.get("sha256").asString());
        }
    }

    private JsonNode published() throws IOException {
        RunRecord run = Samples.run(
                "20250114-021500",
                Samples.stored("personal.xlsx"),
                Samples.file("fel.xlsx", FileOutcome.REFUSED, Samples.notOpened("fel.xlsx", "åtkomst nekas")),
                FileRecord.waiting("på väg.csv"));
        new Publication(output).publish(run, List.of(Samples.report()));
        return JsonMapper.shared().readTree(Files.readAllBytes(output.resolve("2024-12/run.json")));
    }
}
