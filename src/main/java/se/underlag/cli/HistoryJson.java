package se.underlag.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import se.underlag.job.Recorded;
import se.underlag.store.Run;

/** What is on record, for programs. */
final class HistoryJson {

    private HistoryJson() {}

    static Map<String, Object> of(Recorded all) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("runs", all.runs().stream().map(HistoryJson::of).toList());
        json.put("deliveries", all.deliveries().stream().map(HistoryJson::of).toList());
        json.put("outOfDate", all.outOfDate().stream().map(FileJson::of).toList());
        return json;
    }

    static Map<String, Object> of(Recorded.OfDelivery one) {
        Map<String, Object> json = FileJson.of(one.delivery());
        if (one.half()) {
            json.put("half", true);
        }
        FileJson.put(one.correction(), json);
        if (!one.overlaidBy().isEmpty()) {
            json.put("overlaidBy", one.overlaidBy().stream().map(FileJson::of).toList());
        }
        json.put("reports", one.reports().stream().map(FileJson::of).toList());
        return json;
    }

    private static Map<String, Object> of(Run run) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("run", run.id());
        json.put("command", run.command());
        json.put("started", run.started());
        run.finished().ifPresent(moment -> json.put("finished", moment));
        json.put("stored", run.counts().stored());
        json.put("unchanged", run.counts().unchanged());
        json.put("refused", run.counts().refused());
        json.put("failed", run.counts().failed());
        return json;
    }
}
