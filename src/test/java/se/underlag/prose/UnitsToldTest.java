package se.underlag.prose;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said of shares, of other units, and of tables without a rule. */
class UnitsToldTest {

    static Stream<Told> cases() {
        return Stream.of(
                new Told(
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
                new Told(
                        "a share that is unchanged",
                        "sjukfranvaro",
                        Figures.of("now, before, change", "%", 1),
                        "total | Totalt | 3.51 3.49",
                        "Sjukfrånvaron var 3,5 procent av den schemalagda tiden år 2024, oförändrad jämfört med 2023.",
                        "Sickness absence was 3,5 per cent of scheduled time in 2024, unchanged from 2023."),
                new Told(
                        "a share in whole percent, by one percentage point",
                        "sjukfranvaro",
                        Figures.of("now, before, change", "%", 0),
                        "total | Totalt | 4 3",
                        "Sjukfrånvaron var 4 procent av den schemalagda tiden år 2024, en ökning med 1 procentenhet jämfört med 2023.",
                        "Sickness absence was 4 per cent of scheduled time in 2024, an increase of 1 percentage point compared with 2023."),
                new Told(
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
                                + " Only the occupational group handläggare decreased, by 12,8 full-time equivalents."),
                new Told(
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
                new Told(
                        "without a rule: money below zero is a result",
                        "",
                        Figures.of("now, before, change", "mnkr", 1),
                        "summa | = Summa | -3 -4",
                        "Summa: −3,0 mnkr år 2024, 1,0 mnkr bättre än 2023.",
                        "Summa: SEK −3,0 million in 2024, SEK 1,0 million better than 2023."),
                new Told(
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
                new Told(
                        "without a rule and without rows nothing is said",
                        "",
                        Figures.of("now", "antal", 0),
                        "",
                        "",
                        ""),
                new Told(
                        "rows that have nothing in common are told one by one, and together what they lack",
                        "nyckeltal-uppfoljning",
                        Figures.of("now, before, change, budget", "kr", 0),
                        """
                        a | Kostnad per portion | 78 74 76
                        b | Kostnad per städyta | 12 ?not-delivered 11
                        c | Kostnad per resa    | ?not-delivered 40 45
                        """,
                        "Kostnad per portion: 78 kronor år 2024, en ökning med 4 kronor jämfört med 2023; målet var 76 kronor."
                                + " Kostnad per städyta: 12 kronor år 2024; målet var 11 kronor."
                                + " Uppgift om Kostnad per resa saknas. Ingen jämförelse kan göras för Kostnad per städyta.",
                        "Kostnad per portion: SEK 78 in 2024, an increase of SEK 4 compared with 2023; the target was SEK 76."
                                + " Kostnad per städyta: SEK 12 in 2024; the target was SEK 11."
                                + " There is no figure for Kostnad per resa. No comparison can be made for Kostnad per städyta."),
                new Told(
                        "rows that have nothing in common, without last year and without targets",
                        "nyckeltal-uppfoljning",
                        Figures.of("now, before, change, budget", "kr", 0),
                        """
                        a | Kostnad per portion | 78 ?not-delivered ?not-delivered
                        b | Kostnad per städyta | 12 ?not-delivered ?not-delivered
                        """,
                        "Kostnad per portion: 78 kronor år 2024. Kostnad per städyta: 12 kronor år 2024."
                                + " Någon jämförelse med 2023 kan inte göras, eftersom de uppgifterna inte har levererats."
                                + " Uppgifter saknas i kolumnen budget.",
                        "Kostnad per portion: SEK 78 in 2024. Kostnad per städyta: SEK 12 in 2024."
                                + " No comparison with 2023 can be made, since those figures have not been delivered."
                                + " There are no figures in the column budget."),
                new Told(
                        "nothing of what is told one by one was delivered",
                        "nyckeltal-uppfoljning",
                        Figures.of("now", "kr", 0),
                        "a | Kostnad per portion | ?not-delivered",
                        "Uppgifter om nyckeltal år 2024 kan inte redovisas, eftersom uppgifterna inte har levererats.",
                        "Figures for key figures in 2024 cannot be shown, since the figures have not been delivered."),
                new Told(
                        "a unit of one's own",
                        "",
                        Figures.of("now, before, change", "vårdtillfällen", 0),
                        "v | Vårdtillfällen | 1200 1200",
                        "Vårdtillfällen: 1 200 vårdtillfällen år 2024, oförändrat jämfört med 2023.",
                        "Vårdtillfällen: 1 200 vårdtillfällen in 2024, unchanged from 2023."),
                new Told(
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
                new Told(
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

    @ParameterizedTest
    @MethodSource("cases")
    void a_table_says(Told told) {
        told.isSaid();
    }
}
