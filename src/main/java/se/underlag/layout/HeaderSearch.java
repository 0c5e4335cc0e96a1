package se.underlag.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.underlag.layout.SourceDefinition.ColumnDefinition;
import se.underlag.series.Names;

/** Finds the header of one definition in the top rows of a sheet: wherever it stands, one to three rows high. */
final class HeaderSearch {

    private static final int MOST_MET = 1_000;

    private final SourceDefinition definition;
    private final Map<String, String> columnByHeading = new HashMap<>();
    private final Map<Pattern, String> columnByPattern = new LinkedHashMap<>();

    /** What patterns say of the headings that may mean something: files of one kind have the same. */
    private final Map<String, Optional<Match>> met = new ConcurrentHashMap<>();

    HeaderSearch(SourceDefinition definition) {
        this.definition = definition;
        definition.columns().forEach((id, column) -> column.headings().forEach(heading -> {
            if (isPattern(heading)) {
                columnByPattern.put(pattern(heading), id);
            } else {
                columnByHeading.put(Names.key(heading), id);
            }
        }));
    }

    /** What it looks for. */
    SourceDefinition definition() {
        return definition;
    }

    static boolean isPattern(String heading) {
        return heading.length() > 2 && heading.startsWith("/") && heading.endsWith("/");
    }

    /** A heading as people would write it: {@code /^Utfall (?<period>.+)/} is {@code Utfall …}. */
    static String inWords(String heading) {
        if (!isPattern(heading)) {
            return heading;
        }
        return Names.cleaned(heading.substring(1, heading.length() - 1)
                .replace("(?i)", "")
                .replaceAll("\\(\\?:([^|)]*)[^)]*\\)", "$1")
                .replaceAll("\\(\\?<[^)]*\\)", "…")
                .replaceAll("\\(\\.[+*]\\??\\)", "…")
                .replaceAll("\\([^)]*\\)\\?", "")
                .replaceAll("\\\\[bsw][*+]?|[\\^$?*+]", " "));
    }

    static Pattern pattern(String heading) {
        return Pattern.compile(
                heading.substring(1, heading.length() - 1), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /**
     * A place where the header may stand.
     *
     * @param band its rows
     * @param columns the columns recognised, from left to right
     * @param missing ids of the needed columns that are not there
     */
    record Candidate(HeaderBand band, List<BoundColumn> columns, List<String> missing) {

        int firstRow() {
            return band.firstRow();
        }

        int lastRow() {
            return band.lastRow();
        }

        /** All headings of the place, recognised or not. */
        List<String> headings() {
            return band.headings().stream().map(HeaderBand.Heading::whole).toList();
        }

        boolean isComplete() {
            return missing.isEmpty();
        }

        /** How many of the needed columns are there. */
        long neededFound(SourceDefinition definition) {
            return columns.stream()
                    .map(BoundColumn::id)
                    .distinct()
                    .filter(id -> !definition.columns().get(id).optional())
                    .count();
        }
    }

    /** The best place: complete before incomplete, more columns before fewer, lower headers and upper rows first. */
    Optional<Candidate> best(List<HeaderBand> bands) {
        Candidate best = null;
        for (HeaderBand band : bands) {
            List<BoundColumn> bound = bound(band);
            if (!bound.isEmpty()) {
                Candidate candidate = candidate(band, bound);
                best = best == null || isBetter(candidate, best) ? candidate : best;
            }
        }
        return Optional.ofNullable(best);
    }

    private static boolean isBetter(Candidate candidate, Candidate best) {
        if (candidate.missing.size() != best.missing.size()) {
            return candidate.missing.size() < best.missing.size();
        }
        if (candidate.columns.size() != best.columns.size()) {
            return candidate.columns.size() > best.columns.size();
        }
        return candidate.band.height() < best.band.height();
    }

    private List<BoundColumn> bound(HeaderBand band) {
        List<BoundColumn> bound = new ArrayList<>();
        for (HeaderBand.Named named : band.known()) {
            HeaderBand.Heading heading = named.heading();
            bind(named)
                    .ifPresent(match ->
                            bound.add(new BoundColumn(match.id, heading.column(), heading.whole(), match.period)));
        }
        return bound;
    }

    private Candidate candidate(HeaderBand band, List<BoundColumn> bound) {
        bindUnheaded(band, bound);
        bindSections(bound);
        List<String> missing = definition.columns().entrySet().stream()
                .filter(column -> isNeeded(column.getValue()))
                .map(Map.Entry::getKey)
                .filter(id -> bound.stream().noneMatch(column -> column.id().equals(id)))
                .toList();
        return new Candidate(band, List.copyOf(bound), missing);
    }

    /** A column that may lack a heading stands left of the others, where nothing is written above. */
    private void bindUnheaded(HeaderBand band, List<BoundColumn> bound) {
        int left = bound.get(0).index() - 1;
        boolean free = left >= 0 && band.headings().stream().noneMatch(heading -> heading.column() == left);
        definition.columns().forEach((id, column) -> {
            boolean there = bound.stream().anyMatch(other -> other.id().equals(id) || other.index() == left);
            if (column.unheaded() && free && !there) {
                bound.add(0, new BoundColumn(id, left, column.headings().get(0), Optional.empty()));
            }
        });
    }

    /** Headings of sections stand in another column, and are read together with it. */
    private void bindSections(List<BoundColumn> bound) {
        definition.columns().forEach((id, column) -> column.sectionIn().ifPresent(in -> bound.stream()
                .filter(other -> other.id().equals(in))
                .findFirst()
                .ifPresent(other -> bound.add(new BoundColumn(id, other.index(), other.heading(), Optional.empty())))));
    }

    private static boolean isNeeded(ColumnDefinition column) {
        return !column.optional();
    }

    private record Match(String id, Optional<PeriodText.Reading> period) {}

    /** The column that the headings above it name. */
    private Optional<Match> bind(HeaderBand.Named named) {
        for (String key : named.keys()) {
            String id = columnByHeading.get(key);
            if (id != null) {
                return Optional.of(new Match(id, Optional.empty()));
            }
        }
        Optional<Match> whole = byPattern(named.heading().whole());
        boolean isAll = whole.isPresent() || named.heading().path().size() == 1;
        return isAll ? whole : byPattern(named.heading().lowest());
    }

    private Optional<Match> byPattern(String heading) {
        if (columnByPattern.isEmpty()) {
            return Optional.empty();
        }
        Optional<Match> before = met.get(heading);
        if (before != null) {
            return before;
        }
        Optional<Match> found = firstByPattern(heading);
        if (met.size() < MOST_MET) {
            met.put(heading, found);
        }
        return found;
    }

    private Optional<Match> firstByPattern(String heading) {
        for (Map.Entry<Pattern, String> entry : columnByPattern.entrySet()) {
            Matcher matcher = entry.getKey().matcher(heading);
            if (matcher.find()) {
                boolean hasPeriod = entry.getKey().pattern().contains("(?<period>");
                return Optional.of(
                        new Match(entry.getValue(), hasPeriod ? period(matcher.group("period")) : Optional.empty()));
            }
        }
        return Optional.empty();
    }

    /** It may stand in the row below what it belongs to, and then comes after a slash. */
    private static Optional<PeriodText.Reading> period(String text) {
        return PeriodText.read(text.startsWith("/ ") ? text.substring(2) : text);
    }
}
