package se.underlag.job;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.underlag.finding.Outcome;
import se.underlag.layout.BoundColumn;
import se.underlag.layout.Layout;
import se.underlag.layout.Preview;
import se.underlag.layout.Recogniser;
import se.underlag.layout.SourceDefinition;
import se.underlag.sheet.UnreadableFile;
import se.underlag.sheet.Workbook;
import se.underlag.source.SourceFile;

/** Says which export a workbook is by the definitions of the exports. Most commands never ask. */
final class ExportRecognising implements Recognising {

    private final Collection<SourceDefinition> sources;
    private final Locale language;
    private Optional<Recogniser> recogniser = Optional.empty();

    ExportRecognising(Collection<SourceDefinition> sources, Locale language) {
        this.sources = sources;
        this.language = language;
    }

    @Override
    public Recognised recognise(SourceFile file, Workbook workbook) throws UnreadableFile {
        Preview preview = Preview.of(workbook, file.name());
        recogniser = recogniser.or(() -> Optional.of(new Recogniser(sources)));
        Outcome<Layout> outcome = recogniser.get().recognise(file.givenName(), preview);
        if (outcome.value().isEmpty()) {
            Optional<Preview.Headings> likely = preview.likelyHeadings();
            return new Recognised(
                    Optional.empty(),
                    "",
                    likely.map(Preview.Headings::sheet).orElse(""),
                    likely.map(headings -> headings.row() + 1).orElse(0),
                    likely.map(Preview.Headings::texts).orElse(List.of()),
                    outcome.findings());
        }
        Layout layout = outcome.value().get();
        Layout.SheetLayout sheet = layout.sheets().get(0);
        return new Recognised(
                Optional.of(layout.definition().source()),
                layout.definition().name().in(language),
                sheet.sheet().name(),
                sheet.lastHeaderRow() + 1,
                sheet.columns().stream().map(BoundColumn::heading).toList(),
                outcome.findings());
    }
}
