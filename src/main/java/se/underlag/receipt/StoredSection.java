package se.underlag.receipt;

import java.util.ArrayList;
import java.util.List;
import se.underlag.page.Html;
import se.underlag.page.Tag;
import se.underlag.receipt.StackedTable.Heading;
import se.underlag.wording.Commands;

/** What was stored: rows read and totals checked, and each delivery by its number. */
final class StoredSection {

    private static final int SHOWN = 25;

    private final Verdict.Stored stored;
    private final Commands commands;
    private final Words words;

    StoredSection(Verdict.Stored stored, Commands commands, Words words) {
        this.stored = stored;
        this.commands = commands;
        this.words = words;
    }

    Html html() {
        List<Html> parts = new ArrayList<>();
        parts.add(Tag.of("h2").text(words.text("deliveries")).html());
        parts.add(Tag.of("p")
                .text(words.read(stored.rows(), stored.totalsChecked()))
                .html());
        parts.add(table());
        return Tag.of("section").lines(parts).html();
    }

    private Html table() {
        StackedTable table = new StackedTable(
                "deliveries",
                words.text("deliveries"),
                Heading.brief(words.text("delivery")),
                Heading.text(words.text("organisation")),
                Heading.brief(words.text("period")),
                Heading.text(words.text("quality")),
                Heading.figure(words.text("values")),
                Heading.text(words.text("former")));
        stored.deliveries().stream()
                .limit(SHOWN)
                .forEach(delivery -> table.row(List.of(
                        Html.text(words.text("delivery.number", String.valueOf(delivery.number()))),
                        Html.text(delivery.organisation()),
                        Html.text(delivery.period()),
                        Html.text(words.text(delivery.qualityAssured() ? "quality.yes" : "quality.no")),
                        Html.text(words.whole(delivery.values())),
                        Html.text(delivery.replaced()
                                .map(replaced -> replaces(delivery, replaced))
                                .orElseGet(() -> words.text("former.none"))))));
        int rest = stored.deliveries().size() - SHOWN;
        if (rest > 0) {
            table.remark(words.count("deliveries.rest", rest, commands.history()));
        }
        return table.html();
    }

    private String replaces(Delivered delivery, Replaced replaced) {
        String changes = replaced.changes().isEmpty()
                ? words.text("changes.none")
                : words.count("changes", replaced.changes().size());
        String all = words.text("former.replaced", words.deliveries(replaced.formers()), changes);
        return delivery.added()
                .map(periods -> all + " " + words.text("changes.added", periods))
                .orElse(all);
    }
}
