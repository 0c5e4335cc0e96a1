package se.underlag.finding;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import se.underlag.source.SourceLocation;

/**
 * Collects what is found in one file. Of each kind the first few hundred are kept and the rest counted, so that a
 * million wrong cells neither fill the memory nor drown the reader. The same at the same place, such as an organisation
 * in a title that every row goes by, counts once.
 */
public final class FindingLog implements Consumer<Finding> {

    /** So many of each kind are kept one by one. */
    public static final int KEPT = 300;

    private final Set<Finding> findings = new LinkedHashSet<>();
    private final Map<FindingCode, Integer> counts = new EnumMap<>(FindingCode.class);
    private boolean refused;

    @Override
    public void accept(Finding finding) {
        if (findings.contains(finding)) {
            return;
        }
        int count = counts.merge(finding.code(), 1, Integer::sum);
        refused |= finding.severity() == Severity.ERROR;
        if (count <= KEPT) {
            findings.add(finding);
        }
    }

    /** True as soon as one finding says that the file cannot be accepted. */
    public boolean isRefused() {
        return refused;
    }

    /** Everything found in the order in which a file is read, then how many more there were of each kind. */
    public List<Finding> toList() {
        List<Finding> all = new ArrayList<>(ReadingOrder.of(List.copyOf(findings)));
        counts.forEach((code, count) -> {
            if (count > KEPT) {
                Finding first = findings.stream()
                        .filter(finding -> finding.code() == code)
                        .findFirst()
                        .orElseThrow();
                all.add(Finding.of(
                        FindingCode.MORE_OF_THE_SAME,
                        SourceLocation.of(
                                first.location().file(), first.location().sheet()),
                        count - KEPT,
                        first.arguments().isEmpty() ? "" : first.arguments().get(0),
                        code.name()));
            }
        });
        return List.copyOf(all);
    }
}
