package se.underlag.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import se.underlag.finding.Finding;
import se.underlag.finding.FindingText;
import se.underlag.intake.Waiting;
import se.underlag.job.FileResult;

/** What became of a file, for programs. */
final class FileJson {

    private final Locale locale;

    FileJson(Locale locale) {
        this.locale = locale;
    }

    /** A file of which {@code check} says that it would be stored. */
    Map<String, Object> ofCheck(String name, FileResult result) {
        return of(name, result, "good");
    }

    Map<String, Object> ofRun(FileResult result) {
        return of(result.file().name(), result, "stored");
    }

    Map<String, Object> of(Waiting waiting) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", waiting.name());
        json.put("outcome", "waiting");
        json.put("reason", waiting.why().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return json;
    }

    private Map<String, Object> of(String name, FileResult result, String good) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", name);
        if (result instanceof FileResult.Stored stored) {
            json.put("outcome", good);
            json.put("sha256", result.file().sha256());
            json.put("rows", stored.rows());
            json.put("observations", stored.observations());
            json.put("totalsChecked", stored.totalsChecked());
            json.put("deliveries", stored.brought().stream().map(FileJson::of).toList());
            json.put("findings", findings(stored.warnings()));
        } else if (result instanceof FileResult.Unchanged unchanged) {
            json.put("outcome", "unchanged");
            json.put("sha256", result.file().sha256());
            json.put("storedAt", unchanged.stored().storedAt());
        } else if (result instanceof FileResult.SameAs same) {
            json.put("outcome", "same");
            json.put("sha256", result.file().sha256());
            json.put("sameAs", same.other().name());
        } else if (result instanceof FileResult.Refused refused) {
            json.put("outcome", "refused");
            json.put("sha256", result.file().sha256());
            json.put("rows", refused.rows());
            json.put("findings", findings(refused.findings()));
        } else if (result instanceof FileResult.Failed failed) {
            json.put("outcome", "failed");
            json.put("reason", failed.reason());
        }
        return json;
    }

    private static Map<String, Object> of(FileResult.Brought brought) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("source", brought.source());
        json.put("organisation", brought.organisation());
        json.put("period", brought.period());
        json.put("qualityAssured", brought.qualityAssured());
        json.put("observations", brought.observations());
        return json;
    }

    List<Map<String, Object>> findings(List<Finding> findings) {
        return findings.stream().map(this::finding).toList();
    }

    private Map<String, Object> finding(Finding finding) {
        FindingText text = FindingText.of(finding, locale);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", finding.code());
        json.put("severity", finding.severity().name().toLowerCase(Locale.ROOT));
        json.put("sheet", finding.location().sheet());
        json.put("place", finding.location().place());
        json.put("found", text.found());
        json.put("expected", text.expected());
        json.put("todo", text.whatToDo());
        return json;
    }
}
