package se.underlag.layout;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import se.underlag.finding.Finding;
import se.underlag.finding.FindingCode;
import se.underlag.finding.Outcome;
import se.underlag.finding.Severity;
import se.underlag.intake.PlainName;
import se.underlag.layout.HeaderSearch.Candidate;
import se.underlag.layout.SourceDefinition.ColumnType;
import se.underlag.series.CodeList;
import se.underlag.source.CellAddress;
import se.underlag.source.SourceLocation;

/**
 * Says which export a file is, by its headings alone: the definition whose needed columns are all there. Of several that
 * fit, the one with most columns wins, then the one whose file-name pattern speaks for it. File names and sheet names
 * never decide otherwise.
 */
public final class Recogniser {

    private final List<HeaderSearch> searches;
    private final KnownHeadings known;

    public Recogniser(Collection<SourceDefinition> definitions) {
        searches = definitions.stream().map(HeaderSearch::new).toList();
        known = new KnownHeadings(definitions);
    }

    /** A definition and the sheets on which its header was looked for and found, whole or in part. */
    private record Match(SourceDefinition definition, List<SheetMatch> complete, Optional<SheetMatch> nearest) {

        int columns() {
            return complete.stream()
                    .mapToInt(sheet -> sheet.candidate.columns().size())
                    .max()
                    .orElse(0);
        }

        boolean speaksFor(String file) {
            return definition
                    .files()
                    .map(pattern -> pattern.matcher(PlainName.of(file)).find())
                    .orElse(false);
        }
    }

    private record SheetMatch(Preview.Top top, Candidate candidate) {}

    /** The layout of a file, or the findings that say why it is none we know. */
    public Outcome<Layout> recognise(String file, Preview preview) {
        List<Match> matches = matches(preview, true);
        List<Match> fitting =
                matches.stream().filter(match -> !match.complete.isEmpty()).toList();
        if (fitting.isEmpty()) {
            List<Finding> hidden = hidden(file, preview);
            return Outcome.refused(hidden.isEmpty() ? unknown(file, matches) : hidden);
        }
        int most = fitting.stream().mapToInt(Match::columns).max().orElse(0);
        List<Match> best =
                fitting.stream().filter(match -> match.columns() == most).toList();
        if (best.size() > 1 && best.stream().anyMatch(match -> match.speaksFor(file))) {
            best = best.stream().filter(match -> match.speaksFor(file)).toList();
        }
        if (best.size() > 1) {
            List<String> sources =
                    best.stream().map(match -> match.definition.source()).toList();
            return Outcome.refused(List.of(Finding.of(FindingCode.SOURCE_AMBIGUOUS, SourceLocation.of(file), sources)));
        }
        return layout(file, preview, best.get(0));
    }

    /** Whoever hid the sheet with the figures should hear of that, and not that there are none. */
    private List<Finding> hidden(String file, Preview preview) {
        return matches(preview, false).stream()
                .filter(match -> !match.complete.isEmpty())
                .map(match -> Finding.of(
                        FindingCode.SHEET_HIDDEN,
                        SourceLocation.of(
                                file, match.complete.get(0).top.sheet().name()),
                        match.definition.source()))
                .limit(1)
                .toList();
    }

    private record Banded(Preview.Top top, List<HeaderBand> bands) {}

    private List<Match> matches(Preview preview, boolean visible) {
        List<Banded> sheets = preview.sheets().stream()
                .filter(top -> top.sheet().visible() == visible)
                .map(top -> new Banded(top, HeaderBand.of(top.rows(), known)))
                .toList();
        List<Match> matches = new ArrayList<>();
        searches.forEach(search -> {
            SourceDefinition definition = search.definition();
            List<SheetMatch> found = new ArrayList<>();
            for (Banded sheet : sheets) {
                if (mayHold(sheet.top, definition)) {
                    search.best(sheet.bands).ifPresent(best -> found.add(new SheetMatch(sheet.top, best)));
                }
            }
            matches.add(match(definition, found));
        });
        return matches;
    }

    private static boolean mayHold(Preview.Top top, SourceDefinition definition) {
        return definition
                .sheets()
                .map(pattern -> pattern.matcher(top.sheet().name()).find())
                .orElse(true);
    }

    private static Match match(SourceDefinition definition, List<SheetMatch> found) {
        List<SheetMatch> complete =
                found.stream().filter(sheet -> sheet.candidate.isComplete()).toList();
        Optional<SheetMatch> nearest = found.stream()
                .max(Comparator.comparingInt(sheet -> sheet.candidate.columns().size()
                        - sheet.candidate.missing().size()));
        return new Match(definition, complete, nearest);
    }

    private Outcome<Layout> layout(String file, Preview preview, Match match) {
        List<Finding> findings = new ArrayList<>();
        List<Layout.SheetLayout> sheets = new ArrayList<>();
        Optional<LocalDateTime> datedAt = Optional.empty();
        for (Rows rows : rows(preview, match, findings, file)) {
            findings.addAll(twice(file, rows.definition, rows.sheet));
            SheetReading reading =
                    new SheetReading(file, preview, rows.sheet.top, rows.definition, rows.sheet.candidate);
            sheets.add(reading.read(findings));
            datedAt = datedAt.or(reading::datedAt);
        }
        Layout layout = new Layout(match.definition, file, sheets, datedAt);
        boolean refused = findings.stream().anyMatch(finding -> finding.code().severity() == Severity.ERROR);
        return refused ? Outcome.refused(findings) : Outcome.of(layout, findings);
    }

    private record Rows(SourceDefinition definition, SheetMatch sheet) {}

    /** The sheets of the export itself, then those of the sources that may stand beside it. */
    private List<Rows> rows(Preview preview, Match match, List<Finding> findings, String file) {
        List<Rows> rows = new ArrayList<>();
        match.complete.forEach(sheet -> rows.add(new Rows(match.definition, sheet)));
        for (String source : match.definition.beside()) {
            searches.forEach(search -> {
                SourceDefinition definition = search.definition();
                if (definition.source().equals(source)) {
                    beside(preview, match, definition, search).forEach(sheet -> {
                        rows.add(new Rows(definition, sheet));
                        findings.addAll(lacking(file, definition, sheet));
                    });
                }
            });
        }
        return rows;
    }

    /**
     * The sheets with rows of another source: those with all it needs, and those that bear the name it asks for and lack
     * some of it, which must not be passed over in silence.
     */
    private List<SheetMatch> beside(Preview preview, Match match, SourceDefinition definition, HeaderSearch search) {
        return preview.sheets().stream()
                .filter(top -> top.sheet().visible() && mayHold(top, definition))
                .filter(top -> match.complete.stream().noneMatch(own -> own.top.equals(top)))
                .flatMap(top ->
                        search.best(HeaderBand.of(top.rows(), known)).map(found -> new SheetMatch(top, found)).stream())
                .filter(sheet ->
                        sheet.candidate.isComplete() || definition.sheets().isPresent())
                .toList();
    }

    /** Two columns with the same meaning, unless their headings tell them apart by period. */
    private static List<Finding> twice(String file, SourceDefinition definition, SheetMatch sheet) {
        Map<String, List<BoundColumn>> byMeaning = sheet.candidate.columns().stream()
                .filter(column -> decides(definition.columns().get(column.id()).type()))
                .collect(Collectors.groupingBy(
                        column -> column.id() + column.period(), LinkedHashMap::new, Collectors.toList()));
        return byMeaning.values().stream()
                .filter(columns -> columns.size() > 1)
                .map(columns -> Finding.of(
                        FindingCode.COLUMN_TWICE,
                        SourceLocation.of(
                                file,
                                sheet.top.sheet().name(),
                                new CellAddress(
                                        sheet.candidate.lastRow(),
                                        columns.get(1).index())),
                        columns.get(1).heading()))
                .toList();
    }

    /** Names and texts that are not kept may stand in several columns. */
    private static boolean decides(ColumnType type) {
        return type != ColumnType.PERSONAL && type != ColumnType.TEXT;
    }

    /** What is missing for the definition that comes nearest, where one comes near; else that nothing does. */
    private static List<Finding> unknown(String file, List<Match> matches) {
        Optional<Match> nearest =
                matches.stream().filter(Recogniser::isNear).max(Comparator.comparingDouble(Recogniser::nearness));
        if (nearest.isEmpty()) {
            List<String> known =
                    matches.stream().map(match -> match.definition.source()).toList();
            return List.of(Finding.of(FindingCode.SOURCE_UNKNOWN, SourceLocation.of(file), known));
        }
        return lacking(file, nearest.get().definition, nearest.get().nearest.get());
    }

    private static List<Finding> lacking(String file, SourceDefinition definition, SheetMatch sheet) {
        SourceLocation header = SourceLocation.ofRow(file, sheet.top.sheet().name(), sheet.candidate.lastRow());
        return sheet.candidate.missing().stream()
                .map(id -> {
                    List<String> names = definition.columns().get(id).headings().stream()
                            .map(HeaderSearch::inWords)
                            .toList();
                    String found = names.stream()
                            .flatMap(name -> CodeList.nearest(name, sheet.candidate.headings()).stream())
                            .findFirst()
                            .orElse("");
                    return Finding.of(FindingCode.COLUMN_MISSING, header, names, found, definition.source());
                })
                .toList();
    }

    /** At least two of the needed columns, and at least half of them: then it is worth saying which are missing. */
    private static boolean isNear(Match match) {
        return match.nearest
                .map(SheetMatch::candidate)
                .map(candidate -> {
                    long found = candidate.neededFound(match.definition);
                    return found >= 2 && found >= candidate.missing().size();
                })
                .orElse(false);
    }

    private static double nearness(Match match) {
        Candidate candidate = match.nearest.orElseThrow().candidate;
        double found = candidate.neededFound(match.definition);
        return found / (found + candidate.missing().size())
                + candidate.columns().size() / 1000.0;
    }
}
