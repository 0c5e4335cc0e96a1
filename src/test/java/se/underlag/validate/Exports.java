package se.underlag.validate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import se.underlag.definition.Definitions;
import se.underlag.definition.Reading;
import se.underlag.finding.Finding;
import se.underlag.finding.FindingText;
import se.underlag.finding.Outcome;
import se.underlag.series.Vocabulary;
import se.underlag.source.SourceFile;

/** Small exports written by tests, judged by the project's own definitions. */
public final class Exports {

    public static final String PERSONAL =
            """
            Personalförteckning;;;;;;;
            Förvaltning: Regionkansliet;;;;;;;
            Per: 2024-12-31;;;;;;;

            Anst.nr;Personnummer;Namn;Organisatorisk enhet;Yrkesgrupp;Kön;Anställningsform;Sysselsättningsgrad %;Tjänstledighet %
            70000;19781370-8338;Andersson, Anna;Staben HR;Handläggare;Kvinna;Tillsvidare;100;
            70001;19781371-8339;Bengtsson, Bo;Staben ekonomi;Chef;Man;Tillsvidare;75;50
            70002;19781372-8330;Carlsson, Cia;Staben ekonomi;Läkare;Kvinna;Visstid;80;
            """;

    public static final String HOURS =
            """
            Förvaltning;Enhet;Period;Kön;Schematid tim;Korttidsfrånvaro tim;Långtidsfrånvaro tim
            Regionkansliet;Staben HR;2023-01;K;1544,77;22,63;12,35
            Regionkansliet;Staben HR;2023-01;M;330,02;3,33;-
            Regionkansliet;Staben HR;2023-02;K;1 500,00;20,00;10,00
            Regionkansliet;Staben HR;2023-02;M;300,00;3,00;0
            """;

    public static final String LEDGER =
            """
            Resultat per konto och månad, belopp i kr;;;;;;;
            Period 202401-202402;;;;;;;

            Period;Nämnd;Verksamhet;Delverksamhet;Ansvar;Konto;Utfall;Budget
            202401;Regionstyrelsen;Hälsovalsenheten;Vårdval Hälsoval;70;5110;-100,50;-90
            202402;Regionstyrelsen;Hälsovalsenheten;Vårdval Hälsoval;70;5110;-200,25;-90
            Summa Vårdval Hälsoval;;;;;;-300,75;-180
            202401;Regionstyrelsen;Hälsovalsenheten;Privata vårdgivare;80;5110;-10;-20
            202402;Regionstyrelsen;Hälsovalsenheten;Privata vårdgivare;80;5110;-10;-20
            Summa Privata vårdgivare;;;;;;-20;-40
            Totalsumma;;;;;;-320,75;-220
            """;

    public static final String LISTED =
            """
            Utdata Cosmic: listade per vårdcentral
            Avser;2024-12-31
            Kvalitetssäkrad;Ja

            Vårdcentral;Länsdel;Ålder;Antal listade
            Haga vårdcentral;Örebro;3;151
            Haga vårdcentral;Örebro;4;144
            Haga vårdcentral;Örebro;81;20
            Nora vårdcentral;Norr;64;7
            """;

    private final Path folder;
    private final Judge judge;

    public Exports(Path folder) {
        this.folder = folder;
        this.judge = judgeOf(Path.of("jobs"));
    }

    public static Judge judgeOf(Path jobs) {
        Reading reading = Definitions.read(jobs);
        Definitions definitions = reading.definitions()
                .orElseThrow(() -> new AssertionError(reading.mistakes().stream()
                        .map(mistake -> mistake.inWords(Locale.ENGLISH))
                        .toList()));
        return new Judge(definitions.sources().values(), new Vocabulary(definitions.series(), definitions.codes()));
    }

    public Outcome<Judged> judge(String name, String content) {
        return judge(write(name, content));
    }

    public Outcome<Judged> judge(Path path) {
        try {
            return judge.judge(new SourceFile(path, "0".repeat(64), Files.size(path), Instant.EPOCH));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public Path write(String name, String content) {
        try {
            return Files.writeString(folder.resolve(name), content, StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Findings as {@code CODE place: found} in Swedish. */
    public static List<String> inWords(List<Finding> findings) {
        Locale swedish = Locale.forLanguageTag("sv");
        return findings.stream()
                .map(finding -> finding.code() + " " + finding.location() + ": "
                        + FindingText.of(finding, swedish).found())
                .toList();
    }

    /** Findings as {@code CODE place}. */
    public static List<String> places(Outcome<?> outcome) {
        return outcome.findings().stream()
                .map(finding -> finding.code() + " " + finding.location().place())
                .toList();
    }
}
