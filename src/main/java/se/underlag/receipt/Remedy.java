package se.underlag.receipt;

import java.util.List;
import se.underlag.finding.FindingCode;
import se.underlag.finding.Severity;
import se.underlag.page.Html;
import se.underlag.page.Tag;

/** What to do with a file that was refused: where the copy to correct it in lies, and how it comes back. */
final class Remedy {

    private final Verdict.Refused refused;
    private final List<FindingKind> kinds;
    private final Words words;

    Remedy(Verdict.Refused refused, List<FindingKind> kinds, Words words) {
        this.refused = refused;
        this.kinds = kinds;
        this.words = words;
    }

    /** The steps with the copy, to stand before what was found; nothing where there is no copy. */
    Html withCopy() {
        return refused.correctionCopy()
                .map(copy -> section("remedy", steps(copy)))
                .orElse(Html.NONE);
    }

    /** What remains to be done when all that was found is mended; nothing where there is a copy. */
    Html withoutCopy() {
        return refused.correctionCopy().isPresent()
                ? Html.NONE
                : section(
                        "remedy.then",
                        Tag.of("p")
                                .text(words.text("remedy.drop-again", inbox()))
                                .html());
    }

    private Html section(String heading, Html content) {
        return Tag.of("section")
                .with("class", "remedy")
                .lines(Tag.of("h2").text(words.text(heading)).html(), content)
                .html();
    }

    private Html steps(String copy) {
        boolean listsAll =
                kinds.stream().filter(kind -> kind.severity() == Severity.ERROR).allMatch(kind -> kind.unlisted() == 0);
        return Tag.of("ol")
                .lines(
                        Tag.of("li")
                                .text(words.text("remedy.open") + " ")
                                .add(Tag.file(copy))
                                .text(words.text("remedy.what"))
                                .html(),
                        step("remedy.correct", inbox()),
                        step("remedy.original"),
                        listsAll ? Html.NONE : step("remedy.some"),
                        holdsIdentityNumber() ? step("remedy.remove") : Html.NONE)
                .html();
    }

    private boolean holdsIdentityNumber() {
        return kinds.stream().anyMatch(kind -> kind.code() == FindingCode.PERSONAL_NUMBER);
    }

    private String inbox() {
        return Html.onOneLine(refused.inbox());
    }

    private Html step(String key, Object... arguments) {
        return Tag.of("li").text(words.text(key, arguments)).html();
    }
}
