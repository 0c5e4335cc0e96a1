package se.underlag.validate;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import se.underlag.finding.FindingLog;
import se.underlag.finding.Outcome;
import se.underlag.layout.Layout;
import se.underlag.layout.Preview;
import se.underlag.layout.Recogniser;
import se.underlag.layout.SourceDefinition;
import se.underlag.normalise.ReadRow;
import se.underlag.series.Vocabulary;
import se.underlag.sheet.UnreadableFile;
import se.underlag.sheet.Workbook;
import se.underlag.sheet.Workbooks;
import se.underlag.source.SourceFile;

/** Reads and judges files by the definitions of the exports that are known. May be used by several threads. */
public final class Judge {

    private final Recogniser recogniser;
    private final Vocabulary vocabulary;

    public Judge(Collection<SourceDefinition> definitions, Vocabulary vocabulary) {
        this.recogniser = new Recogniser(definitions);
        this.vocabulary = vocabulary;
    }

    /**
     * Opens a file and finds out what it is. The caller closes what it gets.
     *
     * @return empty, with findings that say why, where it is no export that is known
     * @throws UnreadableFile when it cannot be read at all
     */
    public Outcome<Judging> open(SourceFile file) throws UnreadableFile {
        Workbook workbook = Workbooks.open(file.path());
        try {
            Outcome<Layout> layout = recogniser.recognise(file.givenName(), Preview.of(workbook, file.name()));
            if (layout.value().isEmpty()) {
                workbook.check();
                workbook.close();
                return Outcome.refused(layout.findings());
            }
            FindingLog findings = new FindingLog();
            layout.findings().forEach(findings);
            new OtherSheets(workbook, layout.value().get()).look(findings);
            return Outcome.of(new Judging(workbook, layout.value().get(), vocabulary, findings), layout.findings());
        } catch (UnreadableFile | RuntimeException | Error failure) {
            workbook.close();
            throw failure;
        }
    }

    /** Reads a file to its end and judges it; stores nothing. */
    public Outcome<Judged> judge(SourceFile file) {
        try {
            Outcome<Judging> opened = open(file);
            if (opened.value().isEmpty()) {
                return Outcome.refused(opened.findings());
            }
            try (Judging judging = opened.value().get()) {
                Optional<ReadRow> row = judging.next();
                while (row.isPresent()) {
                    if (judging.judge(row.get())) {
                        judging.add(row.get());
                    }
                    row = judging.next();
                }
                return judging.finish();
            }
        } catch (UnreadableFile unreadable) {
            return Outcome.refused(List.of(unreadable.finding()));
        }
    }
}
