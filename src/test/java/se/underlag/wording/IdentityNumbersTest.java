package se.underlag.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every number here is invented; those with the right check digit are worked out when the tests run. */
class IdentityNumbersTest {

    private static final Invented ANNA = Invented.of("19811218", "987");
    private static final String LAST = ANNA.last();
    private static final Invented COORDINATED = Invented.of("19811278", "987");

    static Stream<String> ways_of_writing_one() {
        List<String> signs = List.of(
                "",
                "-",
                "+",
                " ",
                "\u2010",
                "\u2011",
                "\u2012",
                "\u2013",
                "\u2014",
                "\u2212",
                "\u00AD",
                "\u00A0",
                "\u202F",
                "\n",
                " - ",
                "- ",
                " \u2013 ");
        return Stream.of(ANNA, COORDINATED, Invented.of("20050110", "123"), Invented.of("18951231", "002"))
                .flatMap(person ->
                        signs.stream().flatMap(sign -> Stream.of(person.withShortDay(sign), person.withLongDay(sign))));
    }

    @ParameterizedTest
    @MethodSource("ways_of_writing_one")
    void one_is_found_however_it_is_written_and_wherever_it_stands(String written) {
        assertThat(IdentityNumbers.isIn(written)).isTrue();
        assertThat(IdentityNumbers.isIn("Anna Andersson (" + written + "), 75 %"))
                .isTrue();
        assertThat(IdentityNumbers.isIn("pnr" + written + "år")).isTrue();
        assertThat(IdentityNumbers.isIn("den 3 maj 2024: 12 345,6 kr, 070-123 45 67, " + written))
                .isTrue();
        assertThat(IdentityNumbers.isIn(written + ";" + written)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("ways_of_writing_one")
    void what_is_part_of_a_longer_run_of_digits_is_none(String written) {
        assertThat(IdentityNumbers.isIn("1" + written)).isFalse();
        assertThat(IdentityNumbers.isIn(written + "1")).isFalse();
    }

    @Test
    void the_day_is_one_that_there_is() {
        assertThat(isOne("19810431")).isFalse();
        assertThat(isOne("19811318")).isFalse();
        assertThat(isOne("19810018")).isFalse();
        assertThat(isOne("19811200")).isFalse();
        assertThat(isOne("19811232")).isFalse();
        assertThat(isOne("19811260")).isFalse();
        assertThat(isOne("19811292")).isFalse();
        assertThat(isOne("19811291")).isTrue();
        assertThat(isOne("19840229")).isTrue();
        assertThat(isOne("19840289")).isTrue();
        assertThat(isOne("19830229")).isFalse();
        assertThat(isOne("19830289")).isFalse();
    }

    @Test
    void only_a_century_that_is_told_decides_whether_there_was_a_leap_day() {
        assertThat(isOne("20000229")).isTrue();
        assertThat(isOne("19000229")).isFalse();
        assertThat(isOne("18000229")).isFalse();
        assertThat(IdentityNumbers.isIn(Invented.of("19000229", "987").withShortDay("-")))
                .isTrue();
    }

    private static boolean isOne(String day) {
        return IdentityNumbers.isIn(Invented.of(day, "987").withLongDay("-"));
    }

    @Test
    void the_century_is_18_19_or_20_and_three_zeros_are_nobodys() {
        assertThat(isOne("17811218")).isFalse();
        assertThat(isOne("21811218")).isFalse();
        assertThat(isOne("16811218")).isFalse();
        assertThat(IdentityNumbers.isIn(Invented.of("19811218", "000").withLongDay("-")))
                .isFalse();
        assertThat(IdentityNumbers.isIn(Invented.of("19811218", "001").withLongDay("-")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2024-12-31",
                "2024-12-31 10:15",
                "20241231",
                "202401-202412",
                "20240101-20241231",
                "556677-8899",
                "16556677-8899",
                "+46 70 123 45 67",
                "070-1234567",
                "1 234 567 890",
                "12 345 678,90",
                "5110 Köpt verksamhet",
                "8112",
                "811218",
                "811218-987",
                "811218-98",
                "811218_9876",
                "811218--9876",
                "811218/9876",
                "8112-18-9876"
            })
    void dates_organisations_telephones_and_amounts_are_none(String text) {
        assertThat(IdentityNumbers.isIn(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1981-12-18-",
                "81-12-18-",
                "1981-12-18 ",
                "1981-12-18",
                "1981\u201112\u201118 \u2013 ",
                "81 12 18 ",
                "81\u00A012\u202F18\u2009-\u2009",
                "1981 12 18\n",
                "1981.12.18-",
                "81.12.18.",
                "1981/12/18 - ",
                "811218  -  ",
                "19 811218-",
                "8112\u00AD18\u200B-",
                "\u202D811218-"
            })
    void year_month_and_day_may_stand_apart(String day) {
        assertThat(IdentityNumbers.isIn(day + LAST)).isTrue();
        assertThat(IdentityNumbers.isIn("Anna Andersson " + day + LAST + ", 75 %"))
                .isTrue();
        assertThat(IdentityNumbers.isIn("Anställd 5: " + day + LAST + " 75 %")).isTrue();
        assertThat(IdentityNumbers.hidden("nr 3 " + day + LAST + " 75"))
                .doesNotContain(LAST)
                .doesNotContain("18")
                .endsWith(" 75");
        for (int wrong = 0; wrong < 10; wrong++) {
            assertThat(IdentityNumbers.isIn(day + LAST.substring(0, 3) + wrong))
                    .isEqualTo(wrong == LAST.charAt(3) - '0');
        }
        assertThat(IdentityNumbers.isIn("1" + day + LAST)).isEqualTo(day.startsWith("19 "));
        assertThat(IdentityNumbers.isIn(day + LAST + "1")).isFalse();
    }

    /** The check digits are such that each would be one, were it not for what stands around it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1981-12-18 LAST-12-31",
                "1981-12-18 \u2013 LAST-01",
                "1981.12.18\u2013LAST.01.31",
                "12-81-12-18-LAST",
                "5.81.12.18.LAST",
                "1981-12 18-LAST",
                "81-1218-LAST",
                "811 218 LAST",
                "1981 1218 LAST",
                "811218/LAST",
                "811218_LAST",
                "811218--LAST",
                "8112-18-LAST"
            })
    void dates_that_go_on_versions_and_other_groups_of_digits_are_none(String text) {
        assertThat(IdentityNumbers.isIn("Utfall " + text.replace("LAST", LAST) + " kr"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0xFF10, 0x0660, 0x06F0, 0x0966, 0x1D7CE})
    void digits_of_any_script_are_digits(int zero) {
        for (String sign : List.of("", "-", "\uFF0D", "\uFF0B", " ")) {
            String written = in(zero, ANNA.withLongDay(sign));
            assertThat(IdentityNumbers.isIn("Anna (" + written + ")")).isTrue();
            assertThat(IdentityNumbers.isIn(in(zero, ANNA.wrongBy(1).withLongDay(sign))))
                    .isFalse();
            assertThat(IdentityNumbers.hidden("Anna (" + written + ")"))
                    .matches("Anna \\(\\*+" + Pattern.quote(sign) + "\\*+\\)");
        }
    }

    private static String in(int zero, String text) {
        StringBuilder written = new StringBuilder();
        text.chars().map(c -> c >= '0' && c <= '9' ? c - '0' + zero : c).forEach(written::appendCodePoint);
        return written.toString();
    }

    @Test
    void whole_numbers_of_ten_and_twelve_digits() {
        assertThat(IdentityNumbers.is(ANNA.tenDigits())).isTrue();
        assertThat(IdentityNumbers.is(ANNA.twelveDigits())).isTrue();
        assertThat(IdentityNumbers.is(COORDINATED.tenDigits())).isTrue();
        assertThat(IdentityNumbers.is(-ANNA.tenDigits())).isFalse();
        assertThat(IdentityNumbers.is(ANNA.wrongBy(1).tenDigits())).isFalse();
        assertThat(IdentityNumbers.is(10_000_000_000L + ANNA.tenDigits())).isFalse();
        assertThat(IdentityNumbers.is(160_000_000_000L + ANNA.tenDigits())).isFalse();
        assertThat(IdentityNumbers.is(Long.MAX_VALUE)).isFalse();
        assertThat(IdentityNumbers.is(0)).isFalse();
    }

    @Test
    void a_number_of_nine_digits_is_a_short_one_of_somebody_born_in_the_first_years_of_a_century() {
        Invented young = Invented.of("20050110", "123");
        assertThat(IdentityNumbers.is(young.tenDigits())).isFalse();
        assertThat(IdentityNumbers.isShort(young.tenDigits())).isTrue();
        assertThat(IdentityNumbers.isShort(String.valueOf(young.tenDigits()))).isTrue();
        assertThat(IdentityNumbers.isShort(young.wrongBy(3).tenDigits())).isFalse();
        assertThat(IdentityNumbers.isShort(ANNA.tenDigits())).isFalse();
        assertThat(IdentityNumbers.isShort(Invented.of("20001010", "123").tenDigits()))
                .isFalse();
        assertThat(IdentityNumbers.isShort(young.tenDigits() + "x")).isFalse();
        assertThat(IdentityNumbers.isShort("x" + young.tenDigits() / 10)).isFalse();
    }

    @Test
    void hidden_are_the_digits_and_nothing_else() {
        String text = "Lön " + ANNA.withShortDay("-") + ", " + COORDINATED.withLongDay(" ") + " 2024, nr "
                + ANNA.wrongBy(2).withShortDay("-");
        assertThat(IdentityNumbers.hidden(text))
                .isEqualTo("Lön ******-****, ******** **** 2024, nr "
                        + ANNA.wrongBy(2).withShortDay("-"));
        String plain = "personal_2024-12.xlsx";
        assertThat(IdentityNumbers.hidden(plain)).isSameAs(plain);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20241231, 987654321})
    void all_that_are_right_are_found_in_any_text_and_none_that_are_wrong(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            Invented person = Invented.any(random);
            String before = words(random);
            String after = words(random);
            boolean shortDay = random.nextBoolean();
            String sign =
                    List.of("", "-", "+", "\u2013", "\u2011", "\u2212", " ").get(random.nextInt(7));
            String right = before + written(person, shortDay, sign) + after;
            String wrong = before + written(person.wrongBy(1 + random.nextInt(9)), shortDay, sign) + after;
            assertThat(IdentityNumbers.isIn(right))
                    .as("seed %d: <%s>", seed, right)
                    .isTrue();
            assertThat(IdentityNumbers.isIn(wrong))
                    .as("seed %d: <%s>", seed, wrong)
                    .isFalse();
            assertThat(IdentityNumbers.isIn(IdentityNumbers.hidden(right))).isFalse();
            assertThat(IdentityNumbers.looksIn(wrong))
                    .as("seed %d: <%s>", seed, wrong)
                    .isTrue();
        }
    }

    private static String written(Invented person, boolean shortDay, String sign) {
        return shortDay ? person.withShortDay(sign) : person.withLongDay(sign);
    }

    /** Up to thirty characters, at most five digits together, and none next to the number. */
    private static String words(Random random) {
        StringBuilder words = new StringBuilder(";");
        int length = random.nextInt(30);
        int run = 0;
        for (int i = 0; i < length; i++) {
            boolean digit = run < 5 && random.nextInt(3) == 0;
            run = digit ? run + 1 : 0;
            words.append(digit ? (char) ('0' + random.nextInt(10)) : "aÅ -,.\u00A0\n(".charAt(random.nextInt(9)));
        }
        return words.append(':').toString();
    }

    /** What findings have never told since before check digits were looked at. */
    @ParameterizedTest
    @ValueSource(longs = {7, 11, 13})
    void what_once_looked_like_one_still_does(long seed) {
        Pattern once = Pattern.compile("(?<!\\d)(?:(?:18|19|20)?\\d{6}[-+ ]?[\\dT]\\d{3})(?!\\d)");
        Random random = new Random(seed);
        int seen = 0;
        for (int i = 0; i < 200_000; i++) {
            StringBuilder text = new StringBuilder();
            int length = 8 + random.nextInt(12);
            for (int at = 0; at < length; at++) {
                text.append("0123456789012345678901234567890123456789-+ Tx".charAt(random.nextInt(45)));
            }
            if (once.matcher(text).find()) {
                seen++;
                assertThat(IdentityNumbers.looksIn(text.toString()))
                        .as("seed %d: <%s>", seed, text)
                        .isTrue();
            }
        }
        assertThat(seen).isGreaterThan(1_000);
    }
}
