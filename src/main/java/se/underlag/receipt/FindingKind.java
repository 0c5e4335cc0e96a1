package se.underlag.receipt;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import se.underlag.finding.Finding;
import se.underlag.finding.FindingCode;
import se.underlag.finding.FindingText;
import se.underlag.finding.Severity;

/**
 * All findings of one code.
 *
 * @param code the code
 * @param rows those that are listed, in the order of the file
 * @param unlisted how many more there are that nobody lists
 */
record FindingKind(FindingCode code, List<FindingRow> rows, int unlisted) {

    FindingKind {
        rows = List.copyOf(rows);
    }

    /** The findings of a file by code, in the order in which the file first has each. */
    static List<FindingKind> of(List<Finding> findings, Locale language) {
        Map<FindingCode, List<Finding>> byCode = findings.stream()
                .filter(finding -> finding.code() != FindingCode.MORE_OF_THE_SAME)
                .collect(Collectors.groupingBy(Finding::code, LinkedHashMap::new, Collectors.toList()));
        Map<FindingCode, Integer> more = unlisted(findings);
        return byCode.entrySet().stream()
                .map(kind -> new FindingKind(
                        kind.getKey(), rows(kind.getValue(), language), more.getOrDefault(kind.getKey(), 0)))
                .toList();
    }

    /** A finding that counts more of the same names their code last. */
    private static Map<FindingCode, Integer> unlisted(List<Finding> findings) {
        Map<FindingCode, Integer> more = new EnumMap<>(FindingCode.class);
        findings.stream()
                .filter(finding -> finding.code() == FindingCode.MORE_OF_THE_SAME)
                .forEach(finding -> more.merge(
                        FindingCode.valueOf((String) finding.arguments().get(2)),
                        ((Number) finding.arguments().get(0)).intValue(),
                        Integer::sum));
        return more;
    }

    private record Said(FindingText text, String sheet) {}

    private static List<FindingRow> rows(List<Finding> findings, Locale language) {
        Map<Said, List<Finding>> byText = findings.stream()
                .collect(Collectors.groupingBy(
                        finding -> new Said(
                                FindingText.of(finding, language),
                                finding.location().sheet()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        List<FindingRow> rows = new ArrayList<>();
        byText.forEach((said, all) -> rows.add(new FindingRow(
                said.text(),
                said.sheet(),
                all.stream()
                        .map(finding -> finding.location().place())
                        .filter(place -> !place.isEmpty())
                        .toList(),
                all.size())));
        return rows;
    }

    Severity severity() {
        return code.severity();
    }

    /** How many findings there are, listed or not. */
    int findings() {
        return unlisted + rows.stream().mapToInt(FindingRow::findings).sum();
    }

    /** The first rows. */
    List<FindingRow> first(int most) {
        return rows.stream().limit(most).toList();
    }

    /** True where no place is told with any of them. */
    boolean isAboutTheFile() {
        return rows.stream().allMatch(FindingRow::isAboutTheFile);
    }
}
