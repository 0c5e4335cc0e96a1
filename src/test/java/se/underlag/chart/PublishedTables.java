package se.underlag.chart;

import static se.underlag.chart.TableText.column;

import java.util.List;
import se.underlag.chart.TableText.Format;
import se.underlag.series.Unit;
import se.underlag.tabulate.Table;
import se.underlag.tabulate.Table.ColumnRole;
import se.underlag.tabulate.Table.SourceNote;

/** The published figures of a region's follow-up of 2024, typed in from its tables. */
final class PublishedTables {

    static final Unit FTE = Unit.of("årsarbetare");
    static final Unit NUMBER = Unit.of("antal");

    private static final List<SourceNote> LEDGER = List.of(
            new SourceNote(3, "Huvudbok ur ekonomisystemet", "huvudbok_regionstyrelsen_2024.xlsx", "20 jan 2025"),
            new SourceNote(4, "Huvudbok ur ekonomisystemet", "huvudbok_regionstyrelsen_2023.xls", "20 jan 2025"));

    private static final List<SourceNote> COSMIC = List.of(
            new SourceNote(6, "Listade ur Cosmic", "listade_2024-12.csv", "3 jan 2025"),
            new SourceNote(7, "Listade ur Cosmic", "listade_2023-12.xlsx", "3 jan 2025"));

    private PublishedTables() {}

    static Table arsarbetareAvtalad() {
        return new TableText(
                        "arsarbetare-avtalad",
                        "31 dec 2024",
                        List.of(
                                column("now/kvinna", ColumnRole.NOW, "31 dec 2024", "Kvinnor"),
                                column("now/man", ColumnRole.NOW, "31 dec 2024", "Män"),
                                column("now/totalt", ColumnRole.NOW, "31 dec 2024", "Totalt"),
                                column("before/kvinna", ColumnRole.BEFORE, "31 dec 2023", "Kvinnor"),
                                column("before/man", ColumnRole.BEFORE, "31 dec 2023", "Män"),
                                column("before/totalt", ColumnRole.BEFORE, "31 dec 2023", "Totalt"),
                                column("change/kvinna", ColumnRole.CHANGE, "Förändring", "Kvinnor"),
                                column("change/man", ColumnRole.CHANGE, "Förändring", "Män"),
                                column("change/totalt", ColumnRole.CHANGE, "Förändring", "Totalt")),
                        List.of(new Format(FTE, 1)),
                        """
                        administrator | Administratör          | 6,0 0,0 6,0 8,0 0,0 8,0 -2,0 0,0 -2,0
                        chef          | Chef                   | 8,0 5,0 13,0 8,0 5,0 13,0 0,0 0,0 0,0
                        handlaggare   | Handläggare            | 46,0 10,0 56,0 56,8 12,0 68,8 -10,8 -2,0 -12,8
                        lakare        | Läkare                 | 0,0 1,0 1,0 0,0 1,0 1,0 0,0 0,0 0,0
                        psykolog      | Psykolog/PTP-psykolog  | 0,4 0,0 0,4 0,4 0,0 0,4 0,0 0,0 0,0
                        tandlakare    | Tandläkare             | 2,0 0,0 2,0 1,0 0,0 1,0 1,0 0,0 1,0
                        summa         | = Summa                | 62,4 16,0 78,4 74,2 18,0 92,2 -11,8 -2,0 -13,8
                        """)
                .table(List.of(), TableText.HR);
    }

    static Table arsarbetareNetto() {
        return new TableText(
                        "arsarbetare-netto",
                        "31 dec 2024",
                        List.of(
                                column("now/tillsvidare", ColumnRole.NOW, "31 dec 2024", "Tillsvidare"),
                                column("now/visstid", ColumnRole.NOW, "31 dec 2024", "Visstid"),
                                column("now/totalt", ColumnRole.NOW, "31 dec 2024", "Totalt")),
                        List.of(new Format(FTE, 1)),
                        """
                        administrator | Administratör          | 6,0 0,0 6,0
                        chef          | Chef                   | 13,0 0,0 13,0
                        handlaggare   | Handläggare            | 52,2 0,0 52,2
                        lakare        | Läkare                 | 0,8 0,0 0,8
                        psykolog      | Psykolog/PTP-psykolog  | 0,4 0,0 0,4
                        tandlakare    | Tandläkare             | 0,8 0,0 0,8
                        summa         | = Summa                | 73,2 0,0 73,2
                        """)
                .table(List.of(), TableText.HR);
    }

    static Table sjukfranvaro() {
        return new TableText(
                        "sjukfranvaro",
                        "jan–dec 2024",
                        List.of(
                                column("now/kvinna", ColumnRole.NOW, "jan–dec 2024", "Kvinnor"),
                                column("now/man", ColumnRole.NOW, "jan–dec 2024", "Män"),
                                column("now/totalt", ColumnRole.NOW, "jan–dec 2024", "Totalt"),
                                column("before/kvinna", ColumnRole.BEFORE, "jan–dec 2023", "Kvinnor"),
                                column("before/man", ColumnRole.BEFORE, "jan–dec 2023", "Män"),
                                column("before/totalt", ColumnRole.BEFORE, "jan–dec 2023", "Totalt"),
                                column("change/kvinna", ColumnRole.CHANGE, "Förändring", "Kvinnor"),
                                column("change/man", ColumnRole.CHANGE, "Förändring", "Män"),
                                column("change/totalt", ColumnRole.CHANGE, "Förändring", "Totalt")),
                        List.of(
                                new Format(Unit.PERCENT, 1),
                                new Format(Unit.PERCENT, 1),
                                new Format(Unit.PERCENT, 1),
                                new Format(Unit.PERCENT, 1),
                                new Format(Unit.PERCENT, 1),
                                new Format(Unit.PERCENT, 1),
                                new Format(Unit.PERCENTAGE_POINTS, 1)),
                        """
                        kort  | Sjukfrånvaro, korttid % | 1,0 0,8 1,0 1,4 0,7 1,2 -0,4 0,1 -0,2
                        lang  | Sjukfrånvaro, långtid % | 3,3 0,0 2,5 0,9 0,8 0,9 2,4 -0,8 1,6
                        total | Sjukfrånvaro totalt %   | 4,3 0,8 3,5 2,3 1,5 2,1 2,0 -0,7 1,4
                        """)
                .table(
                        List.of(),
                        List.of(new SourceNote(
                                5,
                                "Sjukfrånvaro ur HR-systemet",
                                "sjukfranvaro_regionkansliet_2024.xlsx",
                                "14 jan 2025")));
    }

    static Table listadeAldersgrupp() {
        return new TableText(
                        "listade-aldersgrupp",
                        "31 dec 2024",
                        List.of(
                                column("before", ColumnRole.BEFORE, "Antal listade december 2023"),
                                column("now", ColumnRole.NOW, "Antal listade december 2024"),
                                column("change", ColumnRole.CHANGE, "Differens i antal"),
                                column("change-percent", ColumnRole.CHANGE, "Differens i % per åldersgrupp")),
                        List.of(
                                new Format(NUMBER, 0),
                                new Format(NUMBER, 0),
                                new Format(NUMBER, 0),
                                new Format(Unit.PERCENT, 1)),
                        """
                        0-4   | 0–4 år          | 15929 15319 -610 -3,8
                        5-64  | 5–64 år         | 224640 224780 140 0,1
                        65-79 | 65–79 år        | 48546 47974 -572 -1,2
                        80    | 80 år och äldre | 19073 20397 1324 6,9
                        summa | = Summa         | 308188 308470 282 0,1
                        """)
                .table(List.of(), COSMIC);
    }

    static Table resultatrapport() {
        return new TableText(
                        "resultatrapport",
                        "jan–dec 2024",
                        List.of(
                                column("now", ColumnRole.NOW, "Utfall 2024"),
                                column("budget", ColumnRole.PLAN, "Budget 2024"),
                                column("deviation", ColumnRole.CHANGE, "Budgetavvikelse")),
                        List.of(new Format(Unit.MNKR, 1)),
                        """
                        rs          | Regionstyrelsen och regionkansliet | -314,3 -356,2 41,9
                        kansli      | - Regionkansliet | -274,4 -306,8 32,4
                        samhall     | - Samhällsplanering och infrastruktur inom förvaltning Regional utveckling | -2,3 -5,7 3,4
                        digital     | - Digitalisering inom förvaltning Regionservice | -0,7 -1,1 0,4
                        halsoval    | Hälsovalsenheten | -2077,9 -2152,3 74,4
                        vardval     | - Vårdval Hälsoval | -1205,1 -1240,0 34,9
                        privata     | - Privata vårdgivare | -131,3 -168,8 37,5
                        lakemedel   | - Läkemedel, förskrivna inom primärvården | -420,2 -407,8 -12,4
                        kopt        | - Köpt digital vård, externa utförare | -27,0 -27,2 0,2
                        at-st       | - AT/ST-läkare inom primärvården | -93,0 -92,7 -0,3
                        tandvard    | Tandvårdsenheten | -269,9 -270,3 0,4
                        stod        | - Tandvårdsstöd | -39,5 -34,6 -4,9
                        barn        | - Ersättning barn- och unga | -113,4 -115,6 2,2
                        ftv         | - Överenskommelse Folktandvården | -108,5 -109,7 1,2
                        summa       | = Summa | -2662,1 -2778,8 116,7
                        verksamhet  | Regionstyrelsens verksamhetskostnad | -206,9 -128,7 -78,2
                        reserv      | Regionstyrelsens planeringsreserv | 0,0 -50,0 50,0
                        totalt      | = Totalt resultat regionstyrelsens driftansvar | -2869,0 -2957,5 88,5
                        """)
                .table(List.of(), LEDGER);
    }

    static Table kostnadsanalys() {
        return new TableText(
                        "kostnadsanalys",
                        "jan–dec 2024",
                        List.of(
                                column("now", ColumnRole.NOW, "Utfall, mnkr"),
                                column("before", ColumnRole.BEFORE, "Utfall fg år, mnkr"),
                                column("change", ColumnRole.CHANGE, "Förändring, mnkr"),
                                column("change-percent", ColumnRole.CHANGE, "Förändring %")),
                        List.of(
                                new Format(Unit.MNKR, 1),
                                new Format(Unit.MNKR, 1),
                                new Format(Unit.MNKR, 1),
                                new Format(Unit.PERCENT, 1)),
                        """
                        manad    | Månadslöner | -59,5 -61,2 1,7 -2,7
                        tim      | Timanställda | -0,4 -0,9 0,5 -50,4
                        obekvam  | Obekväm arbetstid | -0,5 -0,6 0,1 -16,0
                        overtid  | Övertid/mertid | -0,3 -0,3 0,0 4,6
                        semester | Semesterkostnad inkl. skuldförändring | -10,0 -10,1 0,2 -1,7
                        sjuk     | Sjuklön | -0,6 -0,6 0,0 -3,1
                        ovrigt   | Övrigt konto 40xx-41xx | -12,5 -12,3 -0,2 1,9
                        summa    | = Totalt kontoklass 40-41 | -83,8 -86,0 2,2 -2,5
                        """)
                .table(List.of(), LEDGER);
    }

    /** The year's total is the published one; how it fell on months and sexes is invented. */
    static Table sjukfranvaroManad() {
        return new TableText(
                        "sjukfranvaro-manad",
                        "dec 2023–dec 2024",
                        List.of(
                                column("now/kvinna", ColumnRole.NOW, "Sjukfrånvaro, %", "Kvinnor"),
                                column("now/man", ColumnRole.NOW, "Sjukfrånvaro, %", "Män"),
                                column("now/totalt", ColumnRole.NOW, "Sjukfrånvaro, %", "Totalt")),
                        List.of(new Format(Unit.PERCENT, 1)),
                        """
                        2023-12 | dec 2023 | 2,5 1,5 2,2
                        2024-01 | jan 2024 | 4,8 0,8 3,8
                        2024-02 | feb 2024 | 3,9 0,7 3,1
                        2024-03 | mar 2024 | 4,4 0,8 3,6
                        2024-04 | apr 2024 | 4,0 0,8 3,4
                        2024-05 | maj 2024 | 4,2 0,8 3,5
                        2024-06 | jun 2024 | 3,9 0,7 3,1
                        2024-07 | jul 2024 | 4,4 0,8 3,5
                        2024-08 | aug 2024 | 4,2 0,8 3,4
                        2024-09 | sep 2024 | 4,4 1,0 3,6
                        2024-10 | okt 2024 | 4,1 0,8 3,3
                        2024-11 | nov 2024 | 4,9 0,9 4,0
                        2024-12 | dec 2024 | 4,6 0,8 3,7
                        """)
                .table(List.of(), TableText.HR);
    }

    /** The year's totals are the published ones; how they fell on months is invented. */
    static Table resultatManad() {
        return new TableText(
                        "resultat-manad",
                        "jan–dec 2024",
                        List.of(column("now", ColumnRole.NOW, "Utfall"), column("budget", ColumnRole.PLAN, "Budget")),
                        List.of(new Format(Unit.MNKR, 1)),
                        """
                        2024-01 | jan 2024 | -221,8 -246,5
                        2024-02 | feb 2024 | -220,5 -246,5
                        2024-03 | mar 2024 | -263,2 -246,5
                        2024-04 | apr 2024 | -233,1 -246,5
                        2024-05 | maj 2024 | -220,8 -246,5
                        2024-06 | jun 2024 | -223,6 -246,5
                        2024-07 | jul 2024 | -244,6 -246,5
                        2024-08 | aug 2024 | -261,0 -246,5
                        2024-09 | sep 2024 | -232,9 -246,5
                        2024-10 | okt 2024 | -246,4 -246,5
                        2024-11 | nov 2024 | -240,9 -246,5
                        2024-12 | dec 2024 | -260,1 -246,5
                        """)
                .table(List.of(), LEDGER);
    }

    /** Shares of those listed in each part of the county; the totals are published, the parts invented. */
    static Table listadeLansdel() {
        return new TableText(
                        "listade-lansdel",
                        "31 dec 2024",
                        List.of(
                                column("share/orebro", ColumnRole.SHARE, "Andel", "Örebro"),
                                column("share/norr", ColumnRole.SHARE, "Andel", "Norr"),
                                column("share/soder", ColumnRole.SHARE, "Andel", "Söder"),
                                column("share/vaster", ColumnRole.SHARE, "Andel", "Väster"),
                                column("share/totalt", ColumnRole.SHARE, "Andel", "Totalt")),
                        List.of(new Format(Unit.PERCENT, 1)),
                        """
                        0-4   | 0–4 år          | 5,1 4,8 4,9 4,9 5,0
                        5-64  | 5–64 år         | 74,4 70,4 72,0 71,4 72,8
                        65-79 | 65–79 år        | 14,4 17,4 16,2 16,6 15,6
                        80-   | 80 år och äldre | 6,1 7,4 6,9 7,1 6,6
                        summa | = Summa         | 100,0 100,0 100,0 100,0 100,0
                        """)
                .table(List.of(), COSMIC);
    }

    static Table listadeLansdelForandring() {
        return new TableText(
                        "listade-lansdel-forandring",
                        "31 dec 2024",
                        List.of(
                                column("change-percent/orebro", ColumnRole.CHANGE, "Förändring i %", "Örebro"),
                                column("change-percent/norr", ColumnRole.CHANGE, "Förändring i %", "Norr"),
                                column("change-percent/soder", ColumnRole.CHANGE, "Förändring i %", "Söder"),
                                column("change-percent/vaster", ColumnRole.CHANGE, "Förändring i %", "Väster")),
                        List.of(new Format(Unit.PERCENT, 1)),
                        """
                        0-4   | 0–4 år          | -4,6 -4,2 -2,0 -2,8
                        5-64  | 5–64 år         | 0,1 0,1 0,3 -0,4
                        65-79 | 65–79 år        | -1,5 -1,4 -0,7 -0,5
                        80-   | 80 år och äldre | 6,5 6,3 8,3 7,4
                        summa | = Summa         | 0,0 0,0 0,6 0,0
                        """)
                .table(List.of(), COSMIC);
    }

    static Table tillganglighet() {
        return new TableText(
                        "tillganglighet",
                        "jan–dec 2024",
                        List.of(
                                column("now", ColumnRole.NOW, "jan–dec 2024"),
                                column("before", ColumnRole.BEFORE, "jan–dec 2023"),
                                column("change", ColumnRole.CHANGE, "Förändring")),
                        List.of(new Format(Unit.PERCENT, 1)),
                        """
                        kontakter | Kontakter | ?not-quality-assured^0 ?not-quality-assured^0 ?not-quality-assured^0
                        bedomda   | Bedömda inom tre dagar | ?not-quality-assured^0 ?not-quality-assured^0 ?not-quality-assured^0
                        andel     | Andel bedömda inom tre dagar | ?not-quality-assured^0 ?not-quality-assured^0 ?not-quality-assured^0
                        """)
                .table(
                        List.of("Uppgifterna för 2024 är inte kvalitetssäkrade och publiceras därför inte."),
                        List.of(new SourceNote(
                                8, "Tillgänglighet ur Cosmic", "tillganglighet_2024.csv", "3 jan 2025")));
    }
}
