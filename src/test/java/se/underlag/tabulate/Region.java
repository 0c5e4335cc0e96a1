package se.underlag.tabulate;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.underlag.series.Code;
import se.underlag.series.CodeList;
import se.underlag.series.LocalText;
import se.underlag.series.Series;
import se.underlag.series.SeriesKind;
import se.underlag.series.Unit;
import se.underlag.series.Vocabulary;
import se.underlag.wording.Messages;

/** The words of the sample region, written for tests. */
final class Region {

    static final Locale SV = Messages.SWEDISH;

    static final Map<String, SourceFacts> SOURCES = Map.of(
            "personal", new SourceFacts("personal", LocalText.of("Personalförteckning ur HR-systemet"), true),
            "listade", new SourceFacts("listade", LocalText.of("Listade ur Cosmic"), true),
            "tillganglighet", new SourceFacts("tillganglighet", LocalText.of("Medicinsk bedömning ur Cosmic"), false),
            "sjukfranvaro", new SourceFacts("sjukfranvaro", LocalText.of("Sjukfrånvaro ur HR-systemet"), false),
            "huvudbok", new SourceFacts("huvudbok", LocalText.of("Huvudbok"), false));

    private Region() {}

    static Vocabulary vocabulary() {
        Map<String, Series> series = new HashMap<>();
        add(series, level("arsarbetare-avtalad", "Årsarbetare", "årsarbetare", 1));
        add(series, level("arsarbetare-netto", "Årsarbetare exklusive tjänstlediga", "årsarbetare", 1));
        add(series, level("listade", "Antal listade", "antal", 0));
        add(series, flow("belopp", "Belopp", "kr", 1));
        add(series, flow("investeringar", "Investeringar", "kr", 1));
        add(series, flow("schemalagd-tid", "Schemalagd tid", "timmar", 0));
        add(series, flow("sjuk-kort", "Sjukfrånvaro, korttid, timmar", "timmar", 0));
        add(series, flow("sjuk-lang", "Sjukfrånvaro, långtid, timmar", "timmar", 0));
        add(series, flow("kontakter", "Antal kontakter", "antal", 0));
        add(series, flow("bedomda-inom-3-dagar", "Bedömda inom tre dagar", "antal", 0));
        add(series, ratio("sjukfranvaro-kort", "schemalagd-tid", "sjuk-kort"));
        add(series, ratio("sjukfranvaro-lang", "schemalagd-tid", "sjuk-lang"));
        add(series, ratio("sjukfranvaro-total", "schemalagd-tid", "sjuk-kort", "sjuk-lang"));
        add(series, ratio("tillganglighet", "kontakter", "bedomda-inom-3-dagar"));
        Map<String, CodeList> lists = new HashMap<>();
        add(lists, "kon", Optional.empty(), code("kvinna", "Kvinnor"), code("man", "Män"));
        add(
                lists,
                "anstallningsform",
                Optional.empty(),
                code("tillsvidare", "Tillsvidare"),
                code("visstid", "Visstid"),
                code("timavlonad", "Timavlönad"));
        add(
                lists,
                "yrkesgrupp",
                Optional.empty(),
                code("administrator", "Administratör"),
                code("chef", "Chef"),
                code("handlaggare", "Handläggare"),
                code("lakare", "Läkare"),
                code("psykolog", "Psykolog/PTP-psykolog"),
                code("tandlakare", "Tandläkare"));
        add(
                lists,
                "aldersgrupp",
                Optional.empty(),
                code("0-4", "0-4 år"),
                code("5-64", "5-64 år"),
                code("65-79", "65-79 år"),
                code("80-", "80 år och äldre"));
        add(
                lists,
                "lansdel",
                Optional.empty(),
                code("orebro", "Örebro"),
                code("norr", "Norr"),
                code("soder", "Söder"),
                code("vaster", "Väster"));
        add(
                lists,
                "investeringsslag",
                Optional.empty(),
                code("immateriella", "Immateriella anläggningstillgångar"),
                code("ovrig-utrustning", "Övrig utrustning"));
        add(
                lists,
                "kategori",
                Optional.of("konto"),
                accounts("manadsloner", "Månadslöner", 4010, 4010),
                accounts("timanstallda", "Timanställda", 4020, 4020),
                accounts("obekvam", "Obekväm arbetstid", 4030, 4030),
                accounts("overtid", "Övertid/mertid", 4040, 4040),
                accounts("jour", "Jour och beredskap", 4050, 4050),
                accounts("semester", "Semesterkostnad inkl. skuldförändring", 4060, 4065),
                accounts("sjuklon", "Sjuklön", 4070, 4070),
                accounts("ovrigt", "Övrigt konto 40xx-41xx", 4071, 4199));
        add(
                lists,
                "kontogrupp",
                Optional.of("konto"),
                accounts("intakter", "Intäkter", 3000, 3999),
                accounts("personalkostnader", "Personalkostnader", 4000, 4999),
                accounts("ovriga", "Övriga kostnader", 5000, 7999),
                accounts("finansnetto", "Finansnetto", 8000, 8999));
        lists.put("organisation", new CodeList("organisation", "organisation", Optional.empty(), false, tree()));
        return new Vocabulary(series, lists);
    }

    private static List<Code> tree() {
        return List.of(of(
                "regionen",
                "Regionen",
                of(
                        "regionstyrelsen",
                        "Regionstyrelsen",
                        of(
                                "rs-rk",
                                "Regionstyrelsen och regionkansliet",
                                hidden("rs-ovrigt", "Övrigt regionstyrelsen och regionkansliet"),
                                code("regionkansliet", "Regionkansliet"),
                                code(
                                        "samhallsplanering",
                                        "Samhällsplanering och infrastruktur inom förvaltning Regional utveckling"),
                                code("digitalisering", "Digitalisering inom förvaltning Regionservice")),
                        of(
                                "halsoval",
                                "Hälsovalsenheten",
                                hidden("hv-ovrigt", "Övrigt hälsovalsenheten"),
                                code("vardval", "Vårdval Hälsoval"),
                                code("privata", "Privata vårdgivare"),
                                code("lakemedel", "Läkemedel, förskrivna inom primärvården"),
                                code("digital-vard", "Köpt digital vård, externa utförare"),
                                code("at-st", "AT/ST-läkare inom primärvården")),
                        of(
                                "tandvard",
                                "Tandvårdsenheten",
                                hidden("tv-ovrigt", "Övrigt tandvårdsenheten"),
                                code("tandvardsstod", "Tandvårdsstöd"),
                                code("barn-unga", "Ersättning barn- och unga"),
                                code("overenskommelse", "Överenskommelse Folktandvården")),
                        afterSum("verksamhetskostnad", "Regionstyrelsens verksamhetskostnad"),
                        afterSum("planeringsreserv", "Regionstyrelsens planeringsreserv")),
                of("servicenamnden", "Servicenämnden", code("regionservice", "Regionservice")),
                of("folktandvardsnamnden", "Folktandvårdsnämnden", code("folktandvarden", "Folktandvården"))));
    }

    static Code code(String id, String name) {
        return of(id, name);
    }

    private static Code of(String id, String name, Code... under) {
        return new Code(
                id, name, List.of(), List.of(), List.of(under), true, false, false, Optional.empty(), Optional.empty());
    }

    private static Code hidden(String id, String name) {
        return new Code(
                id, name, List.of(), List.of(), List.of(), false, false, false, Optional.empty(), Optional.empty());
    }

    private static Code afterSum(String id, String name) {
        return new Code(
                id, name, List.of(), List.of(), List.of(), true, true, false, Optional.empty(), Optional.empty());
    }

    private static Code accounts(String id, String name, int from, int to) {
        return new Code(
                id,
                name,
                List.of(),
                List.of(new Code.Range(from, to)),
                List.of(),
                true,
                false,
                false,
                Optional.empty(),
                Optional.empty());
    }

    private static Series level(String id, String name, String unit, int decimals) {
        return series(id, name, SeriesKind.LEVEL, unit, decimals, Optional.empty());
    }

    private static Series flow(String id, String name, String unit, int decimals) {
        return series(id, name, SeriesKind.FLOW, unit, decimals, Optional.empty());
    }

    private static Series ratio(String id, String denominator, String... numerator) {
        return series(id, id, SeriesKind.RATIO, "%", 1, Optional.of(denominator), numerator);
    }

    private static Series series(
            String id,
            String name,
            SeriesKind kind,
            String unit,
            int decimals,
            Optional<String> denominator,
            String... numerator) {
        return new Series(
                id,
                LocalText.of(name),
                kind,
                Unit.of(unit),
                decimals,
                List.of(),
                Optional.empty(),
                Stream.of(numerator).toList(),
                denominator,
                List.of());
    }

    private static void add(Map<String, Series> all, Series series) {
        all.put(series.series(), series);
    }

    private static void add(Map<String, CodeList> all, String dimension, Optional<String> groups, Code... codes) {
        all.put(dimension, new CodeList(dimension, dimension, groups, false, List.of(codes)));
    }
}
