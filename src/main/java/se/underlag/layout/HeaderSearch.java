package se.underlag.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.underlag.layout.SourceDefinition.ColumnDefinition;
import se.underlag.series.Names;
import se.underlag.sheet.Cell;
import se.underlag.sheet.Row;

/**
 * Finds the header of one definition in the top rows of a sheet: wherever it stands, one to three rows high. In a
 * header of several rows a blank cell above a heading belongs to the heading at its left, as merged cells do.
 */
final class HeaderSearch {

    private static final int HIGHEST = 3;
    private static final Pattern DIVIDED = Pattern.compile("(?<=\\p{L})[-\u00AD]\\s*\\R\\s*(?=\\p{Ll})");
    private static final Pattern UNIT_AT_END = Pattern.compile(
            "[\\s,(\\[]*\\b(?:i )?(?:kr|tkr|kkr|mnkr|mkr|kronor|timmar|tim|procent)\\b[)\\]]*$|[\\s,(\\[]*%[)\\]]*$");

    private final SourceDefinition definition;
    private final Map<String, String> columnByHeading = new HashMap<>();
    private final Map<Pattern, String> columnByPattern = new LinkedHashMap<>();

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
     * @param firstRow index of its first row in the sheet
     * @param lastRow index of its last row
     * @param columns the columns recognised, from left to right
     * @param missing ids of the needed columns that are not there
     * @param headings all headings of the row, recognised or not
     */
    record Candidate(
            int firstRow, int lastRow, List<BoundColumn> columns, List<String> missing, List<String> headings) {

        boolean isComplete() {
            return missing.isEmpty();
        }

        int height() {
            return lastRow - firstRow + 1;
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
    Optional<Candidate> best(List<Row> rows) {
        Candidate best = null;
        for (int top = 0; top < rows.size(); top++) {
            for (int height = 1; height <= HIGHEST && top + height <= rows.size(); height++) {
                List<Row> header = rows.subList(top, top + height);
                if (isUnbroken(header)) {
                    Candidate candidate = candidate(header);
                    if (!candidate.columns.isEmpty() && (best == null || isBetter(candidate, best))) {
                        best = candidate;
                    }
                }
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
        return candidate.height() < best.height();
    }

    private static boolean isUnbroken(List<Row> header) {
        return header.get(header.size() - 1).index() - header.get(0).index() == header.size() - 1;
    }

    private Candidate candidate(List<Row> header) {
        List<List<String>> paths = paths(header);
        List<BoundColumn> bound = new ArrayList<>();
        List<String> headings = new ArrayList<>();
        for (int column = 0; column < paths.size(); column++) {
            List<String> path = paths.get(column);
            if (!path.isEmpty()) {
                String heading = String.join(" / ", path);
                headings.add(heading);
                int at = column;
                bind(path).ifPresent(match -> bound.add(new BoundColumn(match.id, at, heading, match.period)));
            }
        }
        List<String> missing = definition.columns().entrySet().stream()
                .filter(column -> isNeeded(column.getValue()))
                .map(Map.Entry::getKey)
                .filter(id -> bound.stream().noneMatch(column -> column.id().equals(id)))
                .toList();
        return new Candidate(
                header.get(0).index(), header.get(header.size() - 1).index(), List.copyOf(bound), missing, headings);
    }

    private static boolean isNeeded(ColumnDefinition column) {
        return !column.optional();
    }

    /** The headings above each column from the top, blank ones left out. */
    private static List<List<String>> paths(List<Row> header) {
        int width = header.stream().mapToInt(Row::width).max().orElse(0);
        List<List<String>> paths = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            List<String> path = new ArrayList<>();
            for (int level = 0; level < header.size(); level++) {
                String text = heading(header.get(level).cell(column));
                if (text.isEmpty() && level < header.size() - 1 && hasHeadingBelow(header, level, column)) {
                    text = headingAtLeft(header.get(level), column);
                }
                if (!text.isEmpty()) {
                    path.add(text);
                }
            }
            paths.add(path);
        }
        return paths;
    }

    /** A heading on one line; a word divided at a line break is whole again. */
    private static String heading(Cell cell) {
        return Names.cleaned(DIVIDED.matcher(Preview.text(cell)).replaceAll(""));
    }

    private static boolean hasHeadingBelow(List<Row> header, int level, int column) {
        return !header.get(level + 1).cell(column).isBlank();
    }

    private static String headingAtLeft(Row row, int column) {
        for (int left = column - 1; left >= 0; left--) {
            String text = heading(row.cell(left));
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    private record Match(String id, Optional<PeriodText.Reading> period) {}

    /** The column that the headings above it name: by all of them, by the lowest, or without a unit at the end. */
    private Optional<Match> bind(List<String> path) {
        String whole = String.join(" / ", path);
        String lowest = path.get(path.size() - 1);
        return exact(whole)
                .or(() -> exact(lowest))
                .or(() -> exact(UNIT_AT_END.matcher(whole).replaceFirst("")))
                .or(() -> exact(UNIT_AT_END.matcher(lowest).replaceFirst("")))
                .or(() -> byPattern(whole))
                .or(() -> byPattern(lowest));
    }

    private Optional<Match> exact(String heading) {
        return Optional.ofNullable(columnByHeading.get(Names.key(heading))).map(id -> new Match(id, Optional.empty()));
    }

    private Optional<Match> byPattern(String heading) {
        for (Map.Entry<Pattern, String> entry : columnByPattern.entrySet()) {
            Matcher matcher = entry.getKey().matcher(heading);
            if (matcher.find()) {
                boolean hasPeriod = entry.getKey().pattern().contains("(?<period>");
                return Optional.of(new Match(
                        entry.getValue(), hasPeriod ? PeriodText.read(matcher.group("period")) : Optional.empty()));
            }
        }
        return Optional.empty();
    }
}
