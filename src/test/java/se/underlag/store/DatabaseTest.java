package se.underlag.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import se.underlag.series.Observation;
import se.underlag.store.Holdings.Held;

class DatabaseTest {

    private static final int COMPACTED = 16;

    @TempDir
    Path folder;

    @Test
    void migrations_that_were_broken_off_are_finished_at_the_next_start() {
        List<Integer> all;
        try (Database database = Database.open(folder.resolve(DataFolder.STORE))) {
            JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
            all = versions(jdbc);
            jdbc.execute("DROP TABLE report_source");
            jdbc.execute("DROP TABLE observation_block");
            jdbc.execute("DELETE FROM schema_version WHERE version >= 2");
        }

        try (Database database = Database.open(folder.resolve(DataFolder.STORE))) {
            JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
            assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM observation_block", Integer.class))
                    .isZero();
            assertThat(versions(jdbc))
                    .as("one is done when it is closed")
                    .startsWith(1, 2, 3)
                    .isEqualTo(
                            all.stream().filter(version -> version != COMPACTED).toList());
        }
    }

    @Test
    void a_new_store_has_the_same_tables_as_one_that_has_come_up_to_date_step_by_step() {
        JdbcTemplate whole = inMemory("whole");
        JdbcTemplate stepwise = inMemory("stepwise");
        stepwise.execute("CREATE TABLE schema_version (version INTEGER PRIMARY KEY, script VARCHAR(200) NOT NULL)");

        new Migrations(whole).apply();
        new Migrations(stepwise).apply();

        assertThat(tables(whole)).hasSizeGreaterThan(100).isEqualTo(tables(stepwise));
        assertThat(versions(whole).stream().filter(version -> version != COMPACTED))
                .isEqualTo(versions(stepwise));
    }

    private static JdbcTemplate inMemory(String name) {
        JdbcTemplate jdbc = new JdbcTemplate(new DriverManagerDataSource("jdbc:hsqldb:mem:" + name, "SA", ""));
        jdbc.execute("DROP SCHEMA PUBLIC CASCADE");
        return jdbc;
    }

    /** What each table is made of: columns, keys and indexes, but for the names that the database gives itself. */
    private static List<String> tables(JdbcTemplate jdbc) {
        return Stream.of(
                        "SELECT table_name, column_name, data_type, character_maximum_length, is_nullable, column_default,"
                                + " is_identity FROM information_schema.columns WHERE table_schema = 'PUBLIC'",
                        "SELECT table_name, constraint_type, CASE WHEN constraint_name LIKE 'SYS_%' THEN '' ELSE constraint_name"
                                + " END FROM information_schema.table_constraints WHERE constraint_type <> 'CHECK'"
                                + " AND table_schema = 'PUBLIC'",
                        "SELECT table_name, column_name, ordinal_position, non_unique, CASE WHEN index_name LIKE 'SYS_%' THEN ''"
                                + " ELSE index_name END FROM information_schema.system_indexinfo WHERE table_schem = 'PUBLIC'",
                        "SELECT fktable_name, fkcolumn_name, pktable_name, pkcolumn_name, fk_name"
                                + " FROM information_schema.system_crossreference WHERE fktable_schem = 'PUBLIC'")
                .flatMap(query -> jdbc.queryForList(query).stream())
                .map(Map::toString)
                .sorted()
                .toList();
    }

    @Test
    void a_new_store_whose_tables_are_half_made_gets_the_others_step_by_step() {
        List<String> whole = tables(migrated("all"));
        int statements = Migrations.statementsOfNew().size();
        for (int made = 0; made <= statements; made++) {
            JdbcTemplate half = inMemory("half" + made);
            half.execute("CREATE TABLE schema_version (version INTEGER PRIMARY KEY, script VARCHAR(200) NOT NULL)");
            Migrations.statementsOfNew().subList(0, made).forEach(half::execute);

            new Migrations(half).apply();

            assertThat(tables(half)).as("after %d statements", made).isEqualTo(whole);
        }
        assertThat(statements).isGreaterThan(30);
    }

    private static JdbcTemplate migrated(String name) {
        JdbcTemplate jdbc = inMemory(name);
        new Migrations(jdbc).apply();
        return jdbc;
    }

    @Test
    void what_was_stored_in_two_blocks_and_noted_in_rows_is_told_as_before() throws IOException {
        Map<Delivery, Difference> differences;
        List<Held> held;
        List<Observation> withRows;
        List<Arrival> arrivals;
        Contents contents;
        try (OpenStore store = OpenStore.in(folder.resolve("data"), Clock.systemUTC())) {
            StoringChild.store(store, "a.xlsx");
            StoringChild.store(store, "b.xlsx");
            differences = store.deliveries().differences(store.deliveries().all());
            held = store.deliveries().holdings().observations();
            withRows = withRows(store);
            arrivals = store.arrivals().unsettled();
            contents = Contents.of(store.jdbc());
            asOfVersion18(store.jdbc());
        }
        // As a store of the earlier version is looked into that another process has open.
        new OthersStore(folder.resolve("data")).copyTo(folder.resolve("copy/store"));

        for (String data : List.of("data", "copy")) {
            try (OpenStore store = OpenStore.in(folder.resolve(data), Clock.systemUTC())) {
                assertThat(store.jdbc().queryForObject("SELECT COUNT(*) FROM overlaid", Integer.class))
                        .isEqualTo(2);
                assertThat(differences.values())
                        .hasSize(2)
                        .allMatch(difference -> difference.touched().size() == 1);
                assertThat(store.deliveries().differences(store.deliveries().all()))
                        .isEqualTo(differences);
                assertThat(arrivals).extracting(Arrival::deliveries).containsExactly(List.of(1L), List.of(2L));
                assertThat(store.arrivals().unsettled()).isEqualTo(arrivals);
                assertThat(store.deliveries().holdings().observations())
                        .isEqualTo(held)
                        .hasSize(2 * StoringChild.OBSERVATIONS);
                assertThat(withRows(store)).isEqualTo(withRows);
                assertThat(Contents.of(store.jdbc())).isEqualTo(contents);
                assertThat(versions(store.jdbc())).contains(19, COMPACTED);

                StoringChild.store(store, "c.xlsx");
                assertThat(store.deliveries().holdings().observations()).hasSize(3 * StoringChild.OBSERVATIONS);
                assertThat(Contents.of(store.jdbc()).observations()).isEqualTo(3 * StoringChild.OBSERVATIONS);
            }
        }
    }

    @Test
    void what_a_file_brought_is_taken_back_however_that_was_noted() {
        for (boolean asFormerly : List.of(true, false)) {
            Path data = folder.resolve("taken-back-" + asFormerly);
            try (OpenStore store = OpenStore.in(data, Clock.systemUTC())) {
                StoringChild.store(store, "a.xlsx");
                StoringChild.store(store, "b.xlsx");
                if (asFormerly) {
                    asOfVersion18(store.jdbc());
                }
            }
            try (OpenStore store = OpenStore.in(data, Clock.systemUTC())) {
                assertThat(store.deliveries().takeBackOverwritten(1))
                        .extracting(Delivery::id)
                        .containsExactly(1L);
                assertThat(store.deliveries().takenBackOverwritten()).containsExactly(1L);
                assertThat(store.deliveries().takeBackOverwritten(1)).isEmpty();
                assertThat(store.deliveries().holdings().deliveries())
                        .extracting(Delivery::id)
                        .containsExactly(2L);
            }
        }
    }

    /** With a block of origins and one of figures instead of one of both, and rows for what such a row tells otherwise. */
    private static void asOfVersion18(JdbcTemplate jdbc) {
        jdbc.execute("DELETE FROM schema_version WHERE version = 19");
        blocksApart(jdbc);
        jdbc.execute("DROP TABLE observation_block");
        jdbc.execute(
                "INSERT INTO arrival_delivery SELECT a.id, d.id FROM arrival a JOIN delivery d ON d.file_id = a.file_id");
        jdbc.execute("INSERT INTO overlaid SELECT id, 0, NULL, period, TRUE FROM delivery WHERE was_first");
        jdbc.execute("ALTER TABLE arrival DROP CONSTRAINT content_of_arrival");
        jdbc.execute("ALTER TABLE arrival DROP COLUMN file_id");
        jdbc.execute("ALTER TABLE delivery DROP COLUMN was_first");
    }

    private static void blocksApart(JdbcTemplate jdbc) {
        for (Map.Entry<String, String> table : Map.of(
                        "origin_block", "origins FROM observation_block WHERE origins <> ''",
                        "figure_block", "series, figures FROM observation_block WHERE figures <> ''")
                .entrySet()) {
            jdbc.execute("CREATE TABLE " + table.getKey() + " (delivery_id BIGINT NOT NULL, ordinal INTEGER NOT NULL,"
                    + (table.getKey().startsWith("figure") ? " series VARCHAR(100) NOT NULL," : "")
                    + " lines VARCHAR(200000) NOT NULL, PRIMARY KEY (delivery_id, ordinal), CONSTRAINT "
                    + table.getKey()
                    + "_of_delivery FOREIGN KEY (delivery_id) REFERENCES delivery (id))");
            jdbc.execute("INSERT INTO " + table.getKey() + " SELECT delivery_id, ordinal, " + table.getValue());
        }
    }

    @Test
    void observations_that_have_a_row_each_are_put_into_blocks_also_where_that_was_broken_off() {
        List<Held> held;
        List<Observation> withRows;
        Contents contents;
        try (OpenStore store = OpenStore.in(folder, Clock.systemUTC())) {
            StoringChild.store(store, "a.xlsx");
            StoringChild.store(store, "b.xlsx");
            held = store.deliveries().holdings().observations();
            withRows = withRows(store);
            contents = Contents.of(store.jdbc());
            asFormerly(store.jdbc(), store.deliveries());
        }

        try (OpenStore store = OpenStore.in(folder, Clock.systemUTC())) {
            assertThat(held).hasSize(2 * StoringChild.OBSERVATIONS);
            assertThat(store.deliveries().holdings().observations()).isEqualTo(held);
            assertThat(withRows(store)).isEqualTo(withRows);
            assertThat(Contents.of(store.jdbc())).isEqualTo(contents);
            assertThat(store.rows()).noneMatch(row -> row.startsWith("OBSERVATION "));
        }
    }

    @Test
    void room_that_a_migration_leaves_is_given_back_when_the_store_is_closed() throws IOException {
        try (OpenStore store = OpenStore.in(folder, Clock.systemUTC())) {
            StoringChild.store(store, "a.xlsx");
            asFormerly(store.jdbc(), store.deliveries());
            store.jdbc()
                    .batchUpdate(
                            "INSERT INTO observation SELECT delivery_id, ?, series, breakdown, period, basis, figure, missing,"
                                    + " sheet, first_row, last_row, row_count, row_numbers FROM observation WHERE ordinal = 0",
                            IntStream.range(100, 4_000)
                                    .mapToObj(ordinal -> new Object[] {ordinal})
                                    .toList());
        }
        long before = Files.size(folder.resolve("store/000002/underlag.data"));

        OpenStore.in(folder, Clock.systemUTC()).close();
        List<String> rows;
        try (OpenStore store = OpenStore.in(folder, Clock.systemUTC())) {
            rows = store.rows();
            assertThat(store.deliveries().holdings().observations()).hasSize(StoringChild.OBSERVATIONS + 3_900);
        }

        assertThat(Files.size(folder.resolve("store/000003/underlag.data"))).isLessThan(before / 2);
        try (OpenStore store = OpenStore.in(folder, Clock.systemUTC())) {
            assertThat(store.rows()).isEqualTo(rows);
        }
    }

    @Test
    void what_deliveries_tell_is_put_into_blocks_also_where_that_was_broken_off() {
        Set<Holdings.Told> told;
        Set<Slot> since;
        try (OpenStore store = OpenStore.in(folder, Clock.systemUTC())) {
            StoringChild.store(store, "a.xlsx");
            StoringChild.store(store, "b.xlsx");
            told = told(store);
            since = new ShareTable(store.jdbc()).changedSince(Instant.EPOCH).keySet();
            JdbcTemplate jdbc = store.jdbc();
            List<Share> shares = new ShareTable(jdbc).inForce();
            jdbc.execute("DELETE FROM schema_version WHERE version >= 17");
            jdbc.execute(
                    "CREATE TABLE share (delivery_id BIGINT NOT NULL, series VARCHAR(100) NOT NULL, basis VARCHAR(20) NOT NULL,"
                            + " period VARCHAR(20) NOT NULL, PRIMARY KEY (delivery_id, series, basis, period),"
                            + " CONSTRAINT share_of_delivery FOREIGN KEY (delivery_id) REFERENCES delivery (id))");
            shares.forEach(share -> jdbc.update(
                    "INSERT INTO share VALUES (?, ?, ?, ?)",
                    share.number(),
                    share.slot().series(),
                    share.slot().basis().code(),
                    share.slot().period().toString()));
            jdbc.execute("DELETE FROM share_block WHERE delivery_id > 1");
            jdbc.execute("UPDATE share_block SET lines = 'half'");
        }

        try (OpenStore store = OpenStore.in(folder, Clock.systemUTC())) {
            assertThat(told).isNotEmpty();
            assertThat(told(store)).isEqualTo(told);
            assertThat(new ShareTable(store.jdbc()).changedSince(Instant.EPOCH).keySet())
                    .isEqualTo(since)
                    .isNotEmpty();
            assertThat(store.rows()).noneMatch(row -> row.startsWith("SHARE "));
            assertThat(versions(store.jdbc())).contains(18).doesNotContain(COMPACTED);
        }
        try (OpenStore store = OpenStore.in(folder, Clock.systemUTC())) {
            assertThat(told(store)).isEqualTo(told);
            assertThat(versions(store.jdbc())).contains(COMPACTED);
        }
    }

    private static Set<Holdings.Told> told(OpenStore store) {
        return Set.copyOf(store.deliveries().holdings().told());
    }

    private static List<Observation> withRows(OpenStore store) {
        Deliveries deliveries = store.deliveries();
        return deliveries.all().stream()
                .flatMap(delivery -> deliveries.withRows(delivery, "listade").stream())
                .toList();
    }

    /** As versions before the fifteenth left a store, and one that put it into blocks left it when it was killed. */
    private static void asFormerly(JdbcTemplate jdbc, Deliveries deliveries) {
        jdbc.execute("DELETE FROM schema_version WHERE version >= 15");
        jdbc.execute(
                "CREATE TABLE observation (delivery_id BIGINT NOT NULL, ordinal INTEGER NOT NULL, series VARCHAR(100) NOT NULL,"
                        + " breakdown VARCHAR(4000) NOT NULL, period VARCHAR(20) NOT NULL, basis VARCHAR(20) NOT NULL,"
                        + " figure VARCHAR(400), missing VARCHAR(40), sheet VARCHAR(255) NOT NULL, first_row INTEGER NOT NULL,"
                        + " last_row INTEGER NOT NULL, row_count INTEGER NOT NULL, row_numbers VARCHAR(10000),"
                        + " PRIMARY KEY (delivery_id, ordinal),"
                        + " CONSTRAINT observation_of_delivery FOREIGN KEY (delivery_id) REFERENCES delivery (id))");
        for (Delivery delivery : deliveries.all()) {
            int ordinal = 0;
            for (Observation one : deliveries.withRows(delivery, "listade")) {
                MeasureColumns measure = MeasureColumns.of(one.measure());
                jdbc.update(
                        "INSERT INTO observation VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        delivery.id(),
                        ordinal++,
                        one.series(),
                        one.breakdown().key(),
                        one.period().toString(),
                        one.basis().code(),
                        measure.figure(),
                        measure.missing(),
                        one.origin().sheet(),
                        one.origin().firstRow(),
                        one.origin().lastRow(),
                        one.origin().rows(),
                        one.origin().numbers().isEmpty() ? null : one.origin().numbers());
            }
        }
        jdbc.execute("UPDATE delivery SET observations = 0");
        blocksApart(jdbc);
        jdbc.execute("UPDATE figure_block SET lines = 'half' WHERE delivery_id = 1");
        jdbc.execute("DELETE FROM figure_block WHERE delivery_id > 1");
        jdbc.execute("DELETE FROM origin_block WHERE delivery_id > 1");
        jdbc.execute("DROP TABLE observation_block");
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
