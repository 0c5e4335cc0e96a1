package se.underlag.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SumTest {

    private static final int SUMS = 4;
    private static final int ROWS = 400;

    /** Each sum by itself is what the sums together have to tell. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void sums_tell_the_rows_that_each_of_them_came_from_whatever_those_of_the_others(long seed) {
        Random random = new Random(seed);
        List<Sum> sums = IntStream.range(0, SUMS).mapToObj(i -> new Sum()).toList();
        List<List<String>> expected = new ArrayList<>();
        sums.forEach(sum -> expected.add(new ArrayList<>()));

        for (String sheet : List.of("Jan", "Feb")) {
            for (int row = 6; row < ROWS; row += 1 + random.nextInt(3)) {
                for (int sum : chosen(random)) {
                    sums.get(sum).takesIn();
                    expected.get(sum).add(sheet + " " + row);
                }
                Sum.note(sums, sheet, row);
            }
        }

        for (int i = 0; i < SUMS; i++) {
            assertThat(sums.get(i).isEmpty()).isEqualTo(expected.get(i).isEmpty());
            if (!expected.get(i).isEmpty()) {
                assertThat(rows(sums.get(i))).isEqualTo(expected.get(i));
                assertThat(sums.get(i).origin().rows())
                        .isEqualTo(expected.get(i).size());
            }
        }
    }

    /** Mostly all, now and then some, seldom none. */
    private static TreeSet<Integer> chosen(Random random) {
        TreeSet<Integer> chosen = new TreeSet<>();
        boolean all = random.nextInt(10) < 8;
        for (int sum = 0; sum < SUMS; sum++) {
            if (all || random.nextBoolean()) {
                chosen.add(sum);
            }
        }
        return chosen;
    }

    private static List<String> rows(Sum sum) {
        return sum.origin().known().stream()
                .flatMap(known -> known.ranges().stream()
                        .flatMapToInt(range -> IntStream.rangeClosed(range.first(), range.last()))
                        .mapToObj(row -> known.sheet() + " " + row))
                .toList();
    }
}
