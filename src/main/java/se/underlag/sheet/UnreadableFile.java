package se.underlag.sheet;

import se.underlag.finding.Finding;

/**
 * A file cannot be read, or not to its end. Carries the finding to report; its cause is for the technical log only.
 */
public final class UnreadableFile extends Exception {

    private final transient Finding finding;

    public UnreadableFile(Finding finding) {
        super(finding.code() + " " + finding.location());
        this.finding = finding;
    }

    public UnreadableFile(Finding finding, Throwable cause) {
        super(finding.code() + " " + finding.location(), cause);
        this.finding = finding;
    }

    public Finding finding() {
        return finding;
    }
}
