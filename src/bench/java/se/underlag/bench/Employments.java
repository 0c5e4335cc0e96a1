package se.underlag.bench;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Invents employments, the same ones each time. */
final class Employments {

    private static final long SEED = 20241231;
    private static final int FIRST_NUMBER = 1_000_000;
    private static final LocalDate EARLIEST = LocalDate.of(1985, 1, 1);

    private static final List<String> GROUPS = List.of(
            "Administratör",
            "Barnmorska",
            "Biträdespersonal HoS",
            "Chef",
            "Handläggare",
            "Ingenjör/tekniker/hantverkare",
            "Kock/kallskänka/köksbiträde",
            "Lokalvårdare",
            "Läkare",
            "Psykolog/PTP-psykolog",
            "Sjuksköterska",
            "Tandläkare",
            "Trädgårdsarb/trädgårdstekniker",
            "Undersköterska",
            "Vaktmästare o förrådsarbetare");

    private static final List<BigDecimal> PERCENTS =
            List.of("100", "100", "100", "100", "100", "75", "80", "50", "90", "62.5", "88.24").stream()
                    .map(BigDecimal::new)
                    .toList();
    private static final int[] LEAVES = {100, 100, 50, 25, 20, 10};

    private final Random random = new Random(SEED);
    private final People people = new People(random);
    private final Units units = new Units(random);
    private int made;

    /**
     * An employment.
     *
     * @param number the employment's own number
     * @param identityNumber of the person, who may have several employments; of nobody, since its check digit is wrong
     * @param name family name, given name
     * @param administration the förvaltning
     * @param unit a unit of it
     * @param group the yrkesgrupp
     * @param sex {@code Kvinna} or {@code Man}
     * @param form the anställningsform
     * @param percent rate of employment, 75 for three quarters
     * @param leavePercent leave of absence, 0 for none
     * @param since first day of employment
     */
    record Employment(
            int number,
            String identityNumber,
            String name,
            String administration,
            String unit,
            String group,
            String sex,
            String form,
            BigDecimal percent,
            int leavePercent,
            LocalDate since) {}

    Employment next() {
        People.Person person = people.next();
        Units.Unit unit = units.next();
        int number = FIRST_NUMBER + made++;
        return new Employment(
                number,
                person.identityNumber(),
                person.name(),
                unit.administration(),
                unit.name(),
                GROUPS.get(random.nextInt(GROUPS.size())),
                person.sex(),
                form(),
                PERCENTS.get(random.nextInt(PERCENTS.size())),
                random.nextInt(9) == 0 ? LEAVES[random.nextInt(LEAVES.length)] : 0,
                EARLIEST.plusDays(random.nextInt(14_600)));
    }

    private String form() {
        int of20 = random.nextInt(20);
        return of20 < 16 ? "Tillsvidare" : of20 < 19 ? "Visstid" : "Timavlönad";
    }
}
