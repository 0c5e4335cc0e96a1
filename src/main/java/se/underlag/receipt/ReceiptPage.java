package se.underlag.receipt;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import se.underlag.finding.Severity;
import se.underlag.intake.TakenIn;
import se.underlag.page.Html;
import se.underlag.page.Page;
import se.underlag.page.PageAsset;
import se.underlag.page.Tag;
import se.underlag.wording.Commands;

/**
 * A receipt as a page: one file without a script, in the ordinary case one sheet of paper. What became of the file comes
 * first, then what to do about it, then what was found, stored and changed, last the file by its particulars.
 */
public final class ReceiptPage {

    private static final PageAsset STYLE = PageAsset.beside(ReceiptPage.class, "receipt.css");

    private final Receipt receipt;
    private final List<FindingKind> kinds;
    private final Words words;

    private ReceiptPage(Receipt receipt) {
        this.receipt = receipt;
        this.words = new Words(receipt.language());
        this.kinds = FindingKind.of(receipt.findings(), words.locale());
    }

    /** The page, to be written as UTF-8. */
    public static String html(Receipt receipt) {
        return new ReceiptPage(receipt).html();
    }

    private String html() {
        Headline headline = new Headline(receipt, kinds, words);
        List<Html> parts = new ArrayList<>();
        parts.add(headline.html());
        parts.addAll(sections());
        parts.add(new FileFacts(receipt, words).html());
        String title = words.text("title", Html.onOneLine(receipt.file().name()), headline.sentence());
        Page page = new Page(words.locale(), title, PageAsset.HOUSE_STYLE, STYLE);
        boolean taken = !(receipt.verdict() instanceof Verdict.Refused);
        return (taken ? page.noting(TakenIn.NOTE, TakenIn.note(receipt.file(), receipt.judgedAt())) : page)
                .plain(Tag.of("main").lines(parts).html());
    }

    private List<Html> sections() {
        Verdict verdict = receipt.verdict();
        Commands commands = receipt.commands();
        if (verdict instanceof Verdict.Stored stored) {
            return List.of(
                    findings(),
                    new StoredSection(stored, commands, words).html(),
                    new Differences(stored.deliveries(), commands, words).html(),
                    new Consequences(stored, commands, words).html());
        }
        if (verdict instanceof Verdict.SameBytes same) {
            return List.of(
                    findings(), new EarlierSection(same.deliveries(), same.notCounting(), commands, words).html());
        }
        if (verdict instanceof Verdict.SameRows same) {
            return List.of(
                    findings(), new EarlierSection(same.deliveries(), same.notCounting(), commands, words).html());
        }
        Remedy remedy = new Remedy((Verdict.Refused) verdict, kinds, words);
        return List.of(remedy.withCopy(), findings(), remedy.withoutCopy());
    }

    private Html findings() {
        return Html.lines(Stream.of(Severity.values())
                .map(severity -> new FindingSection(severity, kinds, words).html())
                .toList());
    }
}
