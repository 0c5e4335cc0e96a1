package se.underlag.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BegunTest {

    @Test
    void each_piece_is_done_once_and_given_in_its_place() {
        AtomicInteger times = new AtomicInteger();
        List<Begun<Integer>> begun = IntStream.range(0, 1_000)
                .mapToObj(piece -> Begun.of(() -> {
                    times.incrementAndGet();
                    return piece;
                }))
                .toList();

        assertThat(Begun.finished(begun))
                .isEqualTo(IntStream.range(0, 1_000).boxed().toList());
        assertThat(Begun.finished(begun)).hasSize(1_000);
        assertThat(times).hasValue(1_000);
    }

    @Test
    void whoever_wants_it_does_what_others_have_no_time_for() throws InterruptedException {
        CountDownLatch wanted = new CountDownLatch(1);
        int pieces = Runtime.getRuntime().availableProcessors() + 2;
        // Each takes a thread of the others until all of the rest is done, which nobody but this one can do.
        List<Begun<Boolean>> waiting = IntStream.range(0, pieces)
                .mapToObj(piece -> Begun.of(() -> await(wanted)))
                .toList();
        List<Begun<String>> begun = IntStream.range(0, 20)
                .mapToObj(piece -> Begun.of(() -> Thread.currentThread().getName()))
                .toList();

        assertThat(Begun.finished(begun)).containsOnly(Thread.currentThread().getName());
        wanted.countDown();
        assertThat(Begun.finished(waiting)).containsOnly(true);
    }

    private static boolean await(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void what_goes_wrong_is_told_to_whoever_wants_it() {
        List<Begun<String>> begun = List.of(Begun.of(() -> "a"), Begun.of(() -> {
            throw new IllegalArgumentException("b");
        }));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Begun.finished(begun))
                .withMessage("b");
    }
}
