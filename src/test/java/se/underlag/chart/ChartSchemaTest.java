package se.underlag.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The definitions of charts against the schema that editors check them with. */
class ChartSchemaTest {

    static List<Path> files() {
        return ChartFiles.all();
    }

    private static Schema schema() throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("jobs", "schema", "chart.schema.json")), InputFormat.JSON);
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_definition_follows_the_schema_and_is_named_as_its_file(Path file) throws IOException {
        assertThat(schema().validate(Files.readString(file), InputFormat.YAML)).isEmpty();
        assertThat(ChartFiles.read(file).chart() + ".yml")
                .isEqualTo(file.getFileName().toString());
    }

    @Test
    void a_misspelled_word_does_not_pass() throws IOException {
        String chart = Files.readString(ChartFiles.FOLDER.resolve("budgetavvikelse.yml"));

        assertThat(schema().validate(chart.replace("order: value", "ordr: value"), InputFormat.YAML))
                .isNotEmpty();
        assertThat(schema().validate(chart.replace("diverging-bars", "pie"), InputFormat.YAML))
                .isNotEmpty();
    }
}
