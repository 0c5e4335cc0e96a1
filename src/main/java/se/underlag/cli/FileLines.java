package se.underlag.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.underlag.finding.Finding;
import se.underlag.finding.FindingCode;
import se.underlag.finding.Severity;
import se.underlag.intake.Waiting;
import se.underlag.job.FileResult;

/** What became of a file, in lines: one for the file and some for its findings. */
final class FileLines {

    private static final String INDENT = "    ";

    private final Wording wording;
    private final int findingsShown;
    private final String stored;

    private FileLines(Wording wording, int findingsShown, String stored) {
        this.wording = wording;
        this.findingsShown = findingsShown;
        this.stored = stored;
    }

    /** For a run: the first few findings and how many there are of each kind. */
    static FileLines ofRun(Wording wording) {
        return new FileLines(wording, 3, "file.stored");
    }

    /** For {@code check}: every finding. */
    static FileLines ofCheck(Wording wording) {
        return new FileLines(wording, Integer.MAX_VALUE, "file.good");
    }

    List<String> of(String name, FileResult result) {
        List<String> lines = new ArrayList<>();
        if (result instanceof FileResult.Stored good) {
            String replaced = good.replaced() == 0 ? "" : wording.text("file.replaced");
            lines.add(wording.text(stored, name, good.sourceName(), scope(good), counts(good)) + replaced);
            findings(good.warnings(), lines);
        } else if (result instanceof FileResult.Unchanged unchanged) {
            lines.add(wording.text(
                    "file.unchanged", name, wording.moment(unchanged.stored().storedAt())));
        } else if (result instanceof FileResult.SameAs same) {
            lines.add(wording.text("file.same", name, same.other().name()));
        } else if (result instanceof FileResult.Refused refused) {
            lines.add(wording.text("file.refused", name, wording.count("errors", errors(refused.findings()))));
            findings(refused.findings(), lines);
        } else if (result instanceof FileResult.Failed failed) {
            lines.add(wording.text("file.failed", name, failed.reason()));
        }
        return lines;
    }

    String of(Waiting waiting) {
        return wording.text("file.waiting", waiting.name(), wording.text("waiting." + waiting.why()));
    }

    /** Whose figures, and of when: the first few where there are many. */
    private String scope(FileResult.Stored stored) {
        String organisations = stored.brought().size() == 1
                ? stored.brought().get(0).organisationName()
                : wording.count("organisations", stored.brought().size());
        String periods = stored.brought().stream()
                .map(brought -> wording.period(brought.period()))
                .distinct()
                .limit(2)
                .collect(Collectors.joining(", "));
        return organisations + ", " + periods;
    }

    private String counts(FileResult.Stored stored) {
        return wording.count("rows", stored.rows()) + ", " + wording.count("observations", stored.observations());
    }

    private static long errors(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .count();
    }

    private void findings(List<Finding> findings, List<String> lines) {
        findings.stream().limit(findingsShown).forEach(finding -> lines.add(INDENT + wording.finding(finding)));
        if (findings.size() > findingsShown) {
            Map<FindingCode, Long> left = findings.stream()
                    .skip(findingsShown)
                    .collect(Collectors.groupingBy(Finding::code, TreeMap::new, Collectors.counting()));
            String kinds = left.entrySet().stream()
                    .map(kind -> kind.getValue() + " " + kind.getKey())
                    .collect(Collectors.joining(", "));
            lines.add(INDENT + wording.text("findings.more", findings.size() - findingsShown, kinds));
        }
    }
}
