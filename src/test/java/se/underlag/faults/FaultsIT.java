package se.underlag.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real program is killed again and again, at moments nobody chose, while files of all kinds arrive. Afterwards
 * everything is as if it had never been.
 */
class FaultsIT {

    private static final int KILLS = Integer.getInteger("faults.kills", 10);
    private static final long SEED = Long.getLong("faults.seed", 1);

    /** What is to be killed in turn: most of a short life is its start, in which little can go wrong. */
    private static final List<Moment> AIMS = List.of(
            Moment.IMPORT,
            Moment.REPORT,
            Moment.IMPORT,
            Moment.REST,
            Moment.IMPORT,
            Moment.START,
            Moment.REPORT,
            Moment.IMPORT,
            Moment.REST,
            Moment.REPORT);

    /** When in that moment is chance. */
    private static final int LONGEST_IN_A_MOMENT_MILLIS = 1_500;

    private static final int LONGEST_BETWEEN_DROPS_MILLIS = 300;
    private static final int BETWEEN_LOOKS_MILLIS = 20;
    private static final int MOST_LOOKS = 1_500;

    /** So many kills fall on every kind of moment. */
    private static final int MANY = 100;

    @TempDir
    Path folder;

    private final Map<Moment, Integer> killedIn = new EnumMap<>(Moment.class);
    private int dropped;
    private long halves;

    @Test
    void every_file_is_accounted_for_and_every_figure_is_as_without_kills() throws Exception {
        System.out.printf("%d kills, -Dfaults.seed=%d%n", KILLS, SEED);
        List<Arrivals.Drop> drops = Arrivals.of(SEED, Math.max(16, KILLS));

        Accounts undisturbed = undisturbed(drops);
        Accounts disturbed = disturbed(drops);

        System.out.println("killed in " + killedIn + "; " + halves + " halves were judged and taken back or put back");
        assertThat(killedIn).containsKey(Moment.IMPORT);
        if (KILLS >= MANY) {
            assertThat(killedIn.keySet()).containsExactly(Moment.values());
            assertThat(halves).isPositive();
        }
        assertThat(undisturbed.waiting()).isEmpty();
        assertThat(undisturbed.accepted()).hasSizeGreaterThan(drops.size() / 2);
        assertThat(undisturbed.refused()).hasSizeGreaterThan(5);
        assertThat(undisturbed.withoutReceipt()).isEmpty();
        assertThat(disturbed.waiting()).isEmpty();
        assertThat(disturbed.withoutReceipt()).isEmpty();
        assertThat(disturbed.leftBehind()).isEmpty();
        assertThat(disturbed.accepted()).isEqualTo(undisturbed.accepted());
        assertThat(disturbed.refused()).isEqualTo(undisturbed.refused());
        assertThat(disturbed.deliveries()).isEqualTo(undisturbed.deliveries());
        assertThat(disturbed.observations()).isEqualTo(undisturbed.observations());
        assertThat(disturbed.figures()).isEqualTo(undisturbed.figures()).hasSizeGreaterThan(300);
    }

    /** A few files at a time, each time a run that nobody disturbs. */
    private Accounts undisturbed(List<Arrivals.Drop> drops) throws Exception {
        RealProgram program = new RealProgram(folder.resolve("undisturbed"));
        Deque<Arrivals.Drop> left = new ArrayDeque<>(drops);
        while (!left.isEmpty()) {
            for (int few = 0; few < 12 && !left.isEmpty(); few++) {
                drop(left.removeFirst(), program);
            }
            assertThat(program.give("import")).as(program::printed).isIn(0, 3);
        }
        assertThat(program.give("run")).as(program::printed).isIn(0, 3);
        return Accounts.of(program);
    }

    /** Files that are copied in pieces are dropped whole where nobody disturbs. */
    private Accounts disturbed(List<Arrivals.Drop> drops) throws Exception {
        Random random = new Random(SEED);
        RealProgram program = new RealProgram(folder.resolve("disturbed"));
        Deque<Arrivals.Drop> left = new ArrayDeque<>(drops);
        Copying copying = new Copying(random);
        int kills = 0;
        while (kills < KILLS) {
            Moment aim = AIMS.get(kills % AIMS.size());
            int logged = Moment.logged(program);
            Process process = aim != Moment.REST && random.nextInt(3) == 0
                    ? program.start("run")
                    : program.start("watch", "--report-after-import");
            for (int few = 1 + left.size() / (KILLS - kills); few > 0 && !left.isEmpty(); few--) {
                drop(left.removeFirst(), program, copying);
                process.waitFor(random.nextInt(LONGEST_BETWEEN_DROPS_MILLIS), TimeUnit.MILLISECONDS);
                copying.goOn();
            }
            await(aim, process, program, logged, copying);
            if (process.waitFor(random.nextInt(LONGEST_IN_A_MOMENT_MILLIS), TimeUnit.MILLISECONDS)) {
                assertThat(process.exitValue()).as(program::printed).isIn(0, 3);
            } else {
                RealProgram.kill(process);
                killedIn.merge(Moment.of(program, logged), 1, Integer::sum);
                kills++;
            }
        }
        for (Arrivals.Drop drop : left) {
            drop(drop, program, copying);
        }
        copying.end();
        assertThat(program.give("run")).as(program::printed).isIn(0, 3);
        halves = Files.readAllLines(program.log()).stream()
                .filter(line -> line.contains("was written to after it had been judged"))
                .count();
        return Accounts.of(program);
    }

    /** Waits until a process does what it is to be killed in; where it does not, it is killed in whatever it does. */
    private static void await(Moment aim, Process process, RealProgram program, int logged, Copying copying)
            throws IOException, InterruptedException {
        for (int look = 0; look < MOST_LOOKS && Moment.of(program, logged) != aim; look++) {
            if (process.waitFor(BETWEEN_LOOKS_MILLIS, TimeUnit.MILLISECONDS)) {
                return;
            }
            copying.goOn();
        }
    }

    private void drop(Arrivals.Drop drop, RealProgram program, Copying copying) throws IOException {
        if (drop.inPieces()) {
            Arrivals.Dropped file = drop.files().get(0);
            copying.begin(free(program.inbox(), file.name()), file.content());
        } else {
            drop(drop, program);
        }
    }

    /** Several files of one moment come as a folder, in one act. */
    private void drop(Arrivals.Drop drop, RealProgram program) throws IOException {
        Path aside = Files.createDirectories(folder.resolve("aside-" + ++dropped));
        for (Arrivals.Dropped file : drop.files()) {
            Files.write(aside.resolve(file.name()), file.content());
        }
        if (drop.files().size() > 1) {
            Files.move(aside, program.inbox().resolve("drop " + dropped), StandardCopyOption.ATOMIC_MOVE);
        } else {
            String name = drop.files().get(0).name();
            Files.move(aside.resolve(name), free(program.inbox(), name), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** A name that no file in the inbox has: to take another's place would be the dropper's doing, not ours. */
    private static Path free(Path inbox, String name) {
        Path place = inbox.resolve(name);
        return Files.exists(place) ? inbox.resolve("ny " + name) : place;
    }
}
