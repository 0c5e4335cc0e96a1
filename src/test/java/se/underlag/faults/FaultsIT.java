package se.underlag.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
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

    /** Long enough for a start, an import and a report, so that kills fall on all of them. */
    private static final int LONGEST_LIFE_MILLIS = 8_000;

    @TempDir
    Path folder;

    private int dropped;

    @Test
    void every_file_is_accounted_for_and_every_figure_is_as_without_kills() throws Exception {
        System.out.printf("%d kills, -Dfaults.seed=%d%n", KILLS, SEED);
        List<Arrivals.Drop> drops = Arrivals.of(SEED, Math.max(16, KILLS));

        Accounts undisturbed = undisturbed(drops);
        Accounts disturbed = disturbed(drops);

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

    private Accounts disturbed(List<Arrivals.Drop> drops) throws Exception {
        Random random = new Random(SEED);
        RealProgram program = new RealProgram(folder.resolve("disturbed"));
        Deque<Arrivals.Drop> left = new ArrayDeque<>(drops);
        int kills = 0;
        while (kills < KILLS) {
            Process process =
                    random.nextInt(3) == 0 ? program.start("run") : program.start("watch", "--report-after-import");
            boolean ended = false;
            int moments = 1 + left.size() / (KILLS - kills);
            for (int moment = 0; moment < moments && !ended; moment++) {
                if (!left.isEmpty()) {
                    drop(left.removeFirst(), program);
                }
                ended = process.waitFor(random.nextInt(LONGEST_LIFE_MILLIS / moments), TimeUnit.MILLISECONDS);
            }
            if (ended) {
                assertThat(process.exitValue()).as(program::printed).isIn(0, 3);
            } else {
                RealProgram.kill(process);
                kills++;
            }
        }
        for (Arrivals.Drop drop : left) {
            drop(drop, program);
        }
        assertThat(program.give("run")).as(program::printed).isIn(0, 3);
        return Accounts.of(program);
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
