package se.underlag.bench;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Random;

/** Invents people: names that nobody has, and identity numbers that are nobody's because their check digit is wrong. */
final class People {

    private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1950, 1, 1);
    private static final int BIRTHDAYS = 19_700;
    private static final int NUMBERS_A_DAY = 1_000;
    /** One in so many employments is another one of the person before. */
    private static final int SECOND_EMPLOYMENT = 20;

    private static final String[] FAMILY_FIRST = {
        "Bor", "Dal", "Eld", "Fjäll", "Grön", "Hav", "Is", "Jord", "Kil", "Löv", "Mose", "Näv", "Ore", "Pil", "Rask",
        "Säv", "Torn", "Ull", "Vass", "Åse", "Älv", "Öse"
    };
    private static final String[] FAMILY_LAST = {
        "bränna", "dunge", "fåra", "glänta", "hylla", "jära", "klippa", "ljunga", "måne", "nejlika", "ränna", "skimmer",
        "tuva", "udde", "vaka", "ånga"
    };
    private static final String[] GIVEN_FIRST = {
        "Al", "Be", "Ca", "De", "El", "Fe", "Gu", "Hi", "Io", "Ka", "Lo", "Ma", "Ne", "Or", "Pe", "Ri", "Sa", "To",
        "Vi", "Ya"
    };
    private static final String[] GIVEN_LAST = {
        "bella", "dessa", "fanto", "gora", "linka", "mirro", "nello", "pirra", "rando", "stella", "tarka", "vinno"
    };

    private final Random random;
    private Person last;
    private int made;

    People(Random random) {
        this.random = random;
        this.last = invented();
    }

    /**
     * Nobody.
     *
     * @param identityNumber {@code 19500101-0005}
     * @param name {@code Borbränna, Albella}
     * @param sex {@code Kvinna} or {@code Man}
     */
    record Person(String identityNumber, String name, String sex) {}

    Person next() {
        if (random.nextInt(SECOND_EMPLOYMENT) > 0) {
            last = invented();
        }
        return last;
    }

    private Person invented() {
        String name = pick(FAMILY_FIRST) + pick(FAMILY_LAST) + ", " + pick(GIVEN_FIRST) + pick(GIVEN_LAST);
        return new Person(identityNumber(made++), name, random.nextInt(10) < 7 ? "Kvinna" : "Man");
    }

    private String pick(String[] words) {
        return words[random.nextInt(words.length)];
    }

    /** Of the tenth of a million people and more: birthdays in turn, and for each the birth numbers in turn. */
    private static String identityNumber(int person) {
        String day = EARLIEST_BIRTH.plusDays(person % BIRTHDAYS).format(DateTimeFormatter.BASIC_ISO_DATE);
        String number = "%03d".formatted(person / BIRTHDAYS * 17 % NUMBERS_A_DAY);
        int wrong = (checkDigit(day.substring(2) + number) + 5) % 10;
        return day + "-" + number + wrong;
    }

    /** The digit that would make it valid: doubled in turn, digits added up, what lacks to the next ten. */
    private static int checkDigit(String nineDigits) {
        int sum = 0;
        for (int i = 0; i < nineDigits.length(); i++) {
            int product = (nineDigits.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += product / 10 + product % 10;
        }
        return (10 - sum % 10) % 10;
    }
}
