package se.underlag.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.underlag.finding.Outcome;
import se.underlag.normalise.ReadRow;
import se.underlag.sheet.UnreadableFile;
import se.underlag.source.SourceFile;
import se.underlag.store.NewDelivery;
import se.underlag.validate.Judge;
import se.underlag.validate.Judged;
import se.underlag.validate.Judging;

/** Reads exports by their definitions, a block of rows at a time. */
final class ExportImporting implements Importing {

    private static final int ROWS_OF_A_BLOCK = 500;
    /** Rows with long texts come in smaller blocks: some blocks wait in memory to be added up. */
    private static final int CHARACTERS_OF_A_BLOCK = 250_000;

    private final Judge judge;
    private final boolean knowsExports;
    private final Locale language;

    /**
     * @param knowsExports whether the judge has any export to judge by
     */
    ExportImporting(Judge judge, boolean knowsExports, Locale language) {
        this.judge = judge;
        this.knowsExports = knowsExports;
        this.language = language;
    }

    @Override
    public Outcome<? extends FileImport<?, ?>> open(SourceFile file) throws UnreadableFile {
        Outcome<Judging> opened = judge.open(file);
        return opened.value()
                .map(judging -> Outcome.of(new ExportImport(judging, language), opened.findings()))
                .orElseGet(() -> Outcome.refused(opened.findings()));
    }

    @Override
    public boolean knowsExports() {
        return knowsExports;
    }

    /** Every rule looks at a row where it is normalised; what is data is added up. */
    private record ExportImport(Judging judging, Locale language) implements FileImport<List<ReadRow>, List<ReadRow>> {

        @Override
        public Optional<List<ReadRow>> read() throws UnreadableFile {
            List<ReadRow> block = new ArrayList<>(ROWS_OF_A_BLOCK);
            int characters = 0;
            Optional<ReadRow> row = judging.next();
            while (row.isPresent()) {
                block.add(row.get());
                characters += row.get().row().characters();
                boolean full = block.size() == ROWS_OF_A_BLOCK || characters > CHARACTERS_OF_A_BLOCK;
                row = full ? Optional.empty() : judging.next();
            }
            return block.isEmpty() ? Optional.empty() : Optional.of(block);
        }

        @Override
        public List<ReadRow> normalise(List<ReadRow> block) {
            return block.stream().filter(judging::judge).toList();
        }

        @Override
        public void add(List<ReadRow> block) {
            block.forEach(judging::add);
        }

        @Override
        public long rows() {
            return judging.rows();
        }

        @Override
        public Optional<Attempt> attempt() {
            return Optional.of(new Attempt(judging.layout().definition().source(), judging.organisations()));
        }

        @Override
        public Outcome<Accepted> finish() {
            Outcome<Judged> judged = judging.finish();
            return judged.value()
                    .map(value -> Outcome.of(accepted(value), judged.findings()))
                    .orElseGet(() -> Outcome.refused(judged.findings()));
        }

        private Accepted accepted(Judged judged) {
            String source = judged.layout().definition().source();
            List<NewDelivery> deliveries = judged.brought().stream()
                    .map(brought -> new NewDelivery(
                            source,
                            brought.organisation(),
                            brought.period(),
                            brought.qualityAssured(),
                            brought.observations()))
                    .toList();
            return new Accepted(
                    judged.layout().definition().name().in(language),
                    deliveries,
                    judged.rows(),
                    judged.totalsChecked(),
                    judged.datedAt());
        }

        @Override
        public void close() {
            judging.close();
        }
    }
}
