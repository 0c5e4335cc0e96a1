package se.underlag.prose;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said of months, and of levels that are not shown. */
class MonthsToldTest {

    static Stream<Told> cases() {
        return Stream.of(
                new Told(
                        "months: where they end and begin, the highest and the lowest",
                        "sjukfranvaro-manad",
                        Figures.of("now", "%", 1),
                        """
                        2024-10 | okt 2024 | 2.2
                        2024-11 | nov 2024 | 4.0
                        2024-12 | dec 2024 | 3.7
                        """,
                        "Sjukfrånvaron var 3,7 procent av den schemalagda tiden i december 2024, mot 2,2 procent i oktober 2024."
                                + " Det högsta värdet var 4,0 procent i november 2024 och det lägsta 2,2 procent i oktober 2024.",
                        "Sickness absence was 3,7 per cent of scheduled time in December 2024, against 2,2 per cent in October 2024."
                                + " The highest value was 4,0 per cent in November 2024 and the lowest 2,2 per cent in October 2024."),
                new Told(
                        "months of which one is missing, and the others are alike",
                        "resultat-manad",
                        Figures.of("now", "mnkr", 1),
                        """
                        2024-09 | sep 2024 | -5
                        2024-10 | okt 2024 | -5
                        2024-11 | nov 2024 | ?not-delivered
                        2024-12 | dec 2024 | -5
                        """,
                        "Resultatet var −5,0 mnkr i december 2024, mot −5,0 mnkr i september 2024."
                                + " Värdet var −5,0 mnkr i alla månader som redovisas. Uppgift om november 2024 saknas.",
                        "The result was SEK −5,0 million in December 2024, against SEK −5,0 million in September 2024."
                                + " The value was SEK −5,0 million in all months shown. There is no figure for November 2024."),
                new Told(
                        "months of which many are missing are counted as months",
                        "resultat-manad",
                        Figures.of("now", "mnkr", 1),
                        """
                        2024-07 | jul 2024 | -5
                        2024-08 | aug 2024 | ?not-delivered
                        2024-09 | sep 2024 | ?not-delivered
                        2024-10 | okt 2024 | ?not-delivered
                        2024-11 | nov 2024 | ?not-delivered
                        2024-12 | dec 2024 | -5
                        """,
                        "Resultatet var −5,0 mnkr i december 2024, mot −5,0 mnkr i juli 2024."
                                + " Uppgifter om fyra månader saknas.",
                        "The result was SEK −5,0 million in December 2024, against SEK −5,0 million in July 2024."
                                + " There are no figures for four months."),
                new Told(
                        "the change without the level",
                        "listade-lansdel-forandring",
                        Figures.of("change, change-percent", "antal", 0),
                        """
                        a     | A       | 12 10
                        b     | B       | 8 9
                        c     | C       | 5 4
                        summa | = Summa | 25 23
                        """,
                        "Antalet listade i december 2024 hade ökat med 2 (8,7 procent) jämfört med december 2023."
                                + " Gruppen A ökade mest, med 2 (20,0 procent). Endast gruppen B minskade, med 1 (11,1 procent).",
                        "The number of listed patients in December 2024 had increased by 2 (8,7 per cent) compared with December 2023."
                                + " The group A increased most, by 2 (20,0 per cent). Only the group B decreased, by 1 (11,1 per cent)."),
                new Told(
                        "the unchanged change without the level",
                        "listade-lansdel-forandring",
                        Figures.of("change, change-percent", "antal", 0),
                        "summa | = Summa | 25 25",
                        "Antalet listade i december 2024 var oförändrat jämfört med december 2023.",
                        "The number of listed patients in December 2024 was unchanged from December 2023."),
                new Told(
                        "a budget of a year to come",
                        "internbudget",
                        Figures.of("budget", "mnkr", 0),
                        "totalt | = Totalt | 0 0 -343",
                        "Internbudgeten är 343 mnkr år 2024.",
                        "The internal budget is SEK 343 million in 2024."));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_table_says(Told told) {
        told.isSaid();
    }
}
