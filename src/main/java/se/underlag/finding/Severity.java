package se.underlag.finding;

/** How much a finding weighs. */
public enum Severity {
    /** The file is refused; nothing of it is stored. */
    ERROR,
    /** The file is stored; somebody should look. */
    WARNING,
    /** Worth knowing; nothing to do. */
    INFO
}
