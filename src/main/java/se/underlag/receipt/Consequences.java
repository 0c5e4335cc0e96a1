package se.underlag.receipt;

import java.util.ArrayList;
import java.util.List;
import se.underlag.page.Html;
import se.underlag.page.Tag;
import se.underlag.wording.Commands;

/** What follows from what was stored: reports that are out of date, and how it is taken back. */
final class Consequences {

    private static final int SHOWN = 10;

    private final Verdict.Stored stored;
    private final Commands commands;
    private final Words words;

    Consequences(Verdict.Stored stored, Commands commands, Words words) {
        this.stored = stored;
        this.commands = commands;
        this.words = words;
    }

    Html html() {
        return Html.lines(
                stored.outOfDate().isEmpty() ? Html.NONE : reports(),
                stored.deliveries().stream().findFirst().map(this::takeBack).orElse(Html.NONE));
    }

    private Html reports() {
        List<Html> reports = new ArrayList<>(
                stored.outOfDate().stream().limit(SHOWN).map(this::report).toList());
        int rest = stored.outOfDate().size() - SHOWN;
        if (rest > 0) {
            reports.add(Tag.of("li").text(words.count("reports.rest", rest)).html());
        }
        return Tag.of("section")
                .lines(
                        Tag.of("h2").text(words.text("reports")).html(),
                        Tag.of("ul").lines(reports).html())
                .html();
    }

    private Html report(OutdatedReport report) {
        return Tag.of("li")
                .text(words.text("report", report.title(), words.month(report.asOf()), words.day(report.madeAt()))
                        + " ")
                .add(Command.of(commands.report(report.asOf())))
                .html();
    }

    private String afterwards(Afterwards afterwards) {
        if (afterwards.counts().isEmpty()) {
            return words.text("take-back.none");
        }
        String counts = words.text("take-back.counts", words.deliveries(afterwards.counts()));
        return afterwards
                .lacking()
                .map(periods -> counts + " " + words.text("take-back.lacking", periods))
                .orElse(counts);
    }

    private Html takeBack(Delivered delivery) {
        Tag sentence = Tag.of("p")
                .add(Command.of(commands.withdraw(List.of(delivery.number()))))
                .text(" " + words.text("take-back.does") + " " + afterwards(delivery.afterwards()));
        if (stored.deliveries().size() > 1) {
            sentence.text(" " + words.text("take-back.others"));
        }
        return Tag.of("section")
                .lines(Tag.of("h2").text(words.text("take-back")).html(), sentence.html())
                .html();
    }
}
