package se.underlag.validate;

import java.util.List;
import java.util.Optional;
import se.underlag.finding.Finding;
import se.underlag.finding.FindingCode;
import se.underlag.finding.FindingLog;
import se.underlag.layout.Found;
import se.underlag.layout.Layout;
import se.underlag.layout.SourceDefinition.QualityRule;
import se.underlag.normalise.Discretion;
import se.underlag.series.Names;
import se.underlag.source.SourceLocation;

/**
 * Whether a file's owner has assured its quality. An export that should say so and does not counts as not assured: its
 * figures are stored and kept out of reports until it does.
 */
final class Quality {

    private Quality() {}

    static boolean isAssured(Layout layout, FindingLog findings) {
        Optional<QualityRule> rule = layout.definition().quality();
        if (rule.isEmpty()) {
            return true;
        }
        Optional<Found> found = layout.sheets().get(0).quality();
        boolean assured =
                found.filter(said -> isAmong(said.text(), rule.get().assured())).isPresent();
        boolean known = found.isEmpty()
                || assured
                || isAmong(found.get().text(), rule.get().notAssured());
        if (!known) {
            findings.accept(Finding.of(
                    FindingCode.CODE_UNKNOWN,
                    found.get().location(),
                    new Discretion(layout.definition()).told(found.get().text()),
                    "@list.quality",
                    rule.get().assured().get(0)));
        } else if (!assured) {
            findings.accept(Finding.of(
                    FindingCode.NOT_QUALITY_ASSURED,
                    found.map(Found::location).orElse(SourceLocation.of(layout.file())),
                    found.map(Found::text).orElse("@quality.unsaid")));
        }
        return assured;
    }

    private static boolean isAmong(String text, List<String> words) {
        return words.stream().anyMatch(word -> Names.key(word).equals(Names.key(text)));
    }
}
