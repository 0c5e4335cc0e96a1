package se.underlag.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports of several administrations lie in one inbox; a report for another board is one more file of YAML. */
class SeveralBoardsTest {

    private static final YearMonth DECEMBER = YearMonth.of(2024, 12);

    private static final String REPORT =
            """
            # yaml-language-server: $schema=../schema/report.schema.json
            report: servicenamnden
            title: Servicenämnden, uppföljning
            organisation: servicenamnden
            tables: [resultatrapport, lonekostnad, arsarbetare-avtalad, sjukfranvaro]
            charts: [utfall-mot-budget, arsarbetare-per-yrkesgrupp]
            """;

    @TempDir
    Path folder;

    /** The same amounts, in tkr, every month. */
    private static String ledger(int year, int kitchen, int property) {
        String months = IntStream.rangeClosed(1, 12)
                .mapToObj(month ->
                        """
                        %1$d%2$02d;Servicenämnden;Måltider;Kök Örebro;1;4010;%3$d;-90
                        %1$d%2$02d;Servicenämnden;Fastigheter;Drift;2;5790;%4$d;-210
                        %1$d%2$02d;Servicenämnden;Fastigheter;Projekt;3;5790;-50;-50
                        """
                                .formatted(year, month, kitchen, property))
                .collect(Collectors.joining());
        return """
                Resultat per konto och månad, belopp i tkr
                Period %1$d01-%1$d12

                Period;Nämnd;Verksamhet;Delverksamhet;Ansvar;Konto;Utfall;Budget
                """
                        .formatted(year)
                + months;
    }

    private static final String INTERIM =
            """
            # yaml-language-server: $schema=../schema/report.schema.json
            report: delar
            title: Delårsrapport, Regionstyrelsen
            organisation: regionstyrelsen
            period: interim
            tables: [resultatrapport, { table: listade-aldersgrupp, organisation: regionen }]
            """;

    @Test
    void an_interim_report_lies_in_the_folder_of_the_run_and_is_about_july() throws IOException {
        Path jobs = copy(Path.of("jobs"), folder.resolve("jobs"));
        Files.writeString(jobs.resolve("reports/delar.yml"), INTERIM);
        WholeJob job = new WholeJob(jobs, folder.resolve("both"));
        WholeJob july = new WholeJob(Path.of("jobs"), folder.resolve("july"));

        RunReport run = job.run(Path.of("input-samples"), Optional.of(DECEMBER));
        july.run(Path.of("input-samples"), Optional.of(YearMonth.of(2024, 7)));
        RunReport again = job.run(Path.of("input-samples"), Optional.of(DECEMBER));

        assertThat(run.failure()).isEmpty();
        assertThat(job.figures(DECEMBER, "regionstyrelsen"))
                .containsKey("resultatrapport;Hälsovalsenheten;Utfall 2024");
        Map<String, WholeJob.Figure> ofJuly = july.figures(YearMonth.of(2024, 7), "regionstyrelsen");
        Map<String, WholeJob.Figure> interim = job.figures(DECEMBER, "delar");
        assertThat(interim)
                .containsKey("resultatrapport;Hälsovalsenheten;Utfall jan-jul 2024")
                .containsKey("listade-aldersgrupp;Summa;Antal listade december 2023")
                .allSatisfy((key, figure) -> assertThat(figure)
                        .isEqualTo(july.figures(YearMonth.of(2024, 7), "regionstyrelsen")
                                .get(key)));
        Path month = job.output().resolve("2024-12");
        assertThat(Files.readString(month.resolve("index.html"))).contains("Till och med juli 2024.");
        assertThat(Files.readString(month.resolve("delar/index.html"))).contains("Till och med juli 2024");
        assertThat(again.failure()).isEmpty();
        assertThat(again.made().orElseThrow().reports()).allMatch(Made.Report::unchanged);
    }

    private static String staff(int year, String row) {
        return """
                Förvaltning;Enhet;Yrkesgrupp;Kön;Anställningsform;Syssgrad;Tjl omf;Avser
                Regionservice;Köket;Kock/kallskänka/köksbiträde;K;Tv;1,0;0;%1$d-12-31
                %2$s;%1$d-12-31
                """
                .formatted(year, row);
    }

    @Test
    void figures_of_one_board_never_mix_with_those_of_another() throws IOException {
        Path jobs = copy(Path.of("jobs"), folder.resolve("jobs"));
        Files.writeString(jobs.resolve("reports/servicenamnden.yml"), REPORT);
        Path inbox = copy(Path.of("input-samples"), folder.resolve("inbox"));
        for (int year : List.of(2023, 2024)) {
            Files.delete(inbox.resolve("ekonomi/huvudbok_servicenamnden_" + year + ".csv"));
        }
        Files.writeString(inbox.resolve("huvudbok_servicenamnden_2024.csv"), ledger(2024, -100, -215));
        Files.writeString(inbox.resolve("huvudbok_servicenamnden_2023.csv"), ledger(2023, -80, -200));
        Files.writeString(
                inbox.resolve("personal_regionservice_2024-12.csv"),
                staff(2024, "Regionservice;Driften;Vaktmästare o förrådsarbetare;M;Tv;0,75;0"));
        Files.writeString(
                inbox.resolve("personal_regionservice_2023-12.csv"),
                staff(2023, "Regionservice;Städ;Lokalvårdare;K;Tv;0,5;0"));

        WholeJob alone = new WholeJob(Path.of("jobs"), folder.resolve("alone"));
        alone.run(Path.of("input-samples"), Optional.empty());
        WholeJob both = new WholeJob(jobs, folder.resolve("both"));
        RunReport run = both.run(inbox, Optional.empty());

        assertThat(run.files()).hasSize(28).allMatch(FileResult.Stored.class::isInstance);
        assertThat(both.figures(DECEMBER, "regionstyrelsen")).isEqualTo(alone.figures(DECEMBER, "regionstyrelsen"));
        Map<String, WholeJob.Figure> service = both.figures(DECEMBER, "servicenamnden");
        shows(service, "resultatrapport;Måltider;Utfall 2024", "-1,2");
        shows(service, "resultatrapport;Fastigheter;Utfall 2024", "-3,2");
        shows(service, "resultatrapport;Fastigheter;Budgetavvikelse", "-0,1");
        shows(service, "resultatrapport;- Drift;Utfall 2023", "-2,4");
        shows(service, "resultatrapport;Totalt resultat servicenämndens driftansvar;Utfall 2024", "-4,4");
        shows(service, "lonekostnad;Lönekostnad (40-41);Ökningstakt (%)", "25,0");
        shows(service, "arsarbetare-avtalad;Summa;31 dec 2024 / Totalt", "1,8");
        shows(service, "arsarbetare-avtalad;Lokalvårdare;31 dec 2024 / Kvinnor", "0,0");
        shows(service, "arsarbetare-avtalad;Lokalvårdare;Förändring / Totalt", "-0,5");
        assertThat(service.entrySet())
                .filteredOn(figure -> figure.getKey().startsWith("sjukfranvaro;"))
                .isNotEmpty()
                .allMatch(figure -> figure.getValue().status().equals("missing:not-delivered"));
    }

    private static void shows(Map<String, WholeJob.Figure> figures, String key, String display) {
        assertThat(figures).containsKey(key);
        assertThat(figures.get(key).display()).as(key).isEqualTo(display);
    }

    private static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            files.forEach(file -> {
                try {
                    Path target = to.resolve(from.relativize(file).toString());
                    if (Files.isDirectory(file)) {
                        Files.createDirectories(target);
                    } else {
                        Files.copy(file, target);
                    }
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            });
        }
        return to;
    }
}
