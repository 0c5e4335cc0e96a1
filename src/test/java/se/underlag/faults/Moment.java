package se.underlag.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** In what the real program was killed, by the last that its log says. */
enum Moment {
    /** Before it had begun to log: Java starts, the store is opened. */
    START,
    /** Between the beginning of a run and its reports: files are read, stored, moved. */
    IMPORT,
    /** Reports are made. */
    REPORT,
    /** A watch looks on, or a run is at its end. */
    REST;

    private static final Pattern BEGAN = Pattern.compile(".* run \\d+ \\((\\w+)\\) began: .*");
    private static final Pattern REPORTS = Pattern.compile(".* run \\d+: reports .*");
    private static final Pattern ENDED = Pattern.compile(".* run \\d+ ended: .*");

    /** How much has been logged so far, in lines. */
    static int logged(RealProgram program) throws IOException {
        return lines(program).size();
    }

    /**
     * What a killed process was doing.
     *
     * @param before how much had been logged when it was started
     */
    static Moment of(RealProgram program, int before) throws IOException {
        List<String> lines = lines(program);
        Moment moment = START;
        for (String line : lines.subList(Math.min(before, lines.size()), lines.size())) {
            Matcher began = BEGAN.matcher(line);
            if (began.matches()) {
                moment = began.group(1).equals("report") ? REPORT : IMPORT;
            } else if (REPORTS.matcher(line).matches()) {
                moment = REPORT;
            } else if (ENDED.matcher(line).matches()) {
                moment = REST;
            }
        }
        return moment;
    }

    private static List<String> lines(RealProgram program) throws IOException {
        return Files.exists(program.log()) ? Files.readAllLines(program.log()) : List.of();
    }
}
