package se.underlag.cli;

/** What a command tells whoever called it. */
enum ExitCode {
    /** Done. */
    DONE(0),
    /** Our own failure; the technical log says more. */
    FAILED(1),
    /** A wrong option, folder or definition; nothing was begun. */
    USAGE(2),
    /** Done, but some files were refused. */
    REFUSED(3);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }
}
