package se.underlag.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import se.underlag.tabulate.Table;
import se.underlag.wording.Messages;

/** Draws every chart in {@code jobs/charts} from the published figures into {@code target/chart-gallery}, to be looked at. */
class ChartGalleryTest {

    private static final Path GALLERY = Path.of("target", "chart-gallery");

    static Table tableOf(ChartDefinition definition) {
        return switch (definition.table()) {
            case "arsarbetare-avtalad" -> PublishedTables.arsarbetareAvtalad();
            case "arsarbetare-netto" -> PublishedTables.arsarbetareNetto();
            case "sjukfranvaro" -> PublishedTables.sjukfranvaro();
            case "listade-aldersgrupp" -> PublishedTables.listadeAldersgrupp();
            case "resultatrapport" -> PublishedTables.resultatrapport();
            case "kostnadsanalys" -> PublishedTables.kostnadsanalys();
            case "sjukfranvaro-manad" -> PublishedTables.sjukfranvaroManad();
            case "resultat-manad" -> PublishedTables.resultatManad();
            case "listade-lansdel" -> PublishedTables.listadeLansdel();
            case "listade-lansdel-forandring" -> PublishedTables.listadeLansdelForandring();
            case "tillganglighet" -> PublishedTables.tillganglighet();
            default -> throw new IllegalArgumentException("no published table " + definition.table());
        };
    }

    static Drawing draw(ChartDefinition definition, Table table, Locale locale) {
        String before = table.period().replace("2024", "2023");
        Map<String, String> parameters = TableText.parameters("Regionkansliet", before);
        return new ChartRoom(Theme.house()).draw(definition, table, parameters, locale);
    }

    @Test
    void every_chart_of_the_jobs_folder_is_drawn_as_a_picture_that_can_be_opened() throws IOException {
        Files.createDirectories(GALLERY);
        List<String> drawn = new ArrayList<>();
        for (Path file : ChartFiles.all()) {
            ChartDefinition definition = ChartFiles.read(file);
            Drawing drawing = draw(definition, tableOf(definition), Messages.SWEDISH);
            Files.write(GALLERY.resolve(drawing.chart() + ".png"), drawing.png());
            Files.writeString(GALLERY.resolve(drawing.chart() + ".svg"), drawing.svg());
            Files.writeString(GALLERY.resolve(drawing.chart() + ".txt"), drawing.altText());
            assertThat(ImageIO.read(new ByteArrayInputStream(drawing.png())).getWidth())
                    .as(drawing.chart())
                    .isEqualTo(1890);
            ChartCasesTest.assertTextsApart(drawing);
            drawn.add(drawing.chart());
        }
        assertThat(drawn).hasSizeGreaterThanOrEqualTo(7);
    }
}
