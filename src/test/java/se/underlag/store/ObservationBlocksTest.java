package se.underlag.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.underlag.series.Basis;
import se.underlag.series.Breakdown;
import se.underlag.series.Measure;
import se.underlag.series.MissingReason;
import se.underlag.series.Observation;
import se.underlag.series.Origin;
import se.underlag.series.Period;
import se.underlag.store.ObservationBlocks.Block;
import se.underlag.store.ObservationBlocks.Lines;

class ObservationBlocksTest {

    private static final String AWKWARD = "aö \t\n\r\\\"!;=%'tn\u2028😀";
    private static final List<String> SERIES = List.of("anstallda", "arsarbetare-netto", "listade");
    private static final List<Period> PERIODS = Stream.of("2024-12", "2024-01--2024-12", "2024-12-31")
            .map(Period::parse)
            .toList();

    private final Random random = new Random(5);

    @Test
    void gives_back_what_was_written_whatever_the_texts_are() {
        for (int times = 0; times < 300; times++) {
            List<Observation> observations = observations(random.nextInt(40));

            ObservationBlocks blocks = ObservationBlocks.of(observations);

            ObservationBlocks.Reader reader = new ObservationBlocks.Reader();
            assertThat(reader.withRows(blocks)).isEqualTo(observations);
            assertThat(reader.observations(blocks))
                    .isEqualTo(observations.stream()
                            .map(ObservationBlocksTest::withoutRows)
                            .toList());
        }
    }

    @Test
    void what_several_series_are_made_of_stands_once() {
        Origin origin = new Origin("Blad1", 2, 97, 3, "+2,3,2k");
        Breakdown women = Breakdown.of(Map.of("kon", "kvinna"));
        List<Observation> observations = List.of(
                new Observation("anstallda", women, PERIODS.get(0), Basis.OUTCOME, Measure.of(BigDecimal.TEN), origin),
                new Observation(
                        "listade",
                        women,
                        PERIODS.get(0),
                        Basis.OUTCOME,
                        Measure.missing(MissingReason.NOT_DELIVERED),
                        origin));

        ObservationBlocks blocks = ObservationBlocks.of(observations);

        assertThat(blocks.blocks())
                .containsExactly(new Block(
                        "kon=kvinna\t2024-12\tBlad1\t2\t97\t3\t+2,3,2k\n",
                        "anstallda",
                        "0\tutfall\t10\n0\tutfall\t!not-delivered\tlistade\n"));
    }

    /** As they were written before a block could hold several. */
    @Test
    void a_block_for_each_series_is_read_as_well() {
        List<String> origins = ObservationBlocks.of(observations(30)).blocks().stream()
                .map(Block::origins)
                .toList();

        assertThat(new ObservationBlocks.Reader()
                        .withRows(ObservationBlocks.of(
                                origins,
                                List.of(
                                        new Lines("anstallda", "0\tutfall\t1\n"),
                                        new Lines("listade", "0\tutfall\t2\n0\tutfall\t3\n")))))
                .extracting(Observation::series)
                .containsExactly("anstallda", "listade", "listade");
    }

    @Test
    void no_block_is_larger_than_its_column() {
        String longest = "\\".repeat(8_000);
        List<Observation> observations = IntStream.range(0, 2_000)
                .mapToObj(i -> new Observation(
                        "listade",
                        Breakdown.of(Map.of("vardcentral", i + "x".repeat(4_000))),
                        PERIODS.get(0),
                        Basis.OUTCOME,
                        Measure.of(new BigDecimal(BigInteger.TEN.pow(399), 200)),
                        new Origin("Blad1", i, i, 1, longest)))
                .toList();

        ObservationBlocks blocks = ObservationBlocks.of(observations);

        assertThat(blocks.blocks())
                .hasSizeGreaterThan(500)
                .allMatch(block -> block.origins().length() <= 200_000)
                .allMatch(block -> block.figures().length() <= 200_000);
        assertThat(new ObservationBlocks.Reader().withRows(blocks)).isEqualTo(observations);
    }

    private List<Observation> observations(int count) {
        List<Observation> observations = new ArrayList<>();
        Origin shared = origin();
        Breakdown breakdown = breakdown();
        for (int i = 0; i < count; i++) {
            shared = random.nextInt(3) == 0 ? origin() : shared;
            breakdown = random.nextInt(4) == 0 ? breakdown() : breakdown;
            observations.add(new Observation(
                    SERIES.get(random.nextInt(SERIES.size())),
                    breakdown,
                    PERIODS.get(random.nextInt(PERIODS.size())),
                    Basis.values()[random.nextInt(Basis.values().length)],
                    measure(),
                    shared));
        }
        return observations;
    }

    private Measure measure() {
        return random.nextInt(5) == 0
                ? Measure.missing(MissingReason.values()[random.nextInt(MissingReason.values().length)])
                : Measure.of(new BigDecimal(
                        new BigInteger(90, random).subtract(BigInteger.ONE.shiftLeft(89)), random.nextInt(30) - 5));
    }

    private Breakdown breakdown() {
        Map<String, String> codes = new TreeMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            codes.put("dimension" + i, text());
        }
        return Breakdown.of(codes);
    }

    private Origin origin() {
        return new Origin(text(), random.nextInt(100), random.nextInt(100), random.nextInt(100), text());
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            int at = random.nextInt(AWKWARD.codePointCount(0, AWKWARD.length()));
            text.appendCodePoint(AWKWARD.codePointAt(AWKWARD.offsetByCodePoints(0, at)));
        }
        return text.toString();
    }

    private static Observation withoutRows(Observation observation) {
        Origin origin = observation.origin();
        return new Observation(
                observation.series(),
                observation.breakdown(),
                observation.period(),
                observation.basis(),
                observation.measure(),
                new Origin(origin.sheet(), origin.firstRow(), origin.lastRow(), origin.rows()));
    }
}
