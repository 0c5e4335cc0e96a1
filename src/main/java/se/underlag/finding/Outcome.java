package se.underlag.finding;

import java.util.List;
import java.util.Optional;

/**
 * What came of judging something: the value where one could be made, together with everything found on the way.
 *
 * @param value the value; empty only when a finding of severity {@link Severity#ERROR} says why
 * @param findings all findings, in the order of the file
 */
public record Outcome<T>(Optional<T> value, List<Finding> findings) {

    public Outcome {
        findings = List.copyOf(findings);
        if (value.isEmpty() && !hasError(findings)) {
            throw new IllegalArgumentException("no value, and no finding that says why");
        }
    }

    public static <T> Outcome<T> of(T value, List<Finding> findings) {
        return new Outcome<>(Optional.of(value), findings);
    }

    public static <T> Outcome<T> refused(List<Finding> findings) {
        return new Outcome<>(Optional.empty(), findings);
    }

    /** True when a finding says that the file cannot be accepted. */
    public boolean isRefused() {
        return hasError(findings);
    }

    private static boolean hasError(List<Finding> findings) {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }
}
