package se.underlag.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.underlag.definition.Definitions;
import se.underlag.series.Basis;
import se.underlag.series.LocalText;
import se.underlag.tabulate.Table;
import se.underlag.tabulate.TableDefinition;
import se.underlag.tabulate.TextRule;
import se.underlag.tabulate.TextRule.Tell;
import se.underlag.wording.BundleCheck;
import se.underlag.wording.Messages;

/** Every sentence, read in both languages, told by the rules of the project's own tables. */
class TellingTest {

    private static final SortedMap<String, TableDefinition> TABLES =
            Definitions.read(Path.of("jobs")).definitions().orElseThrow().tables();

    private static final String ALL = "now, before, change, change-percent";
    private static final String BUDGET = "now, budget, before, deviation, change";

    /** A table, the rule it is told by, and what is said. */
    private record Case(String name, String rule, Figures figures, String rows, String swedish, String english) {

        @Override
        public String toString() {
            return name;
        }
    }

    private static TextRule rule(String table) {
        return table.isEmpty() ? TextRule.NONE : TABLES.get(table).text().orElseThrow();
    }

    private static Case listade(String name, String rows, String swedish, String english) {
        return new Case(name, "listade-aldersgrupp", Figures.of(ALL, "antal", 0), rows, swedish, english);
    }

    private static Case cost(String name, String rows, String swedish, String english) {
        return new Case(name, "kostnadsanalys", Figures.of(ALL, "mnkr", 1), rows, swedish, english);
    }

    private static Case result(String name, String rows, String swedish, String english) {
        return new Case(name, "resultatrapport", Figures.of(BUDGET, "mnkr", 1), rows, swedish, english);
    }

    private static Case plain(String name, Figures figures, String rows, String swedish, String english) {
        return new Case(name, "investeringar", figures, rows, swedish, english);
    }

    static Stream<Case> amounts() {
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

    static Stream<Case> missing() {
        return Stream.of(
                listade(
                        "last year was not delivered",
                        """
                        a     | A       | 10 ?not-delivered
                        b     | B       | 20 ?not-delivered
                        summa | = Summa | 30 ?not-delivered
                        """,
                        "Antalet listade var 30 i december 2024."
                                + " Någon jämförelse med december 2023 kan inte göras, eftersom de uppgifterna inte har levererats.",
                        "The number of listed patients was 30 in December 2024."
                                + " No comparison with December 2023 can be made, since those figures have not been delivered."),
                listade(
                        "nothing was delivered",
                        """
                        a     | A       | ?not-delivered ?not-delivered
                        b     | B       | ?not-delivered ?not-delivered
                        summa | = Summa | ?not-delivered ?not-delivered
                        """,
                        "Antalet listade i december 2024 kan inte redovisas, eftersom uppgifterna inte har levererats.",
                        "The number of listed patients in December 2024 cannot be shown, since the figures have not been delivered."),
                listade(
                        "not quality-assured",
                        "summa | = Summa | ?not-quality-assured 5",
                        "Antalet listade i december 2024 kan inte redovisas, eftersom uppgifterna inte är kvalitetssäkrade.",
                        "The number of listed patients in December 2024 cannot be shown, since the figures are not quality-assured."),
                listade(
                        "one part without a figure",
                        """
                        a     | A       | 12 10
                        b     | B       | 25 20
                        c     | C       | ?not-delivered 3
                        summa | = Summa | 37 33
                        """,
                        "Antalet listade var 37 i december 2024, en ökning med 4 (12,1 procent) jämfört med december 2023."
                                + " Gruppen B ökade mest av de grupper som kan jämföras, med 5 (25,0 procent)."
                                + " Uppgift om gruppen C saknas.",
                        "The number of listed patients was 37 in December 2024, an increase of 4 (12,1 per cent) compared with December 2023."
                                + " The group B increased most of the groups that can be compared, by 5 (25,0 per cent)."
                                + " There is no figure for the group C."),
                listade(
                        "parts up and down among those that can be compared, several without figures",
                        """
                        a     | A       | 12 10
                        b     | B       | 15 20
                        c     | C       | ?not-delivered 3
                        d     | D       | ?not-delivered 3
                        summa | = Summa | 37 36
                        """,
                        "Antalet listade var 37 i december 2024, en ökning med 1 (2,8 procent) jämfört med december 2023."
                                + " Gruppen A ökade mest av de grupper som kan jämföras, med 2 (20,0 procent)."
                                + " Gruppen B minskade mest av dem, med 5 (25,0 procent)."
                                + " Uppgifter om grupperna C och D saknas.",
                        "The number of listed patients was 37 in December 2024, an increase of 1 (2,8 per cent) compared with December 2023."
                                + " The group A increased most of the groups that can be compared, by 2 (20,0 per cent)."
                                + " The group B decreased most among them, by 5 (25,0 per cent)."
                                + " There are no figures for the groups C and D."),
                listade(
                        "a part withheld, and one without last year",
                        """
                        a     | A       | 12 10
                        b     | B       | 25 20
                        c     | C       | ?suppressed 3
                        d     | D       | 8 ?not-delivered
                        summa | = Summa | 48 ?not-delivered
                        """,
                        "Antalet listade var 48 i december 2024."
                                + " Någon jämförelse med december 2023 kan inte göras, eftersom de uppgifterna inte har levererats."
                                + " Gruppen B ökade mest av de grupper som kan jämföras, med 5 (25,0 procent)."
                                + " Uppgift om gruppen C visas inte. Ingen jämförelse kan göras för gruppen D.",
                        "The number of listed patients was 48 in December 2024."
                                + " No comparison with December 2023 can be made, since those figures have not been delivered."
                                + " The group B increased most of the groups that can be compared, by 5 (25,0 per cent)."
                                + " The figure for the group C is not shown. No comparison can be made for the group D."),
                new Case(
                        "the level lacks a part of what it should hold",
                        "listade-aldersgrupp",
                        Figures.of(ALL, "antal", 0)
                                .noted("Omfattar inte Folktandvården, som inte har levererat för 31 dec 2024."),
                        "summa | = Summa | 30 30",
                        "Antalet listade var 30 i december 2024, oförändrat jämfört med december 2023."
                                + " Observera: omfattar inte Folktandvården, som inte har levererat för 31 dec 2024.",
                        "The number of listed patients was 30 in December 2024, unchanged from December 2023."
                                + " Note: omfattar inte Folktandvården, som inte har levererat för 31 dec 2024."),
                result(
                        "no budget",
                        "totalt | = Totalt | -10 -12 ?not-delivered",
                        "Resultatet var −10,0 mnkr år 2024, 2,0 mnkr bättre än 2023."
                                + " Någon jämförelse med budget kan inte göras, eftersom de uppgifterna inte har levererats.",
                        "The result was SEK −10,0 million in 2024, SEK 2,0 million better than 2023."
                                + " No comparison with budget can be made, since those figures have not been delivered."),
                plain(
                        "no total, and no part with a figure",
                        Figures.of("now, before, change", "mnkr", 1),
                        """
                        a | Utrustning | ?not-delivered 1
                        b | Program    | ?not-delivered 1
                        """,
                        "Uppgifter om investeringsslag år 2024 kan inte redovisas, eftersom uppgifterna inte har levererats.",
                        "Figures for kinds of investment in 2024 cannot be shown, since the figures have not been delivered."));
    }

    static Stream<Case> money() {
        return Stream.of(
                cost(
                        "a cost that falls, as published: the percentage is of the unrounded amounts",
                        "totalt | = Totalt | -59.527 -61.202",
                        "Lönekostnaden var 59,5 mnkr år 2024, en minskning med 1,7 mnkr (2,7 procent) jämfört med 2023.",
                        "The wage cost was SEK 59,5 million in 2024, a decrease of SEK 1,7 million (2,7 per cent) compared with 2023."),
                cost(
                        "a cost that rises, parts both ways, names with small letters but for abbreviations",
                        """
                        m     | Månadslöner | -62 -60
                        at    | AT-läkare   | -5 -6
                        j     | Jour        | -3 -3
                        total | = Totalt    | -70 -69
                        """,
                        "Lönekostnaden var 70,0 mnkr år 2024, en ökning med 1,0 mnkr (1,4 procent) jämfört med 2023."
                                + " Endast kostnaden för månadslöner ökade, med 2,0 mnkr (3,3 procent)."
                                + " Endast kostnaden för AT-läkare minskade, med 1,0 mnkr (16,7 procent).",
                        "The wage cost was SEK 70,0 million in 2024, an increase of SEK 1,0 million (1,4 per cent) compared with 2023."
                                + " Only the cost of månadslöner increased, by SEK 2,0 million (3,3 per cent)."
                                + " Only the cost of AT-läkare decreased, by SEK 1,0 million (16,7 per cent)."),
                cost(
                        "a change shown as zero",
                        "totalt | = Totalt | -61.26 -61.24",
                        "Lönekostnaden var 61,3 mnkr år 2024, oförändrad jämfört med 2023.",
                        "The wage cost was SEK 61,3 million in 2024, unchanged from 2023."),
                cost(
                        "a cost turned into revenue has no percentage that can be told",
                        "totalt | = Totalt | 3 -2",
                        "Lönekostnaden var −3,0 mnkr år 2024, en minskning med 5,0 mnkr jämfört med 2023.",
                        "The wage cost was SEK −3,0 million in 2024, a decrease of SEK 5,0 million compared with 2023."),
                new Case(
                        "the change in percent only",
                        "lonekostnad",
                        Figures.of("now, before, change-percent", "mnkr", 1),
                        "lon | Lönekostnad | -84.2 -86.2",
                        "Lönekostnaden var 84,2 mnkr år 2024, en minskning med 2,3 procent jämfört med 2023.",
                        "The wage cost was SEK 84,2 million in 2024, a decrease of 2,3 per cent compared with 2023."),
                new Case(
                        "the change in percent only, shown as zero between figures that look different",
                        "lonekostnad",
                        Figures.of("now, before, change-percent", "mnkr", 1),
                        "lon | Lönekostnad | -2869.3 -2868.9",
                        "Lönekostnaden var 2 869,3 mnkr år 2024, jämfört med 2 868,9 mnkr år 2023.",
                        "The wage cost was SEK 2 869,3 million in 2024, compared with SEK 2 868,9 million in 2023."),
                result(
                        "better than budget and than last year",
                        """
                        a      | Hälsovalsenheten  | -2077.9 -2090 -2152.3
                        b      | Tandvårdsenheten  | -269.9 -260 -269.5
                        totalt | = Totalt resultat | -2347.8 -2350 -2421.8
                        """,
                        "Resultatet var −2 347,8 mnkr år 2024, 74,0 mnkr bättre än budget och 2,2 mnkr bättre än 2023."
                                + " Hälsovalsenheten hade ett överskott mot budget på 74,4 mnkr."
                                + " Tandvårdsenheten hade ett underskott mot budget på 0,4 mnkr.",
                        "The result was SEK −2 347,8 million in 2024, SEK 74,0 million better than budget and SEK 2,2 million better than 2023."
                                + " Hälsovalsenheten had a surplus against budget of SEK 74,4 million."
                                + " Tandvårdsenheten had a deficit against budget of SEK 0,4 million."),
                result(
                        "worse than budget, and rows that do not add up to the total",
                        """
                        a      | Staben ekonomi | -12 -10 -11
                        b      | Staben HR      | -8 -8 -10
                        c      | Staben IT      | -4 -4 -5
                        totalt | = Totalt       | -30 -25 -27
                        """,
                        "Resultatet var −30,0 mnkr år 2024, 3,0 mnkr sämre än budget och 5,0 mnkr sämre än 2023."
                                + " Staben HR hade störst överskott mot budget av de verksamheter som redovisas, 2,0 mnkr."
                                + " Staben ekonomi hade störst underskott mot budget av dem, 1,0 mnkr.",
                        "The result was SEK −30,0 million in 2024, SEK 3,0 million worse than budget and SEK 5,0 million worse than 2023."
                                + " Staben HR had the largest surplus against budget of the activities shown, SEK 2,0 million."
                                + " Staben ekonomi had the largest deficit against budget among them, SEK 1,0 million."),
                result(
                        "as budgeted, and as last year",
                        """
                        a      | A        | -10 -10 -10
                        b      | B        | -20 -20 -20
                        totalt | = Totalt | -30 -30 -30
                        """,
                        "Resultatet var −30,0 mnkr år 2024, i nivå med budget och oförändrat jämfört med 2023."
                                + " Alla verksamheter låg i nivå med budget.",
                        "The result was SEK −30,0 million in 2024, in line with budget and unchanged from 2023."
                                + " All activities were in line with budget."),
                result(
                        "an indented row counts, what it is part of does not",
                        """
                        k      | Kansliet     | -30 -30 -33
                        a      | - Staben A   | -10 -10 -9
                        b      | - Staben B   | -20 -20 -24
                        totalt | = Totalt     | -30 -30 -33
                        """,
                        "Resultatet var −30,0 mnkr år 2024, 3,0 mnkr bättre än budget och oförändrat jämfört med 2023."
                                + " Staben B hade ett överskott mot budget på 4,0 mnkr. Staben A hade ett underskott mot budget på 1,0 mnkr.",
                        "The result was SEK −30,0 million in 2024, SEK 3,0 million better than budget and unchanged from 2023."
                                + " Staben B had a surplus against budget of SEK 4,0 million. Staben A had a deficit against budget of SEK 1,0 million."),
                new Case(
                        "a result against last year alone",
                        "resultatrapport",
                        Figures.of("now, before, change", "mnkr", 1),
                        """
                        a      | A        | -10 -12
                        b      | B        | -21 -20
                        c      | C        | -5 -6
                        totalt | = Totalt | -36 -38
                        """,
                        "Resultatet var −36,0 mnkr år 2024, 2,0 mnkr bättre än 2023."
                                + " A förbättrades mest, med 2,0 mnkr. Endast B försämrades, med 1,0 mnkr.",
                        "The result was SEK −36,0 million in 2024, SEK 2,0 million better than 2023."
                                + " A improved most, by SEK 2,0 million. Only B worsened, by SEK 1,0 million."),
                new Case(
                        "a result against a forecast",
                        "resultatrapport",
                        Figures.of("now, budget, deviation", "mnkr", 1).against(Basis.FORECAST),
                        "totalt | = Totalt | -36 0 -38",
                        "Resultatet var −36,0 mnkr år 2024, 2,0 mnkr bättre än prognosen.",
                        "The result was SEK −36,0 million in 2024, SEK 2,0 million better than the forecast."),
                new Case(
                        "the deviation without the result",
                        "resultatrapport",
                        Figures.of("deviation", "mnkr", 1),
                        "totalt | = Totalt | -36 0 -38",
                        "Resultatet var 2,0 mnkr bättre än budget år 2024.",
                        "The result was SEK 2,0 million better than budget in 2024."),
                plain(
                        "amounts beside each other, without differences; the largest part is told",
                        Figures.of("now, budget, before", "mnkr", 1),
                        """
                        a     | Immateriella tillgångar | 5.2 3 9
                        b     | Övrig utrustning        | 1.1 2 2
                        summa | = Summa                 | 6.3 5 11
                        """,
                        "Bruttoinvesteringarna var 6,3 mnkr år 2024, jämfört med 5,0 mnkr år 2023 och en budget på 11,0 mnkr."
                                + " Investeringen i immateriella tillgångar var störst, med 5,2 mnkr.",
                        "Gross investments were SEK 6,3 million in 2024, compared with SEK 5,0 million in 2023 and a budget of SEK 11,0 million."
                                + " The investment in immateriella tillgångar was the largest, with SEK 5,2 million."),
                plain(
                        "an amount above budget and unchanged in the plural",
                        Figures.of(BUDGET, "mnkr", 1),
                        "summa | = Summa | 6.3 6.3 5",
                        "Bruttoinvesteringarna var 6,3 mnkr år 2024, oförändrade jämfört med 2023 och 1,3 mnkr högre än budget.",
                        "Gross investments were SEK 6,3 million in 2024, unchanged from 2023 and SEK 1,3 million higher than budget."),
                plain(
                        "amounts above and below budget",
                        Figures.of("now, budget, deviation", "mnkr", 1),
                        """
                        a     | Maskiner | 5 0 3
                        b     | Program  | 5 0 9
                        c     | Fordon   | 4 0 3
                        d     | Inredning | 1 0 2
                        summa | = Summa  | 15 0 17
                        """,
                        "Bruttoinvesteringarna var 15,0 mnkr år 2024, 2,0 mnkr lägre än budget."
                                + " Investeringen i maskiner översteg budget mest, med 2,0 mnkr."
                                + " Investeringen i program understeg budget mest, med 4,0 mnkr.",
                        "Gross investments were SEK 15,0 million in 2024, SEK 2,0 million lower than budget."
                                + " The investment in maskiner exceeded budget most, by SEK 2,0 million."
                                + " The investment in program fell below budget most, by SEK 4,0 million."));
    }

    static Stream<Case> others() {
        return Stream.of(
                new Case(
                        "a share that rises changes in percentage points",
                        "sjukfranvaro",
                        Figures.of("now, before, change", "%", 1),
                        """
                        kort  | Korttid | 1.0 1.2
                        lang  | Långtid | 2.5 0.9
                        total | Totalt  | 3.5 2.1
                        """,
                        "Sjukfrånvaron var 3,5 procent av den schemalagda tiden år 2024, en ökning med 1,4 procentenheter jämfört med 2023."
                                + " Långtidsfrånvaron ökade med 1,6 procentenheter."
                                + " Korttidsfrånvaron minskade med 0,2 procentenheter.",
                        "Sickness absence was 3,5 per cent of scheduled time in 2024, an increase of 1,4 percentage points compared with 2023."
                                + " Long-term absence increased by 1,6 percentage points."
                                + " Short-term absence decreased by 0,2 percentage points."),
                new Case(
                        "a share that is unchanged",
                        "sjukfranvaro",
                        Figures.of("now, before, change", "%", 1),
                        "total | Totalt | 3.51 3.49",
                        "Sjukfrånvaron var 3,5 procent av den schemalagda tiden år 2024, oförändrad jämfört med 2023.",
                        "Sickness absence was 3,5 per cent of scheduled time in 2024, unchanged from 2023."),
                new Case(
                        "a share in whole percent, by one percentage point",
                        "sjukfranvaro",
                        Figures.of("now, before, change", "%", 0),
                        "total | Totalt | 4 3",
                        "Sjukfrånvaron var 4 procent av den schemalagda tiden år 2024, en ökning med 1 procentenhet jämfört med 2023.",
                        "Sickness absence was 4 per cent of scheduled time in 2024, an increase of 1 percentage point compared with 2023."),
                new Case(
                        "the subject says what is counted",
                        "arsarbetare-avtalad",
                        Figures.of("now, before, change", "årsarbetare", 1),
                        """
                        c     | Chef                  | 13 13
                        h     | Handläggare           | 56 68.8
                        p     | Psykolog/PTP-psykolog | 0.4 0.4
                        summa | = Summa               | 69.4 82.2
                        """,
                        "Antalet årsarbetare var 69,4 år 2024, en minskning med 12,8 jämfört med 2023."
                                + " Endast yrkesgruppen handläggare minskade, med 12,8 årsarbetare.",
                        "The number of full-time equivalents was 69,4 in 2024, a decrease of 12,8 compared with 2023."
                                + " Only the group of handläggare decreased, by 12,8 full-time equivalents."),
                new Case(
                        "without a rule: the row's label, one hour and many",
                        "",
                        Figures.of("now, before, change", "timmar", 0),
                        """
                        a     | Övertid | 1 3
                        b     | Jour    | 2 1
                        summa | = Summa | 3 4
                        """,
                        "Summa: 3 timmar år 2024, en minskning med 1 timme jämfört med 2023."
                                + " Jour ökade med 1 timme. Övertid minskade med 2 timmar.",
                        "Summa: 3 hours in 2024, a decrease of 1 hour compared with 2023."
                                + " Jour increased by 1 hour. Övertid decreased by 2 hours."),
                new Case(
                        "without a rule: money below zero is a result",
                        "",
                        Figures.of("now, before, change", "mnkr", 1),
                        "summa | = Summa | -3 -4",
                        "Summa: −3,0 mnkr år 2024, 1,0 mnkr bättre än 2023.",
                        "Summa: SEK −3,0 million in 2024, SEK 1,0 million better than 2023."),
                new Case(
                        "without a rule and without a total: the times are told once",
                        "",
                        Figures.of("now, before, change", "kr", 0),
                        """
                        a | Läkare | 10 9
                        b | Chef   | 7 9
                        c | Kock   | 8 9
                        """,
                        "Endast Läkare ökade jämfört med 2023, med 1 krona. Chef minskade mest, med 2 kronor.",
                        "Only Läkare increased compared with 2023, by SEK 1. Chef decreased most, by SEK 2."),
                new Case(
                        "without a rule: rows of different units are not compared, and without a level nothing is said",
                        "",
                        Figures.of("now", "antal", 0),
                        "",
                        "",
                        ""),
                new Case(
                        "a unit of one's own",
                        "",
                        Figures.of("now, before, change", "vårdtillfällen", 0),
                        "v | Vårdtillfällen | 1200 1200",
                        "Vårdtillfällen: 1 200 vårdtillfällen år 2024, oförändrat jämfört med 2023.",
                        "Vårdtillfällen: 1 200 vårdtillfällen in 2024, unchanged from 2023."),
                new Case(
                        "the largest parts and their shares, two alike, one without a figure",
                        "listade-lansdel",
                        Figures.of("now, share", "antal", 0),
                        """
                        a     | A       | 50 0 50
                        b     | B       | 50 0 50
                        c     | C       | ?not-delivered 0 0
                        summa | = Summa | 100 0 100
                        """,
                        "Antalet listade var 100 i december 2024."
                                + " Grupperna A och B var störst av de grupper som det finns uppgift om, med 50 vardera."
                                + " Uppgift om gruppen C saknas.",
                        "The number of listed patients was 100 in December 2024."
                                + " The groups A and B were the largest of the groups with figures, with 50 each."
                                + " There is no figure for the group C."),
                new Case(
                        "the largest part with its share",
                        "listade-lansdel",
                        Figures.of("now, share", "antal", 0),
                        """
                        a     | A       | 60 0 60
                        b     | B       | 40 0 40
                        summa | = Summa | 100 0 100
                        """,
                        "Antalet listade var 100 i december 2024. Gruppen A var störst, med 60 (60,0 procent).",
                        "The number of listed patients was 100 in December 2024. The group A was the largest, with 60 (60,0 per cent)."));
    }

    static Stream<Case> cases() {
        return Stream.of(amounts(), missing(), money(), others(), overTime()).flatMap(cases -> cases);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_table_says(Case told) {
        assertThat(words(told, Messages.SWEDISH)).isEqualTo(told.swedish());
        assertThat(words(told, Messages.ENGLISH)).isEqualTo(told.english());
    }

    private static String words(Case told, Locale locale) {
        Table table = told.figures().rows(told.rows(), locale);
        return new Telling(table, rule(told.rule()), locale).words().replace('\u00A0', ' ');
    }

    @Test
    void figures_and_units_never_part_at_a_line_break() {
        Table table = Figures.of(ALL, "mnkr", 1).rows("t | = Totalt | -1059.5 -1061.2", Messages.SWEDISH);

        assertThat(new Telling(table, rule("kostnadsanalys"), Messages.SWEDISH).words())
                .isEqualTo("Lönekostnaden var 1\u00A0059,5\u00A0mnkr år 2024, en minskning med 1,7\u00A0mnkr"
                        + " (0,2\u00A0procent) jämfört med 2023.");
    }

    @Test
    void a_report_says_which_sentences_it_wants_and_the_table_tells_the_rest() {
        TextRule own = new TextRule(
                Optional.of(LocalText.of("De listade i regionen")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(LocalText.of("{a:now} var i gruppen A i {month}.")),
                List.of(Tell.DOWN, Tell.LEVEL, Tell.ALSO));
        Table table =
                Figures.of(ALL, "antal", 0).rows("a | A | 5 4\nb | B | 3 5\nsumma | = Summa | 8 9", Messages.SWEDISH);

        assertThat(new Telling(table, own.over(rule("listade-aldersgrupp")), Messages.SWEDISH)
                        .words()
                        .replace('\u00A0', ' '))
                .isEqualTo("Gruppen B minskade med 2 (40,0 procent)."
                        + " De listade i regionen var 8 i december 2024, en minskning med 1 (11,1 procent) jämfört med december 2023."
                        + " 5 var i gruppen A i december 2024.");
    }

    @Test
    void a_sentence_of_ones_own_that_lacks_a_figure_is_left_out() {
        Table table = Figures.of("now, before, change-percent", "mnkr", 1)
                .rows("lon | Lönekostnad | -84.2 ?not-delivered", Messages.SWEDISH);

        assertThat(new Telling(table, rule("lonekostnad"), Messages.SWEDISH).words())
                .endsWith("eftersom de uppgifterna inte har levererats.")
                .doesNotContain("ökningstakten");
    }

    @Test
    void a_picture_is_told_by_what_it_shows_the_largest_movement_first() {
        Table table = Figures.of(BUDGET, "mnkr", 1)
                .rows(
                        """
                        a      | Hälsovalsenheten  | -2077.9 -2090 -2152.3
                        b      | Tandvårdsenheten  | -369.9 -260 -269.5
                        c      | Kansliet          | -10 -10 -10
                        totalt | = Totalt resultat | -2457.8 -2360 -2431.8
                        """,
                        Messages.SWEDISH);
        Telling telling = new Telling(table, rule("resultatrapport"), Messages.SWEDISH);

        assertThat(telling.picture(
                        Focus.on(List.of("now", "budget"), List.of("a", "b"), Optional.empty(), Map.of(), true)))
                .map(sentence -> sentence.replace('\u00A0', ' '))
                .containsExactly(
                        "Störst kostnad hade Hälsovalsenheten, 2 077,9 mnkr.",
                        "Tandvårdsenheten hade ett underskott mot budget på 100,4 mnkr.",
                        "Hälsovalsenheten hade ett överskott mot budget på 74,4 mnkr.");
        assertThat(telling.picture(Focus.on(List.of("change"), List.of("a", "c"), Optional.empty(), Map.of(), false)))
                .map(sentence -> sentence.replace('\u00A0', ' '))
                .containsExactly("Hälsovalsenheten förbättrades med 12,1 mnkr.");
        assertThat(telling.picture(Focus.on(List.of("now"), List.of("totalt"), Optional.empty(), Map.of(), false)))
                .map(sentence -> sentence.replace('\u00A0', ' '))
                .containsExactly("Resultatet var −2 457,8 mnkr år 2024.");
    }

    @Test
    void the_text_about_a_chart_keeps_to_what_the_chart_compares() {
        Table table = Figures.of(BUDGET, "mnkr", 1)
                .rows("a | A | -5 -6 -7\nb | B | -5 -4 -4\ntotalt | = Totalt | -10 -10 -11", Messages.SWEDISH);

        assertThat(new Telling(table, rule("resultatrapport"), Messages.SWEDISH)
                        .words(Focus.on(List.of("change"), List.of("a", "b"), Optional.empty(), Map.of(), false))
                        .replace('\u00A0', ' '))
                .isEqualTo("Resultatet var −10,0 mnkr år 2024, oförändrat jämfört med 2023."
                        + " A förbättrades med 1,0 mnkr. B försämrades med 1,0 mnkr.");
    }

    static Stream<Case> overTime() {
        return Stream.of(
                new Case(
                        "months: where they end and begin, the highest and the lowest",
                        "sjukfranvaro-manad",
                        Figures.of("now", "%", 1),
                        """
                        2024-10 | okt 2024 | 2.2
                        2024-11 | nov 2024 | 4.0
                        2024-12 | dec 2024 | 3.7
                        """,
                        "Sjukfrånvaron var 3,7 procent av den schemalagda tiden i dec 2024, mot 2,2 procent i okt 2024."
                                + " Det högsta värdet var 4,0 procent i nov 2024 och det lägsta 2,2 procent i okt 2024.",
                        "Sickness absence was 3,7 per cent of scheduled time in dec 2024, against 2,2 per cent in okt 2024."
                                + " The highest value was 4,0 per cent in nov 2024 and the lowest 2,2 per cent in okt 2024."),
                new Case(
                        "months of which one is missing, and the others are alike",
                        "resultat-manad",
                        Figures.of("now", "mnkr", 1),
                        """
                        2024-09 | sep 2024 | -5
                        2024-10 | okt 2024 | -5
                        2024-11 | nov 2024 | ?not-delivered
                        2024-12 | dec 2024 | -5
                        """,
                        "Resultatet var −5,0 mnkr i dec 2024, mot −5,0 mnkr i sep 2024."
                                + " Värdet var −5,0 mnkr i alla månader som redovisas. Uppgift om nov 2024 saknas.",
                        "The result was SEK −5,0 million in dec 2024, against SEK −5,0 million in sep 2024."
                                + " The value was SEK −5,0 million in all months shown. There is no figure for nov 2024."),
                new Case(
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
                new Case(
                        "the unchanged change without the level",
                        "listade-lansdel-forandring",
                        Figures.of("change, change-percent", "antal", 0),
                        "summa | = Summa | 25 25",
                        "Antalet listade i december 2024 var oförändrat jämfört med december 2023.",
                        "The number of listed patients in December 2024 was unchanged from December 2023."),
                new Case(
                        "a budget of a year to come",
                        "internbudget",
                        Figures.of("budget", "mnkr", 0),
                        "totalt | = Totalt | 0 0 -343",
                        "Internbudgeten är 343 mnkr år 2024.",
                        "The internal budget is SEK 343 million in 2024."));
    }

    @Test
    void every_text_is_there_in_both_languages() throws IOException {
        new BundleCheck(Path.of("."), Path.of("src/main/resources/se/underlag/prose/prose")).languagesAgree();
    }
}
