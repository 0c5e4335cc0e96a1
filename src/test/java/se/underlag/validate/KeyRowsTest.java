package se.underlag.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyRowsTest {

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void each_key_is_told_with_the_row_in_which_it_came_first_also_within_those_looked_up_together(long seed) {
        Random random = new Random(seed);
        KeyRows rows = new KeyRows();
        Map<Long, Integer> expected = new HashMap<>();
        long[] keys = new long[KeyRows.TOGETHER];
        int[] numbers = new int[KeyRows.TOGETHER];
        int row = 6;
        for (int round = 0; round < 500; round++) {
            int count = 1 + random.nextInt(KeyRows.TOGETHER);
            int[] before = new int[count];
            for (int i = 0; i < count; i++) {
                keys[i] = random.nextInt(4) > 0 ? random.nextLong() : random.nextInt(2_000);
                numbers[i] = row;
                Integer first = expected.putIfAbsent(keys[i] == 0 ? 1 : keys[i], row++);
                before[i] = first == null ? 0 : first;
            }

            rows.put(keys, numbers, count);

            assertThat(numbers).startsWith(before);
        }
    }
}
