package se.underlag.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The states in which a kill leaves a database that is being made, put there file by file. */
class HalfMadeTest {

    private static final String IN_USE = "version=2.7.4\nmodified=yes\ntx_timestamp=0\n";

    @TempDir
    Path data;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "log",
                "log script.new-in-part",
                "log script.new",
                "log script.new properties.new-in-part",
                "log script.new properties.new",
                "script properties.new",
                "log properties",
                "log properties script.new-in-part",
                "log properties script.new",
                "properties",
                "script properties.new log"
            })
    void a_database_that_was_never_finished_is_made_anew(String left) throws Exception {
        String script = newScript(data.resolveSibling(data.getFileName() + "-made"));
        Path store = Files.createDirectories(data.resolve("store"));
        for (String file : left.split(" ")) {
            String whole = file.startsWith("script") ? script : file.startsWith("properties") ? IN_USE : "";
            String content = file.endsWith("-in-part") ? whole.substring(0, whole.length() / 2) : whole;
            Files.writeString(store.resolve("underlag." + file.replace("-in-part", "")), content);
        }

        try (OpenStore first = OpenStore.in(data, Clock.systemUTC())) {
            assertThat(first.deliveries().all()).isEmpty();
        }
        try (OpenStore second = OpenStore.in(data, Clock.systemUTC())) {
            assertThat(second.deliveries().all()).isEmpty();
        }
    }

    /** The script of a database that was just made. */
    private static String newScript(Path folder) throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(HsqldbSettings.url(folder), "SA", "")) {
            String script = Files.readString(folder.resolve("underlag.script"));
            connection.createStatement().execute("SHUTDOWN IMMEDIATELY");
            return script;
        }
    }
}
