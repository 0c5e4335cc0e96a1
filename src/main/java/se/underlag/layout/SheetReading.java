package se.underlag.layout;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.underlag.finding.Finding;
import se.underlag.finding.FindingCode;
import se.underlag.layout.HeaderSearch.Candidate;
import se.underlag.layout.SourceDefinition.ColumnType;
import se.underlag.layout.SourceDefinition.Place;
import se.underlag.series.Period;
import se.underlag.series.Unit;
import se.underlag.source.CellAddress;
import se.underlag.source.SourceLocation;

/** Reads what a sheet says outside its rows: period, organisation, quality and the units of amounts. */
final class SheetReading {

    private final String file;
    private final Preview.Top top;
    private final SourceDefinition definition;
    private final Candidate candidate;
    private final Places places;

    SheetReading(String file, Preview preview, Preview.Top top, SourceDefinition definition, Candidate candidate) {
        this.file = file;
        this.top = top;
        this.definition = definition;
        this.candidate = candidate;
        this.places = new Places(file, preview, top, candidate.firstRow());
    }

    Layout.SheetLayout read(List<Finding> findings) {
        return new Layout.SheetLayout(
                definition,
                top.sheet(),
                candidate.lastRow(),
                candidate.columns(),
                units(findings),
                period(findings),
                organisation(findings),
                definition.quality().flatMap(rule -> places.lookUp(rule.from()).stream()
                        .findFirst()));
    }

    Optional<LocalDateTime> datedAt() {
        return OwnDate.of(definition.dated(), places);
    }

    /** The first period found; the others must not contradict it. */
    private Optional<Layout.Claim> period(List<Finding> findings) {
        List<Layout.Claim> claims = places.lookUp(definition.period().from(), candidate.columns()).stream()
                .flatMap(found ->
                        PeriodText.read(found.text()).map(reading -> new Layout.Claim(reading, found)).stream())
                .filter(claim -> claim.reading().first().isPresent())
                .toList();
        for (int other = 1; other < claims.size(); other++) {
            contradiction(claims.get(0), claims.get(other)).ifPresent(findings::add);
        }
        if (claims.isEmpty() && !rowsOrHeadingsSay()) {
            findings.add(Finding.of(
                    FindingCode.PERIOD_NOT_FOUND,
                    location(),
                    definition.period().from().stream().map(this::inWords).toList()));
        }
        return claims.stream().findFirst();
    }

    private boolean rowsOrHeadingsSay() {
        return definition.period().from().stream()
                        .flatMap(place -> place.column().stream())
                        .anyMatch(this::isThere)
                || candidate.columns().stream().anyMatch(column -> column.period()
                        .map(reading -> reading.first().isPresent())
                        .orElse(false));
    }

    private Optional<Finding> contradiction(Layout.Claim first, Layout.Claim other) {
        Period one = first.reading().as(definition.period().kind()).orElseThrow();
        Period two = other.reading().as(definition.period().kind()).orElseThrow();
        boolean nested = one.contains(two)
                || two.contains(one)
                || months(first).contains(months(other))
                || months(other).contains(months(first));
        return nested
                ? Optional.empty()
                : Optional.of(Finding.of(
                        FindingCode.PERIOD_CONFLICT,
                        first.found().location(),
                        first.found().text(),
                        first.found().location().toString(),
                        other.found().text(),
                        other.found().location().toString()));
    }

    private static Period months(Layout.Claim claim) {
        return claim.reading().as(SourceDefinition.PeriodKind.MONTHS).orElseThrow();
    }

    private Optional<Found> organisation(List<Finding> findings) {
        Optional<Found> found =
                places.lookUp(definition.organisation().from()).stream().findFirst();
        boolean inRows = definition.organisation().columns().stream().limit(1).anyMatch(this::isThere);
        if (found.isEmpty() && !inRows) {
            List<String> looked = Stream.concat(
                            definition.organisation().columns().stream()
                                    .limit(1)
                                    .map(this::headings),
                            definition.organisation().from().stream().map(this::inWords))
                    .toList();
            findings.add(Finding.of(FindingCode.ORGANISATION_NOT_FOUND, location(), looked));
        }
        return found;
    }

    private boolean isThere(String columnId) {
        return candidate.columns().stream().anyMatch(column -> column.id().equals(columnId));
    }

    /** A place as an analyst would look for it. */
    private String inWords(Place place) {
        return place.column()
                .map(this::headings)
                .or(() -> place.heading().map(this::headings))
                .or(() -> place.label()
                        .map(label -> place.sheet().map(sheet -> sheet + " › ").orElse("") + label))
                .or(() -> place.title().map(pattern -> HeaderSearch.inWords("/" + pattern.pattern() + "/")))
                .or(() -> place.sheetName().map(pattern -> "@place.sheet"))
                .or(() -> place.file().map(pattern -> "@place.file"))
                .orElse("");
    }

    private String headings(String columnId) {
        return String.join("/", definition.columns().get(columnId).headings());
    }

    /** The unit of each column of amounts: its own heading says it, or another heading, or a title, or the definition. */
    private Map<Integer, Unit> units(List<Finding> findings) {
        Map<Integer, Unit> units = new HashMap<>();
        for (BoundColumn column : candidate.columns()) {
            SourceDefinition.ColumnDefinition meaning = definition.columns().get(column.id());
            if (meaning.type() == ColumnType.AMOUNT) {
                Optional<Unit> unit = UnitText.money(column.heading())
                        .or(() -> candidate.headings().stream()
                                .flatMap(heading -> UnitText.money(heading).stream())
                                .findFirst())
                        .or(() -> places.titles()
                                .flatMap(title -> UnitText.money(title).stream())
                                .findFirst())
                        .or(() -> meaning.unit());
                unit.ifPresentOrElse(
                        found -> units.put(column.index(), found),
                        () -> findings.add(Finding.of(
                                FindingCode.UNIT_NOT_FOUND,
                                SourceLocation.of(
                                        file, top.sheet().name(), new CellAddress(candidate.lastRow(), column.index())),
                                column.heading())));
            }
        }
        return units;
    }

    private SourceLocation location() {
        return SourceLocation.of(file, top.sheet().name());
    }
}
