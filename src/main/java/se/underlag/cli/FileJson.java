package se.underlag.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import se.underlag.finding.Finding;
import se.underlag.finding.FindingText;
import se.underlag.intake.Waiting;
import se.underlag.job.Correction;
import se.underlag.job.FileResult;
import se.underlag.job.NamedChange;
import se.underlag.job.ReturnedFile;
import se.underlag.series.Measure;
import se.underlag.store.Counting;
import se.underlag.store.Delivery;
import se.underlag.store.MadeReport;
import se.underlag.store.Overlaid;

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

    static Map<String, Object> of(ReturnedFile returned) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", returned.name());
        json.put("takenBack", returned.takenBack());
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
            json.put("outOfDate", stored.outOfDate().stream().map(FileJson::of).toList());
            json.put("findings", findings(stored.warnings()));
        } else if (result instanceof FileResult.Unchanged unchanged) {
            json.put("outcome", "unchanged");
            json.put("sha256", result.file().sha256());
            json.put("storedAt", unchanged.stored().storedAt());
            json.put(
                    "deliveries",
                    unchanged.stored().deliveries().stream().map(FileJson::of).toList());
            put(unchanged.counting(), json);
        } else if (result instanceof FileResult.SameRows same) {
            json.put("outcome", "same-rows");
            json.put("sha256", result.file().sha256());
            json.put("deliveries", same.stored().stream().map(FileJson::of).toList());
            put(same.counting(), json);
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
        } else if (result instanceof FileResult.Disturbed) {
            json.put("outcome", "disturbed");
        } else if (result instanceof FileResult.Left) {
            json.put("outcome", "left");
        }
        return json;
    }

    /** What to take back for a file's data to count, and for which periods nothing would then; nothing where they do. */
    private static void put(Counting counting, Map<String, Object> json) {
        if (!counting.takeBack().isEmpty()) {
            json.put("takeBack", counting.takeBack());
            json.put("lacking", counting.lacking());
        }
    }

    private static Map<String, Object> of(FileResult.Brought brought) {
        Map<String, Object> json = new LinkedHashMap<>();
        brought.delivery().ifPresent(number -> json.put("delivery", number));
        json.put("source", brought.source());
        json.put("organisation", brought.organisation());
        json.put("period", brought.period());
        json.put("qualityAssured", brought.qualityAssured());
        json.put("observations", brought.observations());
        put(brought.correction(), json);
        return json;
    }

    /** What a delivery replaces, and for which periods nothing counted before. */
    static void put(Correction correction, Map<String, Object> json) {
        if (correction.replaces()) {
            json.put("replaces", of(correction));
        }
        json.put("adds", correction.periods());
    }

    /** A delivery of which only some periods are spoken of. */
    static Map<String, Object> of(Overlaid one) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("delivery", one.delivery().id());
        json.put("file", one.delivery().file());
        json.put("periods", one.periods());
        json.put("whole", one.whole());
        return json;
    }

    private static Map<String, Object> of(Correction correction) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("deliveries", correction.formers().stream().map(FileJson::of).toList());
        json.put("changed", correction.changed());
        json.put("new", correction.added());
        json.put("gone", correction.gone());
        json.put("quality", correction.quality());
        json.put("first", correction.first().stream().map(FileJson::of).toList());
        return json;
    }

    static Map<String, Object> of(NamedChange change) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("series", change.series());
        json.put("breakdown", change.breakdown());
        json.put("period", change.period());
        json.put("basis", change.basis());
        json.put("unit", change.unit());
        change.before().ifPresent(before -> json.put("before", of(before)));
        change.now().ifPresent(now -> json.put("now", of(now)));
        return json;
    }

    /** A figure exactly, with a decimal point; the reason where it is missing. */
    private static Object of(Measure measure) {
        return measure instanceof Measure.Missing missing
                ? "missing:" + missing.reason().code()
                : measure.value().orElseThrow().toPlainString();
    }

    static Map<String, Object> of(Delivery delivery) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("delivery", delivery.id());
        json.put("source", delivery.source());
        json.put("organisation", delivery.organisation());
        json.put("period", delivery.period());
        json.put("qualityAssured", delivery.qualityAssured());
        json.put("file", delivery.file());
        json.put("sha256", delivery.sha256());
        json.put("storedAt", delivery.importedAt());
        json.put("inForce", delivery.isInForce());
        delivery.replacedBy().ifPresent(other -> json.put("replacedBy", other));
        delivery.withdrawnAt().ifPresent(moment -> json.put("withdrawnAt", moment));
        return json;
    }

    static Map<String, Object> of(MadeReport report) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("report", report.report());
        json.put("title", report.title());
        json.put("asOf", report.asOf());
        json.put("madeAt", report.madeAt());
        json.put("folder", report.folder());
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
