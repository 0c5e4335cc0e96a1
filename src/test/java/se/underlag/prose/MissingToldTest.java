package se.underlag.prose;

import static se.underlag.prose.Told.ALL;
import static se.underlag.prose.Told.listade;
import static se.underlag.prose.Told.plain;
import static se.underlag.prose.Told.result;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said where something is missing. */
class MissingToldTest {

    static Stream<Told> cases() {
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
                new Told(
                        "the level lacks a part of what it should hold",
                        "listade-aldersgrupp",
                        Figures.of(ALL, "antal", 0)
                                .noted("Omfattar inte Folktandvården, som inte har levererat för 31 dec 2024."),
                        "summa | = Summa | 30 30",
                        "Antalet listade var 30 i december 2024, oförändrat jämfört med december 2023."
                                + " Observera: omfattar inte Folktandvården, som inte har levererat för 31 dec 2024.",
                        "The number of listed patients was 30 in December 2024, unchanged from December 2023."
                                + " Note: omfattar inte Folktandvården, som inte har levererat för 31 dec 2024."),
                new Told(
                        "a change without its levels, of which last year is missing",
                        "listade-lansdel-forandring",
                        Figures.of("change, change-percent", "antal", 0),
                        """
                        a     | A       | 12 ?not-delivered
                        b     | B       | 8 ?not-delivered
                        summa | = Summa | 20 ?not-delivered
                        """,
                        "Antalet listade i december 2024 kan inte jämföras med december 2023, eftersom de uppgifterna inte har levererats.",
                        "The number of listed patients in December 2024 cannot be compared with December 2023, since those figures have not been delivered."),
                result(
                        "new and missing among rows that are part of others",
                        """
                        k      | Kansliet   | -30 -30 -33
                        a      | - Staben A | ?not-delivered -10 -9
                        b      | - + Staben B | -10 0 -10
                        v      | Vården     | -5 -5 -5
                        totalt | = Totalt   | -35 -35 -38
                        """,
                        "Resultatet var −35,0 mnkr år 2024, 3,0 mnkr bättre än budget och oförändrat jämfört med 2023."
                                + " Kansliet hade ett överskott mot budget på 3,0 mnkr."
                                + " Staben B har tillkommit sedan 2023. Uppgift om Staben A saknas.",
                        "The result was SEK −35,0 million in 2024, SEK 3,0 million better than budget and unchanged from 2023."
                                + " Kansliet had a surplus against budget of SEK 3,0 million."
                                + " Staben B is new since 2023. There is no figure for Staben A."),
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

    @ParameterizedTest
    @MethodSource("cases")
    void a_table_that_lacks_figures_says(Told told) {
        told.isSaid();
    }
}
