package se.underlag.receipt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.underlag.finding.FindingCode;
import se.underlag.finding.Severity;
import se.underlag.page.Html;
import se.underlag.page.Tag;

/** What became of the file, in one sentence that nobody can overlook, and what follows from it. */
final class Headline {

    private final Receipt receipt;
    private final List<FindingKind> kinds;
    private final Words words;

    Headline(Receipt receipt, List<FindingKind> kinds, Words words) {
        this.receipt = receipt;
        this.kinds = kinds;
        this.words = words;
    }

    Html html() {
        List<Html> parts = new ArrayList<>();
        parts.add(Tag.of("p", "over", words.text("receipt")).html());
        parts.add(Tag.of("h1").text(sentence()).html());
        parts.add(Tag.of("p")
                .with("class", "name")
                .add(Tag.of("bdi").text(Html.onOneLine(receipt.file().name())))
                .html());
        cutOff().ifPresent(parts::add);
        lines().forEach(line -> parts.add(Tag.of("p").text(line).html()));
        return Tag.of("header")
                .with("class", "verdict " + styleClass())
                .lines(parts)
                .html();
    }

    /** Whatever else is told of a file that was cut off may come from that. */
    private Optional<Html> cutOff() {
        return kinds.stream().anyMatch(kind -> kind.code() == FindingCode.ROW_CUT_OFF)
                ? Optional.of(Tag.of("p").text(words.text("cut-off")).html())
                : Optional.empty();
    }

    /** The sentence. */
    String sentence() {
        Verdict verdict = receipt.verdict();
        if (verdict instanceof Verdict.Stored stored) {
            return stored.replacing() == 0 ? words.text("stored") : replacing(stored);
        }
        if (verdict instanceof Verdict.SameBytes) {
            return words.text("same-bytes");
        }
        return words.text(verdict instanceof Verdict.SameRows ? "same-rows" : "refused");
    }

    private String replacing(Verdict.Stored stored) {
        return words.count(
                stored.replacesOnlyParts() ? "stored.replacing-parts" : "stored.replacing", stored.replacing());
    }

    private List<String> lines() {
        Verdict verdict = receipt.verdict();
        if (verdict instanceof Verdict.Stored stored) {
            return List.of(words.text("sentence", stored.export()));
        }
        if (verdict instanceof Verdict.SameBytes same) {
            List<String> lines = new ArrayList<>();
            lines.add(words.text("same-bytes.when", words.moment(same.storedAt()), Html.onOneLine(same.name())));
            same.notCounting().ifPresent(not -> lines.add(notCounting(same.deliveries())));
            return lines;
        }
        if (verdict instanceof Verdict.SameRows same) {
            List<String> lines = new ArrayList<>(List.of(
                    words.text("sentence", same.export()),
                    words.text("same-rows.why"),
                    words.read(same.rows(), same.totalsChecked())));
            same.notCounting().ifPresent(not -> lines.add(notCounting(same.deliveries())));
            return lines;
        }
        return refused((Verdict.Refused) verdict);
    }

    /** What is stored is not always what counts, and nobody should read the one for the other. */
    private String notCounting(List<Earlier> deliveries) {
        boolean none = deliveries.stream()
                .map(Earlier::standing)
                .allMatch(standing -> standing instanceof Earlier.ReplacedBy || standing instanceof Earlier.Withdrawn);
        return words.text(none ? "not-counting.none" : "not-counting.parts");
    }

    private List<String> refused(Verdict.Refused refused) {
        List<String> lines = new ArrayList<>();
        long errors = kinds.stream()
                .filter(kind -> kind.severity() == Severity.ERROR)
                .mapToLong(FindingKind::findings)
                .sum();
        if (!refused.about().isEmpty()) {
            lines.add(words.text("sentence", String.join(", ", refused.about())));
        }
        lines.add(words.count("refused", errors));
        return lines;
    }

    private String styleClass() {
        Verdict verdict = receipt.verdict();
        if (verdict instanceof Verdict.Refused) {
            return "refused";
        }
        return verdict instanceof Verdict.Stored ? "stored" : "same";
    }
}
