package se.underlag.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.underlag.chart.Scene.Box;
import se.underlag.chart.Scene.Mark;

/**
 * Puts a chart together from the top: title and subtitle, the plot, notes and source, all from the same left edge. The
 * plot takes the height that is left, and the picture grows when it needs more.
 */
final class ChartLayout {

    private static final double SPACE = 9;

    private final Theme theme;
    private final double margin;
    private final double width;

    ChartLayout(Theme theme) {
        this.theme = theme;
        this.margin = theme.page().margin();
        this.width = theme.width() - 2 * margin;
    }

    /**
     * The texts around the plot.
     *
     * @param notes under it, each on a line of its own
     * @param source the last line
     * @param nothing what stands in the place of the plot if there is not one figure
     */
    record Texts(String title, String subtitle, List<String> notes, String source, String nothing) {

        Texts {
            notes = List.copyOf(notes);
        }
    }

    /**
     * @param plot the plot; empty where there is not one figure
     */
    Scene scene(Texts texts, Optional<PlotLayout> plot) {
        Paragraphs head = new Paragraphs(width);
        head.add(texts.title(), theme.title(), 0);
        head.add(texts.subtitle(), theme.subtitle(), 2);
        Paragraphs foot = new Paragraphs(width);
        texts.notes().forEach(note -> foot.add(note, theme.small(), 1));
        foot.add(texts.source(), theme.small(), 1);

        List<Mark> marks = new ArrayList<>(head.at(margin, margin));
        double top = margin + head.height() + SPACE;
        double below = SPACE + foot.height() + margin;
        double room = theme.height() - top - below;
        double bottom;
        List<Scene.Area> plots = List.of();
        if (plot.isPresent()) {
            PlotLayout.Placed placed = plot.get().place(margin, margin + width, top, room);
            marks.addAll(placed.marks());
            plots = placed.plots();
            bottom = placed.bottom();
        } else {
            Paragraphs nothing = new Paragraphs(width - 2 * SPACE);
            nothing.add(texts.nothing(), theme.strong(), 0);
            // A chart's whole room for one sentence would only push away what there is to read.
            double panel = nothing.height() + 4 * SPACE;
            marks.add(
                    new Box(margin, top, width, panel, Ink.solid(theme.colours().nothing())));
            marks.addAll(nothing.at(margin + SPACE, top + (panel - nothing.height()) / 2));
            bottom = top + panel;
        }
        double height = plot.isPresent() ? Math.max(theme.height(), bottom + below) : bottom + below;
        marks.addAll(foot.at(margin, height - margin - foot.height()));
        return new Scene(theme.width(), height, plots, marks);
    }
}
