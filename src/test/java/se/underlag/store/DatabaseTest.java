package se.underlag.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

class DatabaseTest {

    @TempDir
    Path folder;

    @Test
    void migrations_that_were_broken_off_are_finished_at_the_next_start() {
        List<Integer> all;
        try (Database database = Database.open(folder.resolve(DataFolder.STORE))) {
            JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
            all = versions(jdbc);
            jdbc.execute("DROP TABLE report_source");
            jdbc.execute("DROP TABLE observation");
            jdbc.execute("DELETE FROM schema_version WHERE version >= 2");
        }

        try (Database database = Database.open(folder.resolve(DataFolder.STORE))) {
            JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
            assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM observation", Integer.class))
                    .isZero();
            assertThat(versions(jdbc)).startsWith(1, 2, 3).isEqualTo(all);
        }
    }

    private static List<Integer> versions(JdbcTemplate jdbc) {
        return jdbc.queryForList("SELECT version FROM schema_version ORDER BY version", Integer.class);
    }

    @Test
    void a_database_of_a_newer_version_is_left_alone() {
        try (Database database = Database.open(folder.resolve(DataFolder.STORE))) {
            new JdbcTemplate(database.dataSource()).execute("INSERT INTO schema_version VALUES (999, 'x')");
        }

        assertThatExceptionOfType(NewerStore.class)
                .isThrownBy(() -> Database.open(folder.resolve(DataFolder.STORE)))
                .matches(newer -> newer.written() == 999 && newer.known() < 100);
    }
}
