package se.underlag.prose;

import static se.underlag.prose.Told.BUDGET;
import static se.underlag.prose.Told.cost;
import static se.underlag.prose.Told.plain;
import static se.underlag.prose.Told.result;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.underlag.series.Basis;

/** What is said of costs, results, budgets and investments. */
class MoneyToldTest {

    static Stream<Told> cases() {
        return Stream.of(
                cost(
                        "a cost that falls, as published: the percentage is of the unrounded amounts",
                        "totalt | = Totalt | -59.527 -61.202",
                        "Lönekostnaden var 59,5 mnkr år 2024, en minskning med 1,7 mnkr (2,7 procent) jämfört med 2023.",
                        "The salary cost was SEK 59,5 million in 2024, a decrease of SEK 1,7 million (2,7 per cent) compared with 2023."),
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
                        "The salary cost was SEK 70,0 million in 2024, an increase of SEK 1,0 million (1,4 per cent) compared with 2023."
                                + " Only the cost of månadslöner increased, by SEK 2,0 million (3,3 per cent)."
                                + " Only the cost of AT-läkare decreased, by SEK 1,0 million (16,7 per cent)."),
                cost(
                        "a change shown as zero",
                        "totalt | = Totalt | -61.26 -61.24",
                        "Lönekostnaden var 61,3 mnkr år 2024, oförändrad jämfört med 2023.",
                        "The salary cost was SEK 61,3 million in 2024, unchanged from 2023."),
                cost(
                        "a cost turned into revenue has no percentage that can be told",
                        "totalt | = Totalt | 3 -2",
                        "Lönekostnaden var −3,0 mnkr år 2024, en minskning med 5,0 mnkr jämfört med 2023.",
                        "The salary cost was SEK −3,0 million in 2024, a decrease of SEK 5,0 million compared with 2023."),
                new Told(
                        "the change in percent only",
                        "lonekostnad",
                        Figures.of("now, before, change-percent", "mnkr", 1),
                        "lon | Lönekostnad | -84.2 -86.2",
                        "Lönekostnaden var 84,2 mnkr år 2024, en minskning med 2,3 procent jämfört med 2023.",
                        "The salary cost was SEK 84,2 million in 2024, a decrease of 2,3 per cent compared with 2023."),
                new Told(
                        "the change in percent only, shown as zero between figures that look different",
                        "lonekostnad",
                        Figures.of("now, before, change-percent", "mnkr", 1),
                        "lon | Lönekostnad | -2869.3 -2868.9",
                        "Lönekostnaden var 2 869,3 mnkr år 2024, jämfört med 2 868,9 mnkr år 2023.",
                        "The salary cost was SEK 2 869,3 million in 2024, compared with SEK 2 868,9 million in 2023."),
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
                result(
                        "indented rows that do not add up: those that are not part of another are compared",
                        """
                        k      | Kansliet     | -30 -30 -104.4
                        a      | - Staben A   | -10 -10 -44.9
                        b      | - Staben B   | -10 -10 -12
                        r      | Reserven     | 0 0 -50
                        v      | Verksamheten | -78.2 -78.2 0
                        totalt | = Totalt     | -108.2 -108.2 -154.4
                        """,
                        "Resultatet var −108,2 mnkr år 2024, 46,2 mnkr bättre än budget och oförändrat jämfört med 2023."
                                + " Kansliet hade störst överskott mot budget, 74,4 mnkr."
                                + " Endast Verksamheten hade underskott mot budget, 78,2 mnkr.",
                        "The result was SEK −108,2 million in 2024, SEK 46,2 million better than budget and unchanged from 2023."
                                + " Kansliet had the largest surplus against budget, SEK 74,4 million."
                                + " Only Verksamheten had a deficit against budget, SEK 78,2 million."),
                result(
                        "an indented row that moved more than what is not part of another",
                        """
                        k      | Kansliet     | -30 -30 -40
                        a      | - Staben A   | -10 -10 -70
                        r      | Reserven     | 0 0 -5
                        v      | Verksamheten | -9 -9 -8
                        totalt | = Totalt     | -39 -39 -53
                        """,
                        "Resultatet var −39,0 mnkr år 2024, 14,0 mnkr bättre än budget och oförändrat jämfört med 2023."
                                + " Kansliet hade störst överskott mot budget av de verksamheter som inte ingår i en annan, 10,0 mnkr."
                                + " Endast Verksamheten hade underskott mot budget, 1,0 mnkr.",
                        "The result was SEK −39,0 million in 2024, SEK 14,0 million better than budget and unchanged from 2023."
                                + " Kansliet had the largest surplus against budget of the activities that are not part of another, SEK 10,0 million."
                                + " Only Verksamheten had a deficit against budget, SEK 1,0 million."),
                result(
                        "a row that is divided moved more than any of its parts",
                        """
                        k      | Kansliet   | -30 -30 -37
                        a      | - Staben A | -10 -10 -14
                        b      | - Staben B | -10 -10 -13
                        c      | - Staben C | -10 -10 -10
                        totalt | = Totalt   | -30 -30 -37
                        """,
                        "Resultatet var −30,0 mnkr år 2024, 7,0 mnkr bättre än budget och oförändrat jämfört med 2023."
                                + " Staben A hade störst överskott mot budget av de verksamheter som inte är uppdelade, 4,0 mnkr.",
                        "The result was SEK −30,0 million in 2024, SEK 7,0 million better than budget and unchanged from 2023."
                                + " Staben A had the largest surplus against budget of the activities that are not divided, SEK 4,0 million."),
                result(
                        "rows not shown make up the rest",
                        """
                        a      | A        | -10 -10 -14
                        b      | B        | -10 -10 -13
                        c      | C        | -10 -10 -10
                        totalt | = Totalt | -90 -90 -97.5
                        """,
                        "Resultatet var −90,0 mnkr år 2024, 7,5 mnkr bättre än budget och oförändrat jämfört med 2023."
                                + " A hade störst överskott mot budget av de verksamheter som redovisas, 4,0 mnkr.",
                        "The result was SEK −90,0 million in 2024, SEK 7,5 million better than budget and unchanged from 2023."
                                + " A had the largest surplus against budget of the activities shown, SEK 4,0 million."),
                cost(
                        "a change shown as zero whose percentage is shown: it is not said that another alone went up",
                        """
                        m      | Månadslöner | -59.5 -61.2
                        o      | Övertid     | -0.34 -0.325
                        j      | Jour        | -12.5 -12.3
                        totalt | = Totalt    | -72.34 -73.825
                        """,
                        "Lönekostnaden var 72,3 mnkr år 2024, en minskning med 1,5 mnkr (2,0 procent) jämfört med 2023."
                                + " Kostnaden för jour ökade mest, med 0,2 mnkr (1,6 procent)."
                                + " Endast kostnaden för månadslöner minskade, med 1,7 mnkr (2,8 procent).",
                        "The salary cost was SEK 72,3 million in 2024, a decrease of SEK 1,5 million (2,0 per cent) compared with 2023."
                                + " The cost of jour increased most, by SEK 0,2 million (1,6 per cent)."
                                + " Only the cost of månadslöner decreased, by SEK 1,7 million (2,8 per cent)."),
                cost(
                        "a level whose change is shown as zero and in percent",
                        "totalt | = Totalt | -0.34 -0.325",
                        "Lönekostnaden var 0,3 mnkr år 2024, en ökning med 4,6 procent jämfört med 2023.",
                        "The salary cost was SEK 0,3 million in 2024, an increase of 4,6 per cent compared with 2023."),
                new Told(
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
                new Told(
                        "a result against a forecast",
                        "resultatrapport",
                        Figures.of("now, budget, deviation", "mnkr", 1).against(Basis.FORECAST),
                        "totalt | = Totalt | -36 0 -38",
                        "Resultatet var −36,0 mnkr år 2024, 2,0 mnkr bättre än prognosen.",
                        "The result was SEK −36,0 million in 2024, SEK 2,0 million better than the forecast."),
                new Told(
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
                        "amounts that the source has with different signs",
                        Figures.of("now, budget, before", "mnkr", 1),
                        "summa | = Summa | -12.7 0 11.5",
                        "Bruttoinvesteringarna var −12,7 mnkr år 2024, jämfört med 0,0 mnkr år 2023 och en budget på 11,5 mnkr."
                                + " Observera: beloppen har olika tecken i underlaget.",
                        "Gross investments were SEK −12,7 million in 2024, compared with SEK 0,0 million in 2023 and a budget of SEK 11,5 million."
                                + " Note: the amounts have different signs in the source."),
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

    @ParameterizedTest
    @MethodSource("cases")
    void a_table_of_money_says(Told told) {
        told.isSaid();
    }
}
