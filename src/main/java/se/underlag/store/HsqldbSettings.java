package se.underlag.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * All that is said to HSQLDB in its own words: how it keeps files, and the check that it does. With its defaults a kill
 * loses commits, tables live on the heap and writers lock whole tables.
 */
final class HsqldbSettings {

    /** The first part of the names of its files. */
    static final String NAME = "underlag";

    /** Its log, in which it writes what is done until it is closed. */
    static final String LOG = NAME + ".log";

    private static final String PROPERTIES = NAME + ".properties";

    private static final String READABLE = "readable rows ";

    /** Warnings and worse. */
    private static final String EVENTS = ";hsqldb.extlog=2";

    private record Setting(String property, String wanted, String statement) {}

    private static final List<Setting> SETTINGS = List.of(
            new Setting("hsqldb.write_delay", "false", "SET FILES WRITE DELAY FALSE"),
            new Setting("hsqldb.default_table_type", "CACHED", "SET DATABASE DEFAULT TABLE TYPE CACHED"),
            new Setting("hsqldb.tx", "MVCC", "SET DATABASE TRANSACTION CONTROL MVCC"),
            // The log is written into our journal while it grows: HSQLDB must not begin a new one by itself.
            new Setting("hsqldb.log_size", "0", "SET FILES LOG SIZE 0"),
            // Where the disk is full, writing to a mapped file ends in an error of the machine's own.
            new Setting("hsqldb.nio_data_file", "false", "SET FILES NIO FALSE"));

    private HsqldbSettings() {}

    /**
     * The address of the database in a folder. Its own lock file is switched off: the data folder is locked by {@link
     * DataFolder}, and after a kill HSQLDB would wait ten seconds for an owner that is no more.
     */
    static String url(Path folder) {
        return "jdbc:hsqldb:file:" + folder.resolve(NAME).toAbsolutePath() + ";hsqldb.lock_file=false" + EVENTS;
    }

    /**
     * The address of a database whose log is to be gone through. Without being told so HSQLDB stops at the first line
     * that it does not understand, and opens as if what comes after had never been.
     */
    static String replayUrl(Path folder) {
        return url(folder) + ";hsqldb.full_log_replay=true";
    }

    /** Executed where they do not hold: in the address they would be ignored for a database that exists. */
    static void apply(JdbcTemplate jdbc) {
        for (Setting setting : SETTINGS) {
            if (!holds(setting, jdbc)) {
                jdbc.execute(setting.statement());
            }
        }
    }

    /** Looks whether the settings hold, for tables made earlier too. */
    static void check(JdbcTemplate jdbc) {
        for (Setting setting : SETTINGS) {
            if (!holds(setting, jdbc)) {
                throw new StoreFailure("HSQLDB does not have " + setting.property() + "=" + setting.wanted());
            }
        }
        List<String> onHeap = jdbc.queryForList(
                "SELECT table_name FROM information_schema.system_tables"
                        + " WHERE table_schem = 'PUBLIC' AND hsqldb_type <> 'CACHED'",
                String.class);
        if (!onHeap.isEmpty()) {
            throw new StoreFailure("tables that are not CACHED: " + onHeap);
        }
    }

    private static boolean holds(Setting setting, JdbcTemplate jdbc) {
        String found = jdbc.queryForObject(
                "SELECT property_value FROM information_schema.system_properties WHERE property_name = ?",
                String.class,
                setting.property());
        return setting.wanted().equalsIgnoreCase(found);
    }

    /** What it calls itself where it tells what goes wrong. */
    static String name(JdbcTemplate jdbc) {
        return String.valueOf(jdbc.queryForObject("CALL DATABASE_NAME()", String.class));
    }

    /** Reads every row by every index. True where each index of a table leads to as many rows, and to all in order. */
    static boolean isSound(JdbcTemplate jdbc) {
        Map<String, Set<String>> rows = new HashMap<>();
        jdbc.query("PERFORM CHECK ALL TABLE INDEX", row -> {
            // A line of a table, one of each index of it, and lines without a name of what is wrong.
            String table = row.getString(1);
            String told = row.getString(3);
            if (table.isEmpty() || told.startsWith(READABLE)) {
                rows.computeIfAbsent(table, first -> new HashSet<>()).add(told);
            }
        });
        return !rows.containsKey("") && rows.values().stream().allMatch(told -> told.size() == 1);
    }

    /** Writes in the properties that the log has to be gone through at the next start. */
    static void demandReplay(Path folder) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = Files.newInputStream(folder.resolve(PROPERTIES))) {
            properties.load(in);
        }
        properties.setProperty("modified", "yes");
        try (OutputStream out = Files.newOutputStream(folder.resolve(PROPERTIES))) {
            properties.store(out, null);
        }
    }

    /** Writes everything to the files and ends the database, so that the next start has no log to go through. */
    static void shutDown(JdbcTemplate jdbc) {
        jdbc.execute("SHUTDOWN");
    }

    /** The same, and leaves out what rows that are gone had taken. */
    static void shutDownCompacted(JdbcTemplate jdbc) {
        jdbc.execute("SHUTDOWN COMPACT");
    }

    /** Ends the database as it is; nothing more is written. */
    static void abandon(JdbcTemplate jdbc) {
        jdbc.execute("SHUTDOWN IMMEDIATELY");
    }

    /** Whether a database that was ended has been written to its end: then there is no log any more. */
    static boolean isClosed(Path folder) throws IOException {
        return !Files.exists(folder.resolve(LOG))
                && !Files.exists(folder.resolve(NAME + ".backup"))
                && Files.readString(folder.resolve(PROPERTIES)).lines().anyMatch("modified=no"::equals);
    }
}
