package se.underlag.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static se.underlag.chart.TableText.column;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.underlag.chart.ChartDefinition.Order;
import se.underlag.chart.ChartDefinition.Sides;
import se.underlag.chart.TableText.Format;
import se.underlag.series.LocalText;
import se.underlag.series.Unit;
import se.underlag.tabulate.Table;
import se.underlag.tabulate.Table.ColumnRole;
import se.underlag.wording.Messages;

/** Awkward tables: whatever the figures and labels, nothing is cut and nothing overlaps. */
class ChartCasesTest {

    private static final Path CASES = Path.of("target", "chart-gallery", "cases");

    static Stream<Arguments> cases() {
        return Stream.of(
                Arguments.of(
                        "long-labels",
                        ChartKind.GROUPED_BARS,
                        """
                        a | Samhällsplanering och infrastruktur inom förvaltning Regional utveckling | 12,3 45,6 1,0
                        b | Regionstyrelsens och servicenämndens gemensamma beredning för upphandling av förskrivna läkemedel inom primärvården i Örebro län | 3,1 2,9 0,2
                        c | Arbetsmarknadsdepartementsförvaltningsorganisationsutredningen | 1,0 1,0 0,0
                        d | Kort | 0,1 0,2 -0,1
                        """),
                Arguments.of(
                        "all-zero",
                        ChartKind.GROUPED_BARS,
                        """
                        a | Barnmorska | 0,0 0,0 0,0
                        b | Läkare | 0,0 0,0 0,0
                        """),
                Arguments.of(
                        "all-zero-diverging",
                        ChartKind.DIVERGING_BARS,
                        """
                        a | Barnmorska | 0,0 0,0 0,0
                        b | Läkare | 0,0 0,0 0,0
                        """),
                Arguments.of(
                        "single-row",
                        ChartKind.GROUPED_BARS,
                        """
                        a | Lokalvårdare | 1073,1 998,4 74,7
                        """),
                Arguments.of(
                        "single-row-diverging",
                        ChartKind.DIVERGING_BARS,
                        """
                        a | Lokalvårdare | 1073,1 998,4 74,7
                        """),
                Arguments.of(
                        "missing",
                        ChartKind.GROUPED_BARS,
                        """
                        a | Undersköterska | 12,0 ?not-delivered ?not-applicable
                        b | Läkare | ?suppressed 3,0 ?suppressed
                        c | Sjuksköterska | 31,5 30,0 1,5
                        """),
                Arguments.of(
                        "notes",
                        ChartKind.GROUPED_BARS,
                        """
                        a | Undersköterska | 12,0^0 0,0 12,0
                        b | Läkare | 3,0 3,0^1 0,0
                        c | Sjuksköterska | 31,5 30,0 1,5
                        """),
                Arguments.of(
                        "negative",
                        ChartKind.GROUPED_BARS,
                        """
                        a | Personalkostnader | -1234567,8 -1334567,8 100000,0
                        b | Intäkter | 234567,8 134567,8 100000,0
                        """),
                Arguments.of(
                        "all-negative",
                        ChartKind.DIVERGING_BARS,
                        """
                        a | Personalkostnader | -12,8 -13,8 -100,0
                        b | Övriga kostnader | -4,8 -3,8 -0,4
                        """),
                Arguments.of(
                        "tiny-and-huge",
                        ChartKind.DIVERGING_BARS,
                        """
                        a | Lokalvårdare | 0,0 0,0 0,04
                        b | Kock/kallskänka/köksbiträde | 0,0 0,0 99999,9
                        c | Ingenjör/tekniker/hantverkare | 0,0 0,0 -0,06
                        """),
                Arguments.of("many-rows", ChartKind.GROUPED_BARS, manyRows()),
                Arguments.of(
                        "stacked-mixed",
                        ChartKind.STACKED_BARS,
                        """
                        a | Folktandvården | 12,0 -3,0 9,0
                        b | Regionservice | 22,0 ?not-delivered ?not-delivered
                        c | Regional utveckling | 0,0 0,0 0,0
                        """),
                Arguments.of("no-rows", ChartKind.GROUPED_BARS, ""),
                Arguments.of(
                        "nothing",
                        ChartKind.STACKED_BARS,
                        """
                        a | Folktandvården | ?not-delivered ?not-delivered ?not-delivered
                        """));
    }

    private static String manyRows() {
        StringBuilder rows = new StringBuilder();
        for (int i = 1; i <= 28; i++) {
            rows.append("v%d | Vårdcentralen nummer %d | %d %d 1,0%n".formatted(i, i, 1000 + 37 * i, 1100 + 31 * i));
        }
        return rows.toString();
    }

    static Drawing draw(String name, ChartKind kind, String rows) {
        Table table = new TableText(
                        "tabell",
                        "jan–dec 2024",
                        List.of(
                                column("now", ColumnRole.NOW, "Utfall 2024"),
                                column("before", ColumnRole.BEFORE, "Utfall 2023"),
                                column("change", ColumnRole.CHANGE, "Förändring")),
                        List.of(new Format(Unit.MNKR, 1)),
                        rows)
                .table(List.of("Ny.", "Räknas på annat sätt från 2024."), TableText.HR);
        boolean diverging = kind == ChartKind.DIVERGING_BARS;
        ChartDefinition definition = new ChartDefinition(
                name,
                "tabell",
                kind,
                LocalText.of("Utfall per förvaltning, {organisation}, {period}"),
                Optional.empty(),
                diverging ? List.of("change") : List.of("now", "before"),
                List.of(),
                Optional.empty(),
                Optional.of(Order.VALUE),
                Optional.empty(),
                Optional.empty(),
                kind == ChartKind.GROUPED_BARS ? List.of("change") : List.of(),
                kind == ChartKind.STACKED_BARS ? Optional.of("change") : Optional.empty(),
                diverging
                        ? Optional.of(new Sides(
                                LocalText.of("Sämre än budget"), LocalText.of("Bättre än budget"), Optional.empty()))
                        : Optional.empty(),
                List.of(),
                Optional.empty());
        return new ChartRoom(Theme.house())
                .draw(definition, table, Map.of("organisation", "Regionstyrelsen"), Messages.SWEDISH);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void nothing_touches_the_rim(String name, ChartKind kind, String rows) throws IOException {
        assertRimWhite(draw(name, kind, rows));
    }

    /** Writes the picture where it can be looked at, and sees to it that nothing reaches its edge. */
    static void assertRimWhite(Drawing drawing) throws IOException {
        Files.createDirectories(CASES);
        Files.write(CASES.resolve(drawing.chart() + ".png"), drawing.png());
        Files.writeString(CASES.resolve(drawing.chart() + ".svg"), drawing.svg());
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(drawing.png()));
        int rim = 12;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                boolean inside = x >= rim && y >= rim && x < image.getWidth() - rim && y < image.getHeight() - rim;
                if (!inside && (image.getRGB(x, y) & 0xFFFFFF) != 0xFFFFFF) {
                    assertThat(x + "," + y)
                            .as("a mark in the rim of " + drawing.chart())
                            .isEqualTo("white");
                }
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void no_text_overlaps_another_or_leaves_the_picture(String name, ChartKind kind, String rows) {
        assertTextsApart(draw(name, kind, rows));
    }

    static void assertTextsApart(Drawing drawing) {
        Rectangle2D picture =
                new Rectangle2D.Double(0, 0, drawing.widthCm() * 72 / 2.54, drawing.heightCm() * 72 / 2.54);
        List<SvgTexts.Line> lines = SvgTexts.lines(drawing.svg());
        for (int i = 0; i < lines.size(); i++) {
            SvgTexts.Line line = lines.get(i);
            assertThat(picture.contains(line.place())).as(line.text()).isTrue();
            for (SvgTexts.Line other : lines.subList(i + 1, lines.size())) {
                assertThat(line.place().intersects(other.place()))
                        .as("\"" + line.text() + "\" and \"" + other.text() + "\" in " + drawing.chart())
                        .isFalse();
            }
        }
    }
}
