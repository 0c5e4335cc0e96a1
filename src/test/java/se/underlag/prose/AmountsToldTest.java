package se.underlag.prose;

import static se.underlag.prose.Told.listade;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said of numbers that go up and down, in both languages, by the rules of the project's own tables. */
class AmountsToldTest {

    static Stream<Told> cases() {
        return Stream.of(
                listade(
                        "up, one part up most and one down most, as published",
                        """
                        0-4   | 0–4 år          | 15319 15929
                        5-64  | 5–64 år         | 224780 224640
                        65-79 | 65–79 år        | 47974 48546
                        80-   | 80 år och äldre | 20397 19073
                        summa | = Summa         | 308470 308188
                        """,
                        "Antalet listade var 308 470 i december 2024, en ökning med 282 (0,1 procent) jämfört med december 2023."
                                + " Gruppen 80 år och äldre ökade mest, med 1 324 (6,9 procent)."
                                + " Gruppen 0–4 år minskade mest, med 610 (3,8 procent).",
                        "The number of listed patients was 308 470 in December 2024, an increase of 282 (0,1 per cent) compared with December 2023."
                                + " The group 80 år och äldre increased most, by 1 324 (6,9 per cent)."
                                + " The group 0–4 år decreased most, by 610 (3,8 per cent)."),
                listade(
                        "down, one part alone went down and one alone up",
                        """
                        a     | A       | 80 100
                        b     | B       | 55 50
                        c     | C       | 7 7
                        summa | = Summa | 142 157
                        """,
                        "Antalet listade var 142 i december 2024, en minskning med 15 (9,6 procent) jämfört med december 2023."
                                + " Endast gruppen B ökade, med 5 (10,0 procent)."
                                + " Endast gruppen A minskade, med 20 (20,0 procent).",
                        "The number of listed patients was 142 in December 2024, a decrease of 15 (9,6 per cent) compared with December 2023."
                                + " Only the group B increased, by 5 (10,0 per cent)."
                                + " Only the group A decreased, by 20 (20,0 per cent)."),
                listade(
                        "unchanged in all and in every part",
                        """
                        a     | A       | 10 10
                        b     | B       | 20 20
                        summa | = Summa | 30 30
                        """,
                        "Antalet listade var 30 i december 2024, oförändrat jämfört med december 2023."
                                + " Alla grupper var oförändrade.",
                        "The number of listed patients was 30 in December 2024, unchanged from December 2023."
                                + " All groups were unchanged."),
                listade(
                        "unchanged in all while parts moved",
                        """
                        a     | A       | 11 10
                        b     | B       | 19 20
                        summa | = Summa | 30 30
                        """,
                        "Antalet listade var 30 i december 2024, oförändrat jämfört med december 2023."
                                + " Gruppen A ökade med 1 (10,0 procent). Gruppen B minskade med 1 (5,0 procent).",
                        "The number of listed patients was 30 in December 2024, unchanged from December 2023."
                                + " The group A increased by 1 (10,0 per cent). The group B decreased by 1 (5,0 per cent)."),
                listade(
                        "two and three parts alike",
                        """
                        a     | A       | 13 10
                        b     | B       | 23 20
                        c     | C       | 6 8
                        d     | D       | 5 7
                        e     | E       | 2 4
                        f     | F       | 1 2
                        summa | = Summa | 50 51
                        """,
                        "Antalet listade var 50 i december 2024, en minskning med 1 (2,0 procent) jämfört med december 2023."
                                + " Grupperna A och B ökade mest, med 3 vardera. Grupperna C, D och E minskade mest, med 2 vardera.",
                        "The number of listed patients was 50 in December 2024, a decrease of 1 (2,0 per cent) compared with December 2023."
                                + " The groups A and B increased most, by 3 each. The groups C, D and E decreased most, by 2 each."),
                listade(
                        "four parts alike are counted",
                        """
                        a     | A       | 3 1
                        b     | B       | 4 2
                        c     | C       | 5 3
                        d     | D       | 6 4
                        e     | E       | 6 5
                        summa | = Summa | 24 15
                        """,
                        "Antalet listade var 24 i december 2024, en ökning med 9 (60,0 procent) jämfört med december 2023."
                                + " Fyra grupper ökade mest, med 2 vardera.",
                        "The number of listed patients was 24 in December 2024, an increase of 9 (60,0 per cent) compared with December 2023."
                                + " Four groups increased most, by 2 each."),
                listade(
                        "all parts alike",
                        """
                        a     | A       | 3 1
                        b     | B       | 4 2
                        summa | = Summa | 7 3
                        """,
                        "Antalet listade var 7 i december 2024, en ökning med 4 (133,3 procent) jämfört med december 2023."
                                + " Alla grupper ökade lika mycket, med 2 vardera.",
                        "The number of listed patients was 7 in December 2024, an increase of 4 (133,3 per cent) compared with December 2023."
                                + " All groups increased equally, by 2 each."),
                listade(
                        "one part only is not compared with itself",
                        """
                        a     | A       | 12 10
                        summa | = Summa | 12 10
                        """,
                        "Antalet listade var 12 i december 2024, en ökning med 2 (20,0 procent) jämfört med december 2023.",
                        "The number of listed patients was 12 in December 2024, an increase of 2 (20,0 per cent) compared with December 2023."),
                listade(
                        "to zero, and from zero",
                        """
                        a     | A       | 0 5
                        b     | B       | 5 0
                        summa | = Summa | 5 5
                        """,
                        "Antalet listade var 5 i december 2024, oförändrat jämfört med december 2023."
                                + " Gruppen B ökade med 5. Gruppen A minskade med 5 (100,0 procent).",
                        "The number of listed patients was 5 in December 2024, unchanged from December 2023."
                                + " The group B increased by 5. The group A decreased by 5 (100,0 per cent)."),
                listade(
                        "a percentage that is shown as zero is not told",
                        """
                        a     | A       | 200001 200000
                        b     | B       | 100000 100000
                        summa | = Summa | 300001 300000
                        """,
                        "Antalet listade var 300 001 i december 2024, en ökning med 1 jämfört med december 2023."
                                + " Gruppen A ökade med 1.",
                        "The number of listed patients was 300 001 in December 2024, an increase of 1 compared with December 2023."
                                + " The group A increased by 1."),
                listade(
                        "new and gone",
                        """
                        a     | A       | 10 10
                        b     | + B     | 4 0
                        c     | x C     | 0 3
                        d     | x D     | 0 1
                        summa | = Summa | 14 14
                        """,
                        "Antalet listade var 14 i december 2024, oförändrat jämfört med december 2023."
                                + " Endast gruppen B ökade, med 4. Gruppen C minskade mest, med 3 (100,0 procent)."
                                + " Gruppen B har tillkommit sedan december 2023."
                                + " Grupperna C och D har upphört sedan december 2023.",
                        "The number of listed patients was 14 in December 2024, unchanged from December 2023."
                                + " Only the group B increased, by 4. The group C decreased most, by 3 (100,0 per cent)."
                                + " The group B is new since December 2023. The groups C and D have ended since December 2023."));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_table_of_amounts_says(Told told) {
        told.isSaid();
    }
}
