package se.underlag.job;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.underlag.definition.Definitions;
import se.underlag.normalise.RowReader;
import se.underlag.series.Basis;
import se.underlag.series.Breakdown;
import se.underlag.series.Period;
import se.underlag.series.Series;
import se.underlag.series.Unit;
import se.underlag.series.Vocabulary;
import se.underlag.tabulate.OrganisationTree;
import se.underlag.wording.Messages;
import se.underlag.wording.PeriodTexts;

/** The names that a folder of definitions gives. */
final class DefinedNaming implements Naming {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Definitions definitions;
    private final Vocabulary vocabulary;
    private final Locale language;
    private final Messages messages;
    private final PeriodTexts periods;
    private final OrganisationTree tree;

    DefinedNaming(Definitions definitions, Locale language) {
        this.definitions = definitions;
        this.language = language;
        this.messages = Messages.of("se.underlag.job.naming", language);
        this.periods = new PeriodTexts(language);
        this.vocabulary = definitions.vocabulary();
        this.tree = new OrganisationTree(vocabulary);
    }

    @Override
    public String source(String code) {
        return Optional.ofNullable(definitions.sources().get(code))
                .map(source -> source.name().in(language))
                .orElse(code);
    }

    /** Of a unit that no list names, as those in an open part of the organisation, the last name of its path. */
    @Override
    public String organisation(String code) {
        return name(RowReader.ORGANISATION, code).orElse(code.substring(code.lastIndexOf('/') + 1));
    }

    @Override
    public String series(String code) {
        return found(code).map(series -> series.name().in(language)).orElse(code);
    }

    @Override
    public Unit unit(String series) {
        return found(series).map(Series::unit).orElse(Unit.of(""));
    }

    private Optional<Series> found(String code) {
        return Optional.ofNullable(vocabulary.series().get(code));
    }

    @Override
    public String breakdown(Breakdown breakdown) {
        List<String> names = breakdown.codes().entrySet().stream()
                .map(code -> code.getKey().equals(RowReader.ORGANISATION)
                        ? organisation(code.getValue())
                        : named(code.getKey(), code.getValue()))
                .toList();
        return names.isEmpty() ? messages.text("whole") : String.join(", ", names);
    }

    /** A number, such as an account, says little without the word for what it is. */
    private String named(String dimension, String code) {
        return name(dimension, code)
                .orElseGet(() -> code.chars().allMatch(Character::isDigit)
                        ? messages.text(
                                "numbered",
                                vocabulary
                                        .codeList(dimension)
                                        .map(list -> list.name())
                                        .orElse(dimension),
                                code)
                        : code);
    }

    private Optional<String> name(String dimension, String code) {
        return vocabulary.codeList(dimension).flatMap(list -> list.byId(code)).map(member -> member.name(language));
    }

    @Override
    public String basis(Basis basis) {
        return messages.text("basis." + basis.code());
    }

    /** Says that everything is shown as it was stored at a moment. */
    String asKnownAt(ZonedDateTime moment) {
        return messages.text("as-known-at", periods.day(moment.toLocalDate()), TIME.format(moment));
    }

    @Override
    public String period(Period period) {
        return period instanceof Period.Months months
                ? periods.yearOrSpan(months.first(), months.last())
                : periods.day(period.lastDay());
    }

    @Override
    public boolean isWithin(String organisation, String ancestor) {
        return tree.isWithin(organisation, ancestor);
    }
}
