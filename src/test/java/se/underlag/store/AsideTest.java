package se.underlag.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.underlag.series.Basis;
import se.underlag.series.Breakdown;
import se.underlag.series.Measure;
import se.underlag.series.MissingReason;
import se.underlag.series.Observation;
import se.underlag.series.Origin;
import se.underlag.series.Period;
import se.underlag.source.UnwritableFile;

class AsideTest {

    private static final long ROOM_FOR_TWO_OBSERVATIONS = 1_100;

    @TempDir
    private Path folder;

    @Test
    void what_is_little_is_held_in_memory_and_the_rest_on_disk() {
        Aside aside = new Aside(folder, ROOM_FOR_TWO_OBSERVATIONS);

        Supplier<List<NewDelivery>> little = aside.put(List.of(delivery("regionkansliet")));
        Supplier<List<NewDelivery>> much = aside.put(List.of(delivery("folktandvarden"), delivery("halsan")));
        Supplier<List<NewDelivery>> littleAgain = aside.put(List.of());

        assertThat(folder).isDirectoryContaining(file -> file.endsWith("1")).isDirectoryNotContaining("glob:**/[02]");
        assertThat(little.get()).containsExactly(delivery("regionkansliet"));
        assertThat(much.get()).containsExactly(delivery("folktandvarden"), delivery("halsan"));
        assertThat(much.get()).as("once more").containsExactly(delivery("folktandvarden"), delivery("halsan"));
        assertThat(littleAgain.get()).isEmpty();
    }

    @Test
    void what_cannot_be_written_is_told_with_its_place() {
        Path gone = folder.resolve("gone");

        assertThatThrownBy(() -> new Aside(gone, 0).put(List.of(delivery("halsan"))))
                .isInstanceOf(UnwritableFile.class)
                .hasMessageContaining(gone.toString());
    }

    private static NewDelivery delivery(String organisation) {
        Period month = Period.parse("2024-12");
        return new NewDelivery(
                "sjukfranvaro",
                organisation,
                month,
                false,
                List.of(
                        new Observation(
                                "sjukfranvaro",
                                Breakdown.of(Map.of("kon", "K", "organisation", organisation)),
                                month,
                                Basis.OUTCOME,
                                Measure.of(new BigDecimal("0.10")),
                                new Origin("Halv\uD83D", 2, 9, 3, "2,5 9")),
                        new Observation(
                                "sjukfranvaro",
                                Breakdown.of(Map.of()),
                                month,
                                Basis.BUDGET,
                                Measure.missing(MissingReason.NOT_DELIVERED),
                                new Origin("", 1, 1, 1))));
    }
}
