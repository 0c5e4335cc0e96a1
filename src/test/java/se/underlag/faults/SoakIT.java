package se.underlag.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A watch through which many files go holds no more of the machine at the end than when it had warmed up. */
class SoakIT {

    private static final int FILES = Integer.getInteger("soak.files", 60);

    /** Megabytes. The database keeps the fifty thousand rows that were used last; what leaks would be more. */
    private static final int MOST_REMEMBERED = 30;

    /** So many come at a moment. */
    private static final int TOGETHER = 20;

    private static final List<String> ORGANISATIONS = List.of("Regionservice", "Folktandvården", "Regional utveckling");

    @TempDir
    Path folder;

    private int written;

    @Test
    @Timeout(value = 60, unit = TimeUnit.MINUTES)
    void many_files_leave_nothing_behind_in_the_process_that_watches() throws Exception {
        assumeTrue(Footprint.isTold(), "this machine does not tell what a process holds");
        RealProgram program = new RealProgram(folder);
        Process watch = program.start("watch", "--report-at", "00:00");
        List<Footprint> footprints = new ArrayList<>();
        long began = System.nanoTime();
        while (written < FILES) {
            for (int i = 0; i < TOGETHER && written < FILES; i++) {
                drop(program);
            }
            awaitSettled(program, watch, written);
            footprints.add(Footprint.of(watch));
        }
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began);
        watch.destroy();

        assertThat(program.ended(watch)).as(program::printed).isZero();
        tell(footprints, seconds);
        Footprint warm = footprints.get(footprints.size() / 4);
        Footprint last = footprints.get(footprints.size() - 1);
        assertThat(last.live()).isLessThanOrEqualTo(warm.live() + MOST_REMEMBERED);
        assertThat(last.threads()).isLessThanOrEqualTo(warm.threads() + 2);
        assertThat(last.handles()).isLessThanOrEqualTo(warm.handles() + 5);
        assertThat(files(program.temporary())).isEmpty();
        assertThat(files(program.data().resolve("aside"))).isEmpty();
        Accounts accounts = Accounts.of(program);
        assertThat(accounts.accepted().size() + accounts.refused().size()).isEqualTo(FILES);
        assertThat(accounts.waiting()).isEmpty();
        assertThat(accounts.withoutReceipt()).isEmpty();
    }

    /** Every tenth is faulty, every tenth the same as the one before it. */
    private void drop(RealProgram program) throws IOException {
        int number = written++;
        int same = number % 10 == 9 ? number - 1 : number;
        String month = "%d-%02d".formatted(1990 + same / 36, 1 + same / 3 % 12);
        String sex = number % 10 == 4 ? "Kvinnnor" : "K";
        StringBuilder text = new StringBuilder(
                "Förvaltning;Enhet;Period;Kön;Schematid tim;Korttidsfrånvaro tim;Långtidsfrånvaro tim\n");
        for (int unit = 0; unit < 60; unit++) {
            text.append("%s;Enhet %d;%s;%s;%d;%d;%d%n"
                    .formatted(ORGANISATIONS.get(same % 3), unit, month, sex, 1000 + same, unit, same % 50));
        }
        Path aside = Files.writeString(folder.resolve("drop"), text);
        Files.move(aside, program.inbox().resolve("fil " + number + ".csv"), StandardCopyOption.ATOMIC_MOVE);
    }

    private static void awaitSettled(RealProgram program, Process watch, int count) throws Exception {
        while (settled(program) < count) {
            assertThat(watch.waitFor(200, TimeUnit.MILLISECONDS))
                    .as(program::printed)
                    .isFalse();
        }
    }

    private static long settled(RealProgram program) throws IOException {
        return files(program.inbox()).stream()
                .map(program.inbox()::relativize)
                .filter(file -> file.startsWith("accepted") || file.startsWith("refused"))
                .filter(file -> file.toString().endsWith(".csv"))
                .count();
    }

    /** What lies there, while others go on moving it. */
    private static List<Path> files(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                files.add(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path gone, IOException failure) {
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }

    private static void tell(List<Footprint> footprints, long seconds) {
        System.out.printf("%d files in %d s%n", FILES, seconds);
        System.out.println("files  MB  of it live  threads  open files");
        for (int at = 0; at < footprints.size(); at += Math.max(1, footprints.size() / 10)) {
            Footprint each = footprints.get(at);
            System.out.printf(
                    "%5d %4d %4d %5d %5d%n",
                    Math.min(FILES, (at + 1) * TOGETHER),
                    each.megabytes(),
                    each.live(),
                    each.threads(),
                    each.handles());
        }
    }
}
