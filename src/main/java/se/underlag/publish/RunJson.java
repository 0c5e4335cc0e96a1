package se.underlag.publish;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import se.underlag.finding.Finding;
import se.underlag.finding.FindingText;
import se.underlag.source.SourceFile;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code run.json}: what a run read and what became of it, what it made, and every file it wrote.
 *
 * <pre>
 * { "run": "20250114-021500", "asOf": "2024-12", "started": "2025-01-14T01:15:00Z", "finished": "…",
 *   "underlag": "0.1.0", "java": "17.0.15", "language": "sv",
 *   "files": [ { "name": "personal.xlsx", "outcome": "stored", "sha256": "…", "bytes": 10234, "saved": "…", "received": "…",
 *                "source": "…", "organisation": "…", "period": "…", "rows": 95, "observations": 88,
 *                "findings": [ { "code": "CODE_UNKNOWN", "severity": "error", "place": "personal.xlsx › Blad1 › I17",
 *                                "file": "personal.xlsx", "sheet": "Blad1", "cell": "I17",
 *                                "found": "…", "expected": "…", "todo": "…" } ] } ],
 *   "lacking": [ { "source": "…", "organisation": "…", "latest": "nov 2024", "refused": false } ],
 *   "reports": [ { "id": "regionstyrelsen", "title": "…", "organisation": "…", "tables": 8, "charts": 7,
 *                  "figures": 336, "missing": 3 } ],
 *   "written": [ { "path": "regionstyrelsen/figures.csv", "sha256": "…", "content": "…" } ] }
 * </pre>
 *
 * {@code saved} is when the file was last written, as it says itself; {@code received} when it was taken in. {@code
 * content} is the hash of a file without the time it was made. A run that shows what was stored at an earlier
 * moment has that too, as {@code asKnownAt}.
 */
final class RunJson {

    static final String NAME = "run.json";
    static final String AS_KNOWN_AT = "asKnownAt";
    static final JsonMapper MAPPER = JsonMapper.builder().build();

    private RunJson() {}

    static byte[] of(RunRecord run, List<PublishedReport> reports, List<Rendition> written) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("run", run.runId());
        json.put("asOf", run.asOf().toString());
        run.asKnownAt().ifPresent(moment -> json.put(AS_KNOWN_AT, moment.toString()));
        json.put("started", run.started().toString());
        json.put("finished", run.finished().toString());
        json.put("underlag", run.version());
        json.put("java", run.java());
        json.put("language", run.language().getLanguage());
        ArrayNode files = json.putArray("files");
        run.files().forEach(file -> files.add(file(file, run)));
        json.set("lacking", lacking(run));
        ArrayNode made = json.putArray("reports");
        reports.forEach(report -> made.add(report(report)));
        ArrayNode paths = json.putArray("written");
        written.forEach(file -> paths.addObject()
                .put("path", file.path())
                .put("sha256", file.sha256())
                .put("content", file.content()));
        return pretty(json);
    }

    /** The deliveries that have not come, the way they stand in {@code lacking}. */
    static ArrayNode lacking(RunRecord run) {
        ArrayNode lacking = MAPPER.createArrayNode();
        run.lacking().forEach(one -> lacking.addObject()
                .put("source", one.source())
                .put("organisation", one.organisation())
                .put("latest", one.latest())
                .put("refused", one.refused()));
        return lacking;
    }

    /** A file and what became of it, the way it stands in {@code files}. */
    static ObjectNode file(FileRecord file, RunRecord run) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("name", file.name());
        json.put("outcome", file.outcome().code());
        file.file().ifPresent(identified -> identity(json, identified));
        file.received().ifPresent(received -> json.put("received", received.toString()));
        file.contents().ifPresent(contents -> contents(json, contents));
        ArrayNode findings = json.putArray("findings");
        file.findings().forEach(finding -> findings.add(finding(finding, run)));
        return json;
    }

    private static void identity(ObjectNode json, SourceFile file) {
        json.put("sha256", file.sha256());
        json.put("bytes", file.bytes());
        json.put("saved", file.receivedAt().toString());
    }

    private static void contents(ObjectNode json, FileRecord.Contents contents) {
        json.put("source", contents.source());
        json.put("organisation", contents.organisation());
        json.put("period", contents.period());
        json.put("rows", contents.rows());
        json.put("observations", contents.observations());
    }

    private static ObjectNode finding(Finding finding, RunRecord run) {
        FindingText words = FindingText.of(finding, new Texts(run.language()).locale());
        ObjectNode json = MAPPER.createObjectNode();
        json.put("code", finding.code().name());
        json.put("severity", finding.severity().name().toLowerCase(Locale.ROOT));
        json.put("place", finding.location().toString());
        json.put("file", finding.location().file());
        json.put("sheet", finding.location().sheet());
        json.put("cell", finding.location().place());
        json.put("found", words.found());
        json.put("expected", words.expected());
        json.put("todo", words.whatToDo());
        return json;
    }

    private static ObjectNode report(PublishedReport report) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("id", report.id());
        json.put("title", report.title());
        json.put("organisation", report.organisation());
        json.put("asOf", report.asOf().toString());
        json.put("madeAt", report.madeAt().toString());
        json.put("tables", report.tables().size());
        json.put("charts", report.charts().size());
        json.put("figures", report.figures());
        json.put("missing", report.missing());
        return json;
    }

    /** Line ends are the same on every machine, as the rest of the content is. */
    private static byte[] pretty(JsonNode json) {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
        return (MAPPER.writer().with(printer).writeValueAsString(json) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
