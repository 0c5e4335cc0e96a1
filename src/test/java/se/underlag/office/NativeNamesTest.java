package se.underlag.office;

import static org.assertj.core.api.Assertions.assertThat;
import static se.underlag.office.OfficePackage.attribute;
import static se.underlag.office.OfficePackage.elements;
import static se.underlag.office.OfficePackage.first;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import se.underlag.chart.Blueprint;
import se.underlag.chart.ChartData;
import se.underlag.chart.ChartData.Category;
import se.underlag.chart.ChartData.Point;
import se.underlag.chart.ChartData.Series;
import se.underlag.chart.ChartKind;
import se.underlag.chart.Ink;
import se.underlag.chart.Pen;
import se.underlag.nativechart.NativeChart;
import se.underlag.series.Measure;
import se.underlag.series.Unit;
import se.underlag.tabulate.Table.ColumnRole;

/** The names in native charts have room: those of bars at the axis, and those of lines at their ends. */
class NativeNamesTest {

    private static final Pen PEN = new Pen("#12436D", Pen.Dash.SOLID, Pen.Marker.CIRCLE);
    private static final Ink INK = new Ink("#12436D", "#12436D");
    private static final String LONG = "Samhällsplanering och infrastruktur inom förvaltning Regional utveckling";

    @Test
    void a_long_name_goes_on_in_more_lines_of_like_length_and_the_chart_is_higher_where_such_stand_together()
            throws Exception {
        Blueprint one = bars(LONG, "Regionkansliet", "Tandvårdsstöd");
        List<String> names = elements(first(chart(one), "cat"), "v").stream()
                .map(Element::getTextContent)
                .toList();
        assertThat(names.get(0).replace('\n', ' ')).isEqualTo(LONG);
        assertThat(names.get(0).lines().toList()).hasSize(2).allMatch(line -> line.length() > 25 && line.length() < 45);
        assertThat(names).endsWith("Regionkansliet", "Tandvårdsstöd");
        double none = height(bars("Regionstaben", "Regionkansliet", "Tandvårdsstöd"));
        assertThat(height(one)).isLessThan(height(bars(LONG, LONG, "Tandvårdsstöd")));
        assertThat(height(one) - none).isLessThan(0.5);
    }

    @Test
    void names_of_lines_that_end_together_stand_under_each_other_and_others_at_the_end_of_their_line()
            throws Exception {
        List<Double> near =
                moves(lines(List.of(List.of(-259.7, -244.6), List.of(-235.4, -245.1), List.of(-235.4, -260.0))));
        assertThat(near.get(0)).isZero();
        assertThat(near.get(1)).isBetween(0.01, 0.05);
        assertThat(near.get(2)).isZero();
    }

    @Test
    void names_of_lines_that_end_at_the_foot_are_moved_upwards() throws Exception {
        List<Double> low = moves(lines(List.of(List.of(10.0, 0.0), List.of(8.0, 0.0))));
        assertThat(low.get(0)).isNegative();
        assertThat(low.get(1)).isZero();
    }

    private static double height(Blueprint blueprint) {
        return NativeChart.of(blueprint, Locale.forLanguageTag("sv"))
                .orElseThrow()
                .heightCm();
    }

    /** How far beneath its place the name of each line stands, as a part of the chart. */
    private static List<Double> moves(Blueprint blueprint) throws Exception {
        return elements(chart(blueprint), "dLbl").stream()
                .map(label -> elements(label, "manualLayout").stream()
                        .mapToDouble(layout -> Double.parseDouble(attribute(first(layout, "y"), "val")))
                        .sum())
                .toList();
    }

    private static Element chart(Blueprint blueprint) throws Exception {
        NativeChart chart =
                NativeChart.of(blueprint, Locale.forLanguageTag("sv")).orElseThrow();
        byte[] part = chart.part(chart.grid());
        try (OfficeSchema schema = new OfficeSchema()) {
            assertThat(schema.mistakes(part)).isEmpty();
        }
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(part))
                .getDocumentElement();
    }

    private static Blueprint bars(String... names) {
        List<Category> categories =
                Stream.of(names).map(name -> category(name, 1.0)).toList();
        return blueprint(ChartKind.DIVERGING_BARS, 1, categories);
    }

    private static Blueprint lines(List<List<Double>> figures) {
        List<Category> months = IntStream.range(0, figures.get(0).size())
                .mapToObj(month -> {
                    List<Double> ofMonth = new ArrayList<>();
                    figures.forEach(series -> ofMonth.add(series.get(month)));
                    return category("m" + month, ofMonth.toArray(Double[]::new));
                })
                .toList();
        return blueprint(ChartKind.LINES, figures.size(), months);
    }

    private static Category category(String name, Double... figures) {
        List<Point> points = Stream.of(figures)
                .map(figure -> new Point(Measure.of(BigDecimal.valueOf(figure)), figure.toString(), false))
                .toList();
        return new Category(
                name, name, Optional.empty(), Optional.empty(), points, List.of(), Optional.empty(), List.of());
    }

    private static Blueprint blueprint(ChartKind kind, int series, List<Category> categories) {
        List<Series> named = IntStream.range(0, series)
                .mapToObj(place -> new Series("s" + place, "Serie " + place, ColumnRole.NOW))
                .toList();
        ChartData data =
                new ChartData(named, categories, List.of(), Unit.of("mnkr"), 1, List.of(), List.of(), List.of());
        return new Blueprint(
                kind,
                data,
                "Miljoner kronor",
                List.of(),
                "Källa",
                named.stream().map(one -> INK).toList(),
                named.stream()
                        .map(one -> categories.stream().map(bar -> INK).toList())
                        .toList(),
                named.stream().map(one -> PEN).toList(),
                Optional.empty());
    }
}
