package se.underlag.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import se.underlag.document.Refreshed;
import se.underlag.document.Refreshed.Fate;
import se.underlag.document.Refreshed.Place;
import se.underlag.job.Refreshing;
import se.underlag.wording.Typography;

/** What became of an author's document: a line for each place that was changed, or could not be. */
final class RefreshTelling {

    private final Path file;
    private final Refreshing.Done done;
    private final Refreshed refreshed;
    private final Wording wording;

    RefreshTelling(Path file, Refreshing.Done done, Wording wording) {
        this.file = file;
        this.done = done;
        this.refreshed = done.refreshed();
        this.wording = wording;
    }

    /** @param onlyWrong true where only what could not be filled is told */
    List<String> lines(boolean onlyWrong) {
        List<String> lines = new ArrayList<>();
        if (!onlyWrong) {
            lines.add(wording.text(
                    "refresh.done",
                    file,
                    wording.count("places", refreshed.places().size()),
                    wording.count("updated", refreshed.count(Fate.CHANGED)),
                    done.title(),
                    wording.month(done.asOf())));
        }
        refreshed.places().stream()
                .filter(place -> !onlyWrong || place.fate() == Fate.UNKNOWN || place.fate() == Fate.NO_ROOM)
                .filter(place -> place.fate() != Fate.UNCHANGED)
                .forEach(place -> lines.add("  " + line(place)));
        if (!onlyWrong) {
            refreshed.kept().ifPresent(kept -> lines.add(wording.text("refresh.kept", kept)));
        }
        return lines;
    }

    private String line(Place place) {
        return switch (place.fate()) {
            case CHANGED ->
                place.before().isEmpty()
                        ? wording.text("refresh.filled", place.tag(), plain(place.now()))
                        : wording.text("refresh.changed", place.tag(), plain(place.before()), plain(place.now()));
            case UNKNOWN -> wording.text("refresh.unknown", place.tag());
            case NO_ROOM -> wording.text("refresh.no-room", place.tag());
            case UNCHANGED -> place.tag();
        };
    }

    /** As a keyboard has it. */
    private static String plain(String text) {
        return Typography.plain(text);
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", file);
        json.put("report", done.title());
        json.put("asOf", done.asOf());
        json.put("places", refreshed.places().stream().map(RefreshTelling::json).toList());
        refreshed.kept().ifPresent(kept -> json.put("kept", kept));
        return json;
    }

    private static Map<String, Object> json(Place place) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("tag", place.tag());
        json.put("fate", place.fate().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        json.put("before", place.before());
        json.put("now", place.now());
        return json;
    }
}
