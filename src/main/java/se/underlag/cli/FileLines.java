package se.underlag.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.underlag.finding.Finding;
import se.underlag.finding.FindingCode;
import se.underlag.finding.FindingText;
import se.underlag.finding.Severity;
import se.underlag.intake.Waiting;
import se.underlag.job.Correction;
import se.underlag.job.FileResult;
import se.underlag.job.ReturnedFile;
import se.underlag.store.Counting;
import se.underlag.store.Delivery;
import se.underlag.wording.Commands;

/** What became of a file, in lines: one for the file and some for its findings. */
final class FileLines {

    private static final String INDENT = "    ";

    private final Wording wording;
    private final Commands commands;
    private final int shown;
    private final boolean judgedOnly;

    private FileLines(Wording wording, Commands commands, int shown, boolean judgedOnly) {
        this.wording = wording;
        this.commands = commands;
        this.shown = shown;
        this.judgedOnly = judgedOnly;
    }

    /** For a run: the first few findings and how many there are of each kind. */
    static FileLines ofRun(Wording wording, Commands commands) {
        return new FileLines(wording, commands, 3, false);
    }

    /** For {@code check}: every finding. */
    static FileLines ofCheck(Wording wording, Commands commands) {
        return new FileLines(wording, commands, Integer.MAX_VALUE, true);
    }

    List<String> of(String name, FileResult result) {
        List<String> lines = new ArrayList<>();
        if (result instanceof FileResult.Stored good) {
            String key = judgedOnly ? "file.good" : "file.stored";
            lines.add(wording.text(key, name, good.sourceName(), scope(good), counts(good)));
            good.corrections().forEach(correction -> correction(correction, lines));
            if (judgedOnly) {
                good.outOfDate().forEach(report -> lines.add(INDENT + wording.outOfDate(report)));
            }
            findings(good.warnings(), lines);
        } else if (result instanceof FileResult.Unchanged unchanged) {
            lines.add(wording.text(
                    "file.unchanged", name, wording.moment(unchanged.stored().storedAt())));
            standing(unchanged.stored().deliveries(), unchanged.counting(), lines);
        } else if (result instanceof FileResult.SameRows same) {
            String numbers = numbers(same.stored().stream().map(Delivery::id).toList(), ", ");
            lines.add(wording.text(
                    "file.same-rows",
                    name,
                    same.sourceName(),
                    numbers,
                    same.stored().get(0).file()));
            standing(same.stored(), same.counting(), lines);
        } else if (result instanceof FileResult.SameAs same) {
            lines.add(wording.text("file.same", name, same.other().name()));
        } else if (result instanceof FileResult.Refused refused) {
            lines.add(wording.text("file.refused", name, wording.count("errors", errors(refused.findings()))));
            findings(refused.findings(), lines);
        } else if (result instanceof FileResult.Failed failed) {
            lines.add(wording.text("file.failed", name, failed.reason()));
        } else if (result instanceof FileResult.Disturbed) {
            lines.add(wording.text("file.disturbed", name));
        } else if (result instanceof FileResult.Left) {
            lines.add(wording.text("file.left", name));
        }
        return lines;
    }

    /** What a delivery replaces and what it changes: the first few values. */
    private void correction(Correction correction, List<String> lines) {
        lines.add(INDENT + wording.correction(correction));
        int few = judgedOnly
                ? correction.first().size()
                : Math.min(shown, correction.first().size());
        correction.first().stream().limit(few).forEach(change -> lines.add(INDENT + "  " + wording.change(change)));
        if (correction.size() > few) {
            lines.add(INDENT + "  " + wording.text("changes.more", wording.number(correction.size() - few)));
        }
    }

    /** Why what is stored does not count, where it does not, and what to do if it should. */
    private void standing(List<Delivery> deliveries, Counting counting, List<String> lines) {
        for (Delivery delivery : deliveries) {
            standing(delivery, lines);
            wording.overlaid(delivery, counting.overlaidBy().getOrDefault(delivery.id(), List.of()))
                    .ifPresent(overlaid -> lines.add(INDENT + overlaid));
        }
        if (!counting.takeBack().isEmpty()) {
            String command = commands.withdraw(counting.takeBack());
            lines.add(INDENT
                    + (counting.lacking().isEmpty()
                            ? wording.text("file.take-back", command)
                            : wording.text("file.take-back.lacking", command, wording.periods(counting.lacking()))));
        }
        List<Long> withdrawn = deliveries.stream()
                .filter(delivery -> delivery.withdrawnAt().isPresent())
                .map(Delivery::id)
                .toList();
        if (!withdrawn.isEmpty()) {
            lines.add(INDENT + wording.text("file.give-back", commands.giveBack(withdrawn)));
        }
    }

    private static String numbers(List<Long> deliveries, String between) {
        return deliveries.stream().map(String::valueOf).collect(Collectors.joining(between));
    }

    private void standing(Delivery delivery, List<String> lines) {
        delivery.replacedBy()
                .ifPresent(other -> lines.add(INDENT
                        + wording.text("delivery.replaced", String.valueOf(delivery.id()), String.valueOf(other))));
        delivery.withdrawnAt()
                .ifPresent(moment -> lines.add(INDENT
                        + wording.text("delivery.withdrawn", String.valueOf(delivery.id()), wording.moment(moment))));
    }

    String of(Waiting waiting) {
        return wording.text(
                "file.waiting",
                waiting.name(),
                wording.text(
                        "waiting." + waiting.why(),
                        waiting.path().toAbsolutePath().getParent()));
    }

    /** A file that lies in the inbox again, since it was written to after it had been judged. */
    List<String> of(ReturnedFile file) {
        List<String> lines = new ArrayList<>();
        lines.add(wording.text("file.returned", file.name()));
        file.takenBack()
                .forEach(
                        number -> lines.add(INDENT + wording.text("file.returned.taken-back", String.valueOf(number))));
        return lines;
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
        findings.stream().limit(shown).forEach(finding -> lines.add(INDENT + wording.finding(finding)));
        if (findings.size() > shown) {
            Map<FindingCode, Long> left = findings.stream()
                    .skip(shown)
                    .collect(Collectors.groupingBy(Finding::code, TreeMap::new, Collectors.counting()));
            String kinds = left.entrySet().stream()
                    .map(kind -> wording.text(
                            "findings.kind",
                            FindingText.name(kind.getKey(), wording.locale()),
                            wording.number(kind.getValue())))
                    .collect(Collectors.joining(", "));
            lines.add(INDENT + wording.text("findings.more", wording.number(findings.size() - shown), kinds));
        }
    }
}
