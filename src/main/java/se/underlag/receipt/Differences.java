package se.underlag.receipt;

import java.util.ArrayList;
import java.util.List;
import se.underlag.page.Html;
import se.underlag.page.Tag;
import se.underlag.wording.Commands;

/** What the deliveries of a file changed against those whose place they took: the first values, and how many there are. */
final class Differences {

    /** So many values are shown in all; the store has the rest. */
    private static final int SHOWN = 40;

    private final List<Delivered> deliveries;
    private final Commands commands;
    private final Words words;

    Differences(List<Delivered> deliveries, Commands commands, Words words) {
        this.deliveries = deliveries;
        this.commands = commands;
        this.words = words;
    }

    /** The section; nothing where nothing was replaced. */
    Html html() {
        List<Html> parts = new ArrayList<>();
        int left = SHOWN;
        for (Delivered delivery : deliveries) {
            if (delivery.replaced().isPresent() && left > 0) {
                Replaced replaced = delivery.replaced().get();
                parts.add(heading(delivery, replaced));
                replaced.formers().forEach(former -> parts.add(former(delivery, former)));
                parts.add(Tag.of("p").text(sentences(delivery, replaced)).html());
                parts.add(new DifferenceTable(replaced, left, commands.history(delivery.number()), words).html());
                left -= replaced.changes().size();
            }
        }
        if (parts.isEmpty()) {
            return Html.NONE;
        }
        parts.add(0, Tag.of("h2").text(words.text("changes")).html());
        return Tag.of("section").with("class", "differences").lines(parts).html();
    }

    private Html heading(Delivered delivery, Replaced replaced) {
        return Tag.of("h3")
                .text(words.text("changes.of", String.valueOf(delivery.number()), replaced.numbers(words)))
                .html();
    }

    private Html former(Delivered delivery, Former former) {
        return Tag.of(
                        "p",
                        "quiet",
                        words.text(
                                "changes.former",
                                delivery.organisation(),
                                former.periods(),
                                String.valueOf(former.number()),
                                words.moment(former.storedAt()),
                                Html.onOneLine(former.file())))
                .html();
    }

    private String sentences(Delivered delivery, Replaced replaced) {
        String changes =
                words.text("sentence", replaced.changes().isEmpty() ? words.text("changes.none") : summary(replaced));
        String summary = delivery.added()
                .map(periods -> changes + " " + words.text("changes.added", periods))
                .orElse(changes);
        if (replaced.formers().stream().allMatch(former -> former.qualityAssured() == delivery.qualityAssured())) {
            return summary;
        }
        return summary + " " + words.text(delivery.qualityAssured() ? "changes.assured" : "changes.not-assured");
    }

    /** {@code 7 värden skiljer sig: 5 värden är ändrade och 2 värden är nya}; of one sort, only that. */
    private String summary(Replaced replaced) {
        List<String> counts = new ArrayList<>();
        add("changed", replaced.changed(), counts);
        add("added", replaced.added(), counts);
        add("gone", replaced.gone(), counts);
        String summary = words.enumerated(counts);
        return counts.size() == 1
                ? summary
                : words.count("changes.all", replaced.changes().size(), summary);
    }

    private void add(String what, long number, List<String> counts) {
        if (number > 0) {
            counts.add(words.count(what, number));
        }
    }
}
