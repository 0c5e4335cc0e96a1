package se.underlag.receipt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.underlag.finding.Severity;
import se.underlag.page.Html;
import se.underlag.page.Tag;
import se.underlag.receipt.StackedTable.Heading;

/**
 * All findings of one severity: those of the file as a whole in words, the others in a table. However many they are, it
 * stays short enough to be read: of each kind the first are shown and the rest counted.
 */
final class FindingSection {

    /** About so many rows in all; of a single kind never more than the most, and never fewer than the fewest. */
    private static final int ROWS = 75;

    private static final int MOST = 20;
    private static final int FEWEST = 3;

    private final Severity severity;
    private final List<FindingKind> kinds;
    private final int shownOfKind;
    private final Words words;

    FindingSection(Severity severity, List<FindingKind> kinds, Words words) {
        this.severity = severity;
        this.kinds = kinds.stream().filter(kind -> kind.severity() == severity).toList();
        this.shownOfKind = Math.max(FEWEST, Math.min(MOST, ROWS / Math.max(1, this.kinds.size())));
        this.words = words;
    }

    /** The section; nothing where there are no such findings. */
    Html html() {
        if (kinds.isEmpty()) {
            return Html.NONE;
        }
        String name = severity.name().toLowerCase(Locale.ROOT);
        long findings = kinds.stream().mapToLong(FindingKind::findings).sum();
        String heading = words.count("severity." + name, findings);
        List<Html> parts = new ArrayList<>();
        parts.add(Tag.of("h2").text(heading).html());
        kinds.stream().filter(FindingKind::isAboutTheFile).forEach(kind -> parts.add(ofFile(kind)));
        List<FindingKind> placed =
                kinds.stream().filter(kind -> !kind.isAboutTheFile()).toList();
        if (!placed.isEmpty()) {
            Optional<String> sheet = commonSheet(placed);
            sheet.ifPresent(common -> parts.add(said(common)));
            parts.add(table(heading, placed, new FindingPlace(sheet.isEmpty(), words)));
        }
        return Tag.of("section").with("class", "findings " + name).lines(parts).html();
    }

    private Html ofFile(FindingKind kind) {
        List<Html> parts = new ArrayList<>();
        for (FindingRow row : kind.first(shownOfKind)) {
            parts.add(Tag.of("div")
                    .with("class", "of-file")
                    .lines(
                            Tag.of("p", "found", row.text().found()).html(),
                            labelled("finding.expected", row.text().expected()),
                            labelled("finding.todo", row.text().whatToDo()))
                    .html());
        }
        rest(kind).ifPresent(rest -> parts.add(Tag.of("p", "quiet", rest).html()));
        return Html.lines(parts);
    }

    private Html labelled(String key, String text) {
        return Tag.of("p")
                .add(Tag.of("span", "what", words.text("label", words.text(key))))
                .text(" " + text)
                .html();
    }

    /** The sheet, where all are in one: then it is said once. */
    private static Optional<String> commonSheet(List<FindingKind> placed) {
        List<String> sheets = placed.stream()
                .flatMap(kind -> kind.rows().stream())
                .map(FindingRow::sheet)
                .distinct()
                .toList();
        return sheets.size() == 1 ? Optional.of(sheets.get(0)).filter(sheet -> !sheet.isEmpty()) : Optional.empty();
    }

    private Html said(String sheet) {
        return Tag.of("p")
                .text(words.text("sheet.common") + " ")
                .add(Tag.of("bdi").text(Html.onOneLine(sheet)))
                .html();
    }

    private Html table(String caption, List<FindingKind> placed, FindingPlace place) {
        StackedTable table = new StackedTable(
                "findings",
                caption,
                Heading.text(words.text("finding.place")),
                Heading.text(words.text("finding.found")),
                Heading.text(words.text("finding.expected")),
                Heading.text(words.text("finding.todo")));
        for (FindingKind kind : placed) {
            Stream<FindingRow> shown = kind.first(shownOfKind).stream();
            shown.collect(Collectors.groupingBy(Advice::of, LinkedHashMap::new, Collectors.toList()))
                    .forEach((advice, rows) -> table.rows(
                            rows.stream()
                                    .map(row -> List.of(
                                            place.html(row),
                                            Html.text(row.text().found())))
                                    .toList(),
                            List.of(Html.text(advice.expected()), Html.text(advice.whatToDo()))));
            rest(kind).ifPresent(table::remark);
            table.endGroup();
        }
        return table.html();
    }

    /** What several rows often have in common. */
    private record Advice(String expected, String whatToDo) {

        static Advice of(FindingRow row) {
            return new Advice(row.text().expected(), row.text().whatToDo());
        }
    }

    private Optional<String> rest(FindingKind kind) {
        int rest = kind.findings()
                - kind.first(shownOfKind).stream()
                        .mapToInt(FindingRow::findings)
                        .sum();
        return rest > 0 ? Optional.of(words.count("findings.rest", rest)) : Optional.empty();
    }
}
