package se.underlag.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import se.underlag.finding.Finding;
import se.underlag.finding.FindingText;
import se.underlag.finding.PlaceText;
import se.underlag.page.Html;
import se.underlag.page.Tag;

/** A file on the run's page: its name, what became of it, what it is, and its findings in words. */
final class FileEntry {

    /** More than a person reads of one file; {@code run.json} has them all. */
    private static final int SHOWN = 50;

    private final FileRecord file;
    private final Texts texts;

    FileEntry(FileRecord file, Texts texts) {
        this.file = file;
        this.texts = texts;
    }

    Html html() {
        List<Html> parts = new ArrayList<>();
        parts.add(Tag.of("h3")
                .add(Tag.of("bdi").text(Html.onOneLine(file.name())))
                .text(" ")
                .add(Tag.of(
                        "span",
                        "outcome " + file.outcome().code(),
                        texts.text("outcome." + file.outcome().code())))
                .html());
        file.contents()
                .ifPresent(contents ->
                        parts.add(Tag.of("p", "quiet", described(contents)).html()));
        if (!file.findings().isEmpty()) {
            parts.add(findings());
        }
        return Tag.of("li").lines(parts).html();
    }

    private String described(FileRecord.Contents contents) {
        List<String> what = new ArrayList<>(List.of(
                Html.onOneLine(contents.source()),
                Html.onOneLine(contents.organisation()),
                Html.onOneLine(contents.period())));
        what.removeIf(String::isBlank);
        if (file.outcome() == FileOutcome.REFUSED) {
            return texts.text("file.refused", String.join(", ", what));
        }
        return texts.text(
                "file.contents",
                String.join(", ", what),
                texts.count("rows", contents.rows()),
                texts.count("observations", contents.observations()));
    }

    private Html findings() {
        List<Html> items = new ArrayList<>(
                file.findings().stream().limit(SHOWN).map(this::finding).toList());
        long rest = file.findings().size() - (long) SHOWN;
        if (rest > 0) {
            items.add(Tag.of("li", "quiet", texts.count("findings.rest", rest)).html());
        }
        return Tag.of("ul").with("class", "findings").lines(items).html();
    }

    private Html finding(Finding finding) {
        FindingText words = FindingText.of(finding, texts.locale());
        String severity = finding.severity().name().toLowerCase(Locale.ROOT);
        Html first = Tag.of("p")
                .add(Tag.of("span", "severity " + severity, texts.text("severity." + severity)))
                .text(" ")
                .add(Tag.of("bdi", "place", Html.onOneLine(place(finding))))
                .html();
        return Tag.of("li")
                .lines(
                        first,
                        words("finding.found", words.found()),
                        words("finding.expected", words.expected()),
                        words("finding.todo", words.whatToDo()))
                .html();
    }

    private String place(Finding finding) {
        String place = PlaceText.of(finding.location(), texts.locale());
        return finding.location().file() + (place.isEmpty() ? "" : " › " + place);
    }

    private Html words(String key, String words) {
        return words.isBlank()
                ? Html.NONE
                : Tag.of("p")
                        .add(Tag.of("span", "what", texts.text(key)))
                        .text(" " + words)
                        .html();
    }
}
