package se.underlag.chart;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import se.underlag.prose.Focus;
import se.underlag.prose.Telling;
import se.underlag.tabulate.Table;
import se.underlag.tabulate.TextRule;

/**
 * Draws charts from tables in one theme. Holds no state of a chart, so many can be drawn at once; fonts and AWT are
 * loaded when the first is drawn.
 */
public final class ChartRoom {

    private final Theme theme;

    public ChartRoom(Theme theme) {
        this.theme = theme;
    }

    /**
     * Draws a chart.
     *
     * @param table the table its definition names, in the language asked for
     * @param parameters what the placeholders in its title stand for, {@code organisation} and so on; {@code period} is the table's
     *     own where not given; {@code code} is the short code under the chart
     * @throws IllegalArgumentException where the definition names a column or a placeholder that there is not
     */
    public Drawing draw(ChartDefinition definition, Table table, Map<String, String> parameters, Locale locale) {
        return draw(definition, table, parameters, new Telling(table, TextRule.NONE, locale), locale);
    }

    /**
     * Draws a chart, and tells of it as the rules of its table say.
     *
     * @param telling of the same table, in the same language
     */
    public Drawing draw(
            ChartDefinition definition, Table table, Map<String, String> parameters, Telling telling, Locale locale) {
        ChartWords words = new ChartWords(locale);
        ChartData data = new Selection(definition, table, locale).data();
        String title = words.title(definition, table, parameters);
        Focus focus = new RowChoice(definition, table).focus(locale);
        String altText = new AltText(words).of(definition, table, data, title, parameters, telling.picture(focus));
        Blueprint blueprint = blueprint(definition, table, data, parameters, words);
        Scene scene = new ChartLayout(theme)
                .scene(
                        new ChartLayout.Texts(
                                title,
                                blueprint.subtitle(),
                                blueprint.notes(),
                                blueprint.source(),
                                words.nothing(data)),
                        data.isEmpty()
                                ? Optional.empty()
                                : Optional.of(PlotLayout.of(definition, data, theme, locale)));
        return new Drawing(
                definition.chart(),
                title,
                altText,
                telling.words(focus),
                blueprint,
                scene.width() * 2.54 / 72,
                scene.height() * 2.54 / 72,
                new PngPicture(theme).bytes(scene),
                new SvgPicture(theme).text(scene, definition.chart(), title, altText, locale));
    }

    private Blueprint blueprint(
            ChartDefinition definition, Table table, ChartData data, Map<String, String> parameters, ChartWords words) {
        Inks inks = new Inks(data, definition, theme);
        boolean lines = definition.kind() == ChartKind.LINES;
        return new Blueprint(
                definition.kind(),
                data,
                words.subtitle(definition, table, data, parameters),
                words.notes(data),
                words.source(table, data, parameters),
                IntStream.range(0, data.series().size()).mapToObj(inks::of).toList(),
                IntStream.range(0, data.series().size())
                        .mapToObj(series -> IntStream.range(0, data.categories().size())
                                .mapToObj(category -> inks.of(series, category))
                                .toList())
                        .toList(),
                lines ? Pens.of(data.series(), theme.colours()) : List.of(),
                definition
                        .sides()
                        .map(sides -> new Blueprint.Sides(
                                sides.negative().in(words.messages().locale()),
                                sides.positive().in(words.messages().locale()))));
    }
}
