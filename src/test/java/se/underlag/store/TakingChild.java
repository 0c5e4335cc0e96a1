package se.underlag.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/** A process that takes a data folder and lets it go when it is told. */
final class TakingChild implements AutoCloseable {

    private static final String TAKE = "take";
    private static final String TAKEN = "taken";
    private static final String IN_USE = "in use";
    private static final String LET_GO = "let go";

    private final Process process;
    private final PrintStream orders;
    private final BufferedReader answers;

    private TakingChild(Process process) {
        this.process = process;
        this.orders = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        this.answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    static TakingChild of(Path folder) throws IOException {
        return new TakingChild(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        TakingChild.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** Tells it to try; does not wait for what comes of it. */
    void order() {
        orders.println(TAKE);
    }

    /** Whether it got the folder. */
    boolean hasTaken() throws IOException {
        String answer = answers.readLine();
        if (!TAKEN.equals(answer) && !IN_USE.equals(answer)) {
            throw new AssertionError("the child says " + answer);
        }
        return TAKEN.equals(answer);
    }

    /** Tells it to let go, and waits until it has. */
    void letGo() throws IOException {
        orders.println(LET_GO);
        if (!LET_GO.equals(answers.readLine())) {
            throw new AssertionError("the child does not let go");
        }
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    public static void main(String[] arguments) throws IOException {
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Optional<DataFolder> held = Optional.empty();
        for (String order = orders.readLine(); order != null; order = orders.readLine()) {
            if (order.equals(TAKE)) {
                try {
                    held = Optional.of(DataFolder.take(Path.of(arguments[0]), Clock.systemUTC()));
                    System.out.println(TAKEN);
                } catch (DataFolderInUse e) {
                    System.out.println(IN_USE);
                }
            } else {
                held.ifPresent(DataFolder::close);
                held = Optional.empty();
                System.out.println(LET_GO);
            }
        }
    }
}
