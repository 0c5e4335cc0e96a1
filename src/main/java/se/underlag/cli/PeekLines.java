package se.underlag.cli;

import java.util.ArrayList;
import java.util.List;
import se.underlag.job.Peeked;
import se.underlag.job.Recognised;
import se.underlag.sheet.SheetKind;

/** What is in a file, in lines. */
final class PeekLines {

    private final Wording wording;

    PeekLines(Wording wording) {
        this.wording = wording;
    }

    List<String> of(Peeked peeked) {
        List<String> lines = new ArrayList<>();
        String kind = peeked.kind().map(Enum::name).orElse("?");
        lines.add(wording.text("peek.file", peeked.name(), kind, wording.number(peeked.bytes())));
        peeked.findings().forEach(finding -> lines.add("  " + wording.finding(finding)));
        peeked.failure().ifPresent(failure -> lines.add("  " + wording.text("peek.failed", failure)));
        for (Peeked.SheetSize size : peeked.sheets()) {
            String name = size.sheet().name().isEmpty()
                    ? wording.text("peek.text")
                    : size.sheet().name();
            String hidden = size.sheet().visible() ? "" : wording.text("peek.hidden");
            String macros = size.sheet().kind() == SheetKind.MACROS ? wording.text("peek.macros") : "";
            lines.add("  "
                    + wording.text(
                            "peek.sheet",
                            name + hidden + macros,
                            wording.count("rows", size.rows()),
                            wording.count("columns", size.columns())));
        }
        peeked.recognised().ifPresent(recognised -> recognised(recognised, lines));
        return lines;
    }

    private void recognised(Recognised recognised, List<String> lines) {
        if (recognised.source().isEmpty()) {
            lines.add("  " + wording.text("peek.unknown"));
        } else {
            lines.add("  "
                    + wording.text(
                            "peek.source",
                            recognised.sourceName(),
                            recognised.source().get()));
        }
        if (!recognised.headings().isEmpty()) {
            lines.add("  "
                    + wording.text(
                            "peek.headings",
                            String.valueOf(recognised.headerRow()),
                            String.join(" | ", recognised.headings())));
        }
        recognised.findings().forEach(finding -> lines.add("  " + wording.finding(finding)));
    }
}
