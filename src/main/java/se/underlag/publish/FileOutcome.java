package se.underlag.publish;

import java.util.Locale;

/** What became of a file in a run. */
public enum FileOutcome {
    /** Read, accepted and stored. */
    STORED,
    /** Stored in place of an earlier delivery for the same source, organisation and period. */
    REPLACED,
    /** Already stored: the same bytes as before. */
    UNCHANGED,
    /** Refused; nothing of it is stored. */
    REFUSED,
    /** Not complete yet; left for the next run. */
    WAITING;

    /** The word used in {@code run.json} and in the message bundle: {@code stored}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
