package se.underlag.validate;

import java.io.Closeable;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.underlag.finding.Finding;
import se.underlag.finding.FindingCode;
import se.underlag.finding.FindingLog;
import se.underlag.finding.Outcome;
import se.underlag.layout.Layout;
import se.underlag.layout.Layout.SheetLayout;
import se.underlag.layout.OwnDate;
import se.underlag.layout.SourceDefinition;
import se.underlag.layout.SourceDefinition.ColumnDefinition;
import se.underlag.layout.SourceDefinition.ColumnType;
import se.underlag.normalise.ObservationSums;
import se.underlag.normalise.ReadRow;
import se.underlag.normalise.RowReader;
import se.underlag.series.Vocabulary;
import se.underlag.sheet.Row;
import se.underlag.sheet.RowCursor;
import se.underlag.sheet.UnreadableFile;
import se.underlag.sheet.Workbook;
import se.underlag.source.SourceLocation;

/**
 * One file on its way through: its rows are read, judged and added up one after the other, and at the end it is accepted
 * whole or refused whole. The steps are apart so that they can be the reader, processor and writer of a batch step:
 *
 * <pre>
 * while ((row = judging.next()).isPresent()) {   // read and understand
 *     if (judging.judge(row.get())) {            // every rule looks at it
 *         judging.add(row.get());                // data is added up
 *     }
 * }
 * Outcome&lt;Judged&gt; outcome = judging.finish();
 * </pre>
 */
public final class Judging implements Closeable {

    private final Workbook workbook;
    private final Layout layout;
    private final Vocabulary vocabulary;
    private final FindingLog findings;
    private final PersonalNumbers personal;
    private final Map<SheetLayout, Rules> rulesOf = new IdentityHashMap<>();
    private final List<Rules> rules;
    private final AddingUp adding;
    private final Iterator<SheetLayout> sheets;
    private final Map<SheetLayout, RowReader> readers = new IdentityHashMap<>();
    private Optional<OpenSheet> open = Optional.empty();
    private Optional<LocalDateTime> datedAt;
    private int lastJudged = -1;

    Judging(Workbook workbook, Layout layout, Vocabulary vocabulary, FindingLog findings) {
        this.workbook = workbook;
        this.layout = layout;
        this.datedAt = layout.datedAt();
        this.vocabulary = vocabulary;
        this.findings = findings;
        SourceDefinition definition = layout.definition();
        this.personal = new PersonalNumbers(layout);
        Map<String, Rules> bySource = new LinkedHashMap<>();
        layout.sheets().forEach(sheet -> {
            SourceDefinition source = sheet.definition();
            rulesOf.put(sheet, bySource.computeIfAbsent(source.source(), name -> rulesOf(source)));
        });
        this.rules = List.copyOf(bySource.values());
        this.adding = new AddingUp(new ObservationSums(definition, vocabulary));
        this.sheets = layout.sheets().iterator();
    }

    /** The rules for the sheets of one source, with the one that counts the totals it has checked. */
    private record Rules(TotalsRule totals, List<Rule> all) {}

    private Rules rulesOf(SourceDefinition definition) {
        TotalsRule totals = new TotalsRule(definition);
        Collection<ColumnDefinition> columns = definition.columns().values();
        List<Rule> all = new ArrayList<>();
        all.add(new RangeRule());
        all.add(new DuplicateRule(definition));
        // Those that have nothing to look at are not asked a million times.
        if (columns.stream().anyMatch(ColumnDefinition::whole)) {
            all.add(new WholeRule());
        }
        if (!definition.same().isEmpty()) {
            all.add(new SameRule(definition));
        }
        if (columns.stream().anyMatch(column -> column.type() == ColumnType.SHARE)) {
            all.add(new FractionRule());
        }
        all.add(new PeriodRule(definition, layout.file()));
        if (columns.stream().anyMatch(column -> column.sumOf().isPresent())) {
            all.add(new AcrossRule());
        }
        all.add(totals);
        return new Rules(totals, all);
    }

    private record OpenSheet(SheetLayout layout, RowCursor cursor, RowReader reader) {}

    public Layout layout() {
        return layout;
    }

    /**
     * The next row under a header, understood, or the mark that a sheet is at its end; empty at the end of the file.
     *
     * @throws UnreadableFile when the file turns out to be damaged here
     */
    public Optional<ReadRow> next() throws UnreadableFile {
        while (open.isPresent() || openNext()) {
            OpenSheet sheet = open.orElseThrow();
            while (sheet.cursor.next()) {
                Row row = sheet.cursor.row();
                if (row.index() > sheet.layout.lastHeaderRow()) {
                    return Optional.of(personal.below(sheet.reader.read(row, findings), findings));
                }
                personal.above(sheet.layout, row, findings);
            }
            sheet.cursor.close();
            open = Optional.empty();
            return Optional.of(ReadRow.end(sheet.layout));
        }
        return Optional.empty();
    }

    private boolean openNext() throws UnreadableFile {
        if (!sheets.hasNext()) {
            // What is wrong in a damaged file nobody wrote, and nobody can mend.
            workbook.check();
            return false;
        }
        SheetLayout sheet = sheets.next();
        RowReader reader = new RowReader(sheet.definition(), sheet, layout.file(), vocabulary);
        readers.put(sheet, reader);
        RowCursor rows = workbook.rows(sheet.sheet(), passage -> personal.beside(sheet, passage, findings));
        open = Optional.of(new OpenSheet(sheet, rows, reader));
        return true;
    }

    /**
     * Shows a row to every rule, in the order in which rows are read.
     *
     * @return true for a row of data, which is to be added up
     */
    public boolean judge(ReadRow row) {
        RowReader reader = readers.get(row.sheet());
        List<Rule> own = rulesOf.get(row.sheet()).all();
        switch (row.kind()) {
            case DATA, TOTAL -> {
                lastJudged = row.row().index();
                own.forEach(rule -> rule.row(row, reader, findings));
            }
            case END -> own.forEach(rule -> rule.endOfSheet(reader, findings));
            case NOTE -> datedAt = datedAt.or(() -> OwnDate.of(row.row()));
        }
        return row.kind() == ReadRow.Kind.DATA;
    }

    /** Adds a row of data up, or has it added up meanwhile: it must not change any more. */
    public void add(ReadRow row) {
        adding.add(row);
    }

    /** How many rows of data have been added so far. */
    public int rows() {
        return adding.rows();
    }

    /** Who delivers what has been added so far, by code. */
    public Set<String> organisations() {
        return adding.sums().organisations();
    }

    /** Judges the file as a whole, once all its rows have gone by. */
    public Outcome<Judged> finish() {
        if (rows() == 0) {
            findings.accept(Finding.of(
                    FindingCode.NO_ROWS,
                    SourceLocation.of(
                            layout.file(), layout.sheets().get(0).sheet().name())));
        }
        rules.forEach(own -> own.all().forEach(rule -> rule.endOfFile(findings)));
        personal.end(findings);
        workbook.cutOff()
                .filter(cut -> cut.row() == lastJudged || cut.alike())
                .ifPresent(cut -> findings.accept(Finding.of(
                        FindingCode.ROW_CUT_OFF,
                        SourceLocation.ofRow(layout.file(), "", cut.row()),
                        cut.fields(),
                        cut.before())));
        boolean assured = Quality.isAssured(layout, findings);
        if (findings.isRefused()) {
            return Outcome.refused(cutOffFirst(findings.toList()));
        }
        int checked = rules.stream().mapToInt(own -> own.totals().checked()).sum();
        List<Judged.Brought> brought = adding.sums().observations().entrySet().stream()
                .map(entry -> new Judged.Brought(
                        entry.getKey(), DeliveryPeriod.of(layout, entry.getValue()), assured, entry.getValue()))
                .toList();
        return Outcome.of(new Judged(layout, rows(), checked, datedAt, brought), cutOffFirst(findings.toList()));
    }

    /** What a file lacks explains what else is wrong with it, and has to be mended first. */
    private static List<Finding> cutOffFirst(List<Finding> findings) {
        return findings.stream()
                .sorted(Comparator.comparing(finding -> finding.code() != FindingCode.ROW_CUT_OFF))
                .toList();
    }

    @Override
    public void close() {
        open.ifPresent(sheet -> sheet.cursor.close());
        adding.close();
        workbook.close();
    }
}
