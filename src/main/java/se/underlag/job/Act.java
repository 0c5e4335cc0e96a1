package se.underlag.job;

/** What a command does. */
enum Act {
    RUN("run", "nightly", true, true),
    IMPORT("import", "import", true, false),
    REPORT("report", "report", false, true);

    private final String command;
    private final String job;
    private final boolean imports;
    private final boolean reports;

    Act(String command, String job, boolean imports, boolean reports) {
        this.command = command;
        this.job = job;
        this.imports = imports;
        this.reports = reports;
    }

    /** The command's name. */
    String command() {
        return command;
    }

    /** The name of its Spring Batch job. */
    String job() {
        return job;
    }

    boolean imports() {
        return imports;
    }

    boolean reports() {
        return reports;
    }
}
