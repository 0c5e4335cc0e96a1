package se.underlag.series;

/** Why there is no figure. Missing is never zero. */
public enum MissingReason {
    /** Nothing was delivered for the period and organisation, or the delivery left the value empty. */
    NOT_DELIVERED("not-delivered"),
    /** Delivered, but not yet quality-assured by its owner, and so not to be published. */
    NOT_QUALITY_ASSURED("not-quality-assured"),
    /** Withheld so that no person can be recognised. */
    SUPPRESSED("suppressed"),
    /** There is no such figure: a percentage on a zero base, the change of something that has no year before. */
    NOT_APPLICABLE("not-applicable");

    private final String code;

    MissingReason(String code) {
        this.code = code;
    }

    /** The word used in {@code figures.csv} and in the store. */
    public String code() {
        return code;
    }

    public static MissingReason ofCode(String code) {
        for (MissingReason reason : values()) {
            if (reason.code.equals(code)) {
                return reason;
            }
        }
        throw new IllegalArgumentException("no reason: " + code);
    }
}
