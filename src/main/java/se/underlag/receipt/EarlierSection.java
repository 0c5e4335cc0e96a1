package se.underlag.receipt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.underlag.page.Html;
import se.underlag.page.Tag;
import se.underlag.receipt.StackedTable.Heading;
import se.underlag.wording.Commands;

/** The deliveries that said the same before, and whether they still count. */
final class EarlierSection {

    private static final int SHOWN = 25;

    private final List<Earlier> deliveries;
    private final Optional<NotCounting> notCounting;
    private final Commands commands;
    private final Words words;

    EarlierSection(List<Earlier> deliveries, Optional<NotCounting> notCounting, Commands commands, Words words) {
        this.deliveries = deliveries;
        this.notCounting = notCounting;
        this.commands = commands;
        this.words = words;
    }

    /** The section; nothing where the file brought nothing. */
    Html html() {
        if (deliveries.isEmpty()) {
            return Html.NONE;
        }
        List<Html> parts = new ArrayList<>();
        parts.add(Tag.of("h2").text(words.text("earlier")).html());
        parts.add(table());
        notCounting.ifPresent(remedy -> parts.addAll(remedy(remedy)));
        return Tag.of("section").lines(parts).html();
    }

    private Html table() {
        StackedTable table = new StackedTable(
                "deliveries",
                words.text("earlier"),
                Heading.brief(words.text("delivery")),
                Heading.text(words.text("organisation")),
                Heading.brief(words.text("period")),
                Heading.text(words.text("stored-as")),
                Heading.text(words.text("standing")));
        deliveries.stream()
                .limit(SHOWN)
                .forEach(delivery -> table.row(List.of(
                        Html.text(words.text("delivery.number", String.valueOf(delivery.number()))),
                        Html.text(delivery.organisation()),
                        Html.text(delivery.period()),
                        Html.text(words.text(
                                "stored-as.when", words.day(delivery.storedAt()), Html.onOneLine(delivery.file()))),
                        Html.text(standing(delivery.standing())))));
        int rest = deliveries.size() - SHOWN;
        if (rest > 0) {
            table.remark(words.count("deliveries.rest", rest, commands.history()));
        }
        return table.html();
    }

    private String standing(Earlier.Standing standing) {
        if (standing instanceof Earlier.ReplacedBy by) {
            return words.text(
                    "standing.replaced",
                    String.valueOf(by.number()),
                    Html.onOneLine(by.file()),
                    words.day(by.storedAt()));
        }
        if (standing instanceof Earlier.OverlaidBy by) {
            return words.text("standing.overlaid", words.deliveries(by.others()));
        }
        if (standing instanceof Earlier.Withdrawn withdrawn) {
            return words.text("standing.withdrawn", words.day(withdrawn.at()));
        }
        return words.text("standing.in-force");
    }

    private List<Html> remedy(NotCounting remedy) {
        List<Html> steps = new ArrayList<>();
        if (!remedy.takeBack().isEmpty()) {
            String key = remedy.takeBack().size() == 1 ? "not-counting.one" : "not-counting.many";
            Tag step = Tag.of("p").text(words.text(key) + " ").add(Command.of(commands.withdraw(remedy.takeBack())));
            remedy.lacking().ifPresent(periods -> step.text(" " + words.text("take-back.lacking", periods)));
            steps.add(step.html());
        }
        if (!remedy.giveBack().isEmpty()) {
            steps.add(Tag.of("p")
                    .text(words.text("not-counting.give-back") + " ")
                    .add(Command.of(commands.giveBack(remedy.giveBack())))
                    .html());
        }
        return steps;
    }
}
