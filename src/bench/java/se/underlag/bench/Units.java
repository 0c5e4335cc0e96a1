package se.underlag.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * The units people are employed in: those that {@code jobs/codes/organisation.yml} lists, and under administrations that
 * list none, units such as exports have.
 */
final class Units {

    private static final List<String> OFFICES = List.of(
            "Regiondirektörens stab",
            "Staben hållbar utveckling",
            "Staben digitalisering",
            "Staben hälso- och sjukvård",
            "Staben ekonomi",
            "Staben HR",
            "Staben kommunikation",
            "Staben administration, juridik och säkerhet");

    private final Random random;
    private final List<Unit> units = new ArrayList<>();

    Units(Random random) {
        this.random = random;
        OFFICES.forEach(office -> units.add(new Unit("Regionkansliet", office)));
        List.of("Område fastighet", "Område måltid", "Område vårdnära service", "Område IT")
                .forEach(area -> units.add(new Unit("Regionservice", area)));
        for (int number = 1; number <= 28; number++) {
            units.add(new Unit("Hälso- och sjukvårdsförvaltningen", "Vårdcentral " + number));
        }
        for (int number = 1; number <= 14; number++) {
            units.add(new Unit("Hälso- och sjukvårdsförvaltningen", "Klinik " + number));
        }
        for (int number = 1; number <= 6; number++) {
            units.add(new Unit("Folktandvården", "Klinik " + number));
        }
    }

    /**
     * A unit.
     *
     * @param administration its förvaltning
     * @param name its name
     */
    record Unit(String administration, String name) {}

    Unit next() {
        return units.get(random.nextInt(units.size()));
    }
}
