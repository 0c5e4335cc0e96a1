package se.underlag.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import se.underlag.sheet.Corpus.SeenCell;
import se.underlag.wording.Messages;

/** Reads the thousand odd workbooks of other projects, and compares with what openpyxl and xlrd see in them. */
class CorpusTest {

    /** Files whose every cell is equal. */
    private static final double AGREEING = 0.97;
    /** Files whose every cell is equal or differs in a way that we can explain. */
    private static final double AGREEING_WHEN_EXPLAINED = 0.98;

    private static final Duration LONGEST = Duration.ofSeconds(10);
    /** They give the floating-point number, we the 15 digits that a spreadsheet shows of it. */
    private static final double HALF_A_DIGIT_OF_15 = 5.1e-15;

    /** A cell that they and we see differently; where one of both sees nothing, it is empty. */
    private record Difference(Optional<SeenCell> their, Optional<SeenCell> our) {

        boolean isExplained() {
            return their.isPresent() && our.isPresent() && KnownDifference.explains(their.get(), our.get());
        }

        @Override
        public String toString() {
            return their.map(SeenCell::toString).orElse("nothing") + " / "
                    + our.map(SeenCell::toString).orElse("nothing");
        }
    }

    @Test
    @Timeout(110)
    void atLeast97PercentOfTheFilesAreSeenAsOtherReadersSeeThem() throws Exception {
        Path root = Corpus.root();
        Map<String, List<Difference>> differences = new LinkedHashMap<>();
        for (Map.Entry<String, List<SeenCell>> file : Corpus.seen().entrySet()) {
            List<SeenCell> theirs = file.getValue();
            if (!theirs.get(0).sheet().equals("!")) {
                differences.put(file.getKey(), differing(theirs, ours(root, file.getKey())));
            }
        }

        differences.forEach((file, differing) -> {
            if (!differing.isEmpty()) {
                System.out.println(file + ": " + differing.size() + " cells differ, first " + differing.get(0));
            }
        });
        long strictly = differences.values().stream().filter(List::isEmpty).count();
        long explained = differences.values().stream()
                .filter(differing -> differing.stream().allMatch(Difference::isExplained))
                .count();
        System.out.println(strictly + " of " + differences.size() + " files are equal, " + explained
                + " with the differences that are explained; see docs/reading-differences.md");
        assertThat(differences).hasSize(960);
        assertThat(strictly).isGreaterThanOrEqualTo((long) Math.ceil(AGREEING * differences.size()));
        assertThat(explained).isGreaterThanOrEqualTo((long) Math.ceil(AGREEING_WHEN_EXPLAINED * differences.size()));
    }

    @Test
    @Timeout(110)
    void everyFileEndsInAnAnswerWithinTenSeconds() throws Exception {
        Path root = Corpus.root();
        for (Path file : Corpus.files(root)) {
            long start = System.nanoTime();
            String name = root.relativize(file).toString();
            new CellPrinter(new Nowhere(), Messages.ENGLISH).print(file, name);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).as(name).isLessThan(LONGEST);
            assertThat(OpenFiles.of(file)).as("handles open on " + name).isZero();
        }
    }

    private static Map<String, SeenCell> ours(Path root, String name) throws IOException {
        StringBuilder lines = new StringBuilder();
        new CellPrinter(lines, Messages.ENGLISH).print(root.resolve(name), name);
        return lines.toString()
                .lines()
                .map(line -> line.split("\t", -1))
                .map(fields -> new SeenCell(fields[1], fields[2], fields[3], fields[4]))
                .collect(
                        Collectors.toMap(SeenCell::place, cell -> cell, (first, second) -> second, LinkedHashMap::new));
    }

    private static List<Difference> differing(List<SeenCell> theirs, Map<String, SeenCell> ours) {
        List<Difference> differing = new ArrayList<>();
        boolean cut = theirs.get(theirs.size() - 1).sheet().equals("+");
        Set<String> places = theirs.stream().map(SeenCell::place).collect(Collectors.toSet());
        for (SeenCell their : theirs) {
            boolean remark = their.type().equals("cut") || their.type().equals("empty");
            Optional<SeenCell> our = Optional.ofNullable(ours.get(their.place()));
            if (!remark && (our.isEmpty() || !same(their, our.get()))) {
                differing.add(new Difference(Optional.of(their), our));
            }
        }
        for (SeenCell our : ours.values()) {
            // Other readers see nothing in a formula that was never calculated; we are to say so.
            boolean expected = cut || our.value().equals(Cell.Faulty.UNCALCULATED);
            if (!places.contains(our.place()) && (!expected || our.type().equals("unreadable"))) {
                differing.add(new Difference(Optional.empty(), Optional.of(our)));
            }
        }
        return differing;
    }

    private static boolean same(SeenCell their, SeenCell our) {
        if (their.type().equals("number") && our.type().equals("number")) {
            double value = Double.parseDouble(their.value());
            return Math.abs(value - Double.parseDouble(our.value())) <= Math.abs(value) * HALF_A_DIGIT_OF_15;
        }
        return their.equals(our);
    }

    /** Takes lines and keeps none. */
    private static final class Nowhere implements Appendable {

        @Override
        public Appendable append(CharSequence text) {
            return this;
        }

        @Override
        public Appendable append(CharSequence text, int start, int end) {
            return this;
        }

        @Override
        public Appendable append(char c) {
            return this;
        }
    }
}
