package se.underlag.wording;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Commands that somebody is told to give, as they are to be typed: with the folders that are worked with, where these are
 * not the usual ones. Without them a command would act on another store than the one it was told of.
 *
 * @param jobs the folder of definitions
 * @param data the folder of the store
 * @param output the folder for reports
 */
public record Commands(Path jobs, Path data, Path output) {

    /** The folder of definitions where none is given. */
    public static final String JOBS = "jobs";

    /** The data folder where none is given. */
    public static final String DATA = "output/data";

    /** The folder for reports where none is given. */
    public static final String OUTPUT = "output";

    private static final String PROGRAM = "underlag ";

    /** For commands that make no reports. */
    public Commands(Path jobs, Path data) {
        this(jobs, data, Path.of(OUTPUT));
    }

    /** The same for who reads it elsewhere: folders in full, where they are not the usual ones. */
    public Commands fromElsewhere() {
        return new Commands(inFull(jobs, JOBS), inFull(data, DATA), inFull(output, OUTPUT));
    }

    private static Path inFull(Path folder, String usual) {
        return isUsual(folder, usual) ? folder : folder.toAbsolutePath().normalize();
    }

    private static boolean isUsual(Path folder, String usual) {
        return folder.normalize().equals(Path.of(usual));
    }

    /** Takes deliveries back. */
    public String withdraw(List<Long> deliveries) {
        return PROGRAM + "withdraw " + numbers(deliveries) + store();
    }

    /** Gives back deliveries that were taken back. */
    public String giveBack(List<Long> deliveries) {
        return PROGRAM + "withdraw --undo " + numbers(deliveries) + store();
    }

    private static String numbers(List<Long> deliveries) {
        return deliveries.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    /** Tells what is on record. */
    public String history() {
        return PROGRAM + "history" + store();
    }

    /** Tells all that a delivery changed. */
    public String history(long delivery) {
        return PROGRAM + "history " + delivery + store();
    }

    /** Makes the reports of a month anew. */
    public String report(YearMonth asOf) {
        return PROGRAM + "report --as-of " + asOf + folders();
    }

    /** Tells of every file of a folder what would become of it. */
    public String check(Path folder) {
        return PROGRAM + "check " + ShellWord.of(folder.toString()) + store();
    }

    /** Imports all that lies in a folder and leaves it there. */
    public String importKept(String folder) {
        return PROGRAM + "import --keep --inbox " + ShellWord.of(folder) + folders();
    }

    /**
     * Imports all that lies in a folder and makes the reports.
     *
     * @param keep true where the files stay in it
     */
    public String run(String inbox, boolean keep) {
        return PROGRAM + "run --inbox " + ShellWord.of(inbox) + (keep ? " --keep" : "") + folders();
    }

    /** The options that say which store is meant, each with a space before it; nothing where it is the usual one. */
    public String store() {
        return option("--data", data, DATA) + option("--jobs", jobs, JOBS);
    }

    private String folders() {
        return store() + option("--output", output, OUTPUT);
    }

    private static String option(String name, Path folder, String usual) {
        return isUsual(folder, usual) ? "" : " " + name + " " + ShellWord.of(folder.toString());
    }
}
