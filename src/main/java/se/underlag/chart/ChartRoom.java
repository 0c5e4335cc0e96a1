package se.underlag.chart;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import se.underlag.tabulate.Table;

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
     *     own where not given
     * @throws IllegalArgumentException where the definition names a row, a column or a placeholder that there is not
     */
    public Drawing draw(ChartDefinition definition, Table table, Map<String, String> parameters, Locale locale) {
        ChartWords words = new ChartWords(locale);
        ChartData data = new Selection(definition, table, locale).data();
        String title = words.title(definition, table, parameters);
        String altText = new AltText(words).of(definition, table, data, title, parameters);
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
                                : Optional.of(new PlotLayout(definition, data, theme, locale)));
        return new Drawing(
                definition.chart(),
                title,
                altText,
                blueprint,
                scene.width() * 2.54 / 72,
                scene.height() * 2.54 / 72,
                new PngPicture(theme).bytes(scene),
                new SvgPicture(theme).text(scene, definition.chart(), title, altText, locale));
    }

    private Blueprint blueprint(
            ChartDefinition definition, Table table, ChartData data, Map<String, String> parameters, ChartWords words) {
        Inks inks = new Inks(data, definition, theme);
        return new Blueprint(
                definition.kind(),
                data,
                words.subtitle(definition, table, data, parameters),
                words.notes(data),
                words.source(table, data),
                IntStream.range(0, data.series().size()).mapToObj(inks::of).toList());
    }
}
