package se.underlag.series;

/** What an amount is based on. */
public enum Basis {
    /** What happened: <i>utfall</i>. Also the basis of every series that is measured rather than planned. */
    OUTCOME("utfall"),
    /** What was decided: <i>budget</i>. */
    BUDGET("budget"),
    /** What is expected: <i>prognos</i>. */
    FORECAST("prognos");

    private final String code;

    Basis(String code) {
        this.code = code;
    }

    /** The word used in definitions and in the store. */
    public String code() {
        return code;
    }

    public static Basis ofCode(String code) {
        for (Basis basis : values()) {
            if (basis.code.equals(code)) {
                return basis;
            }
        }
        throw new IllegalArgumentException("no basis: " + code);
    }
}
