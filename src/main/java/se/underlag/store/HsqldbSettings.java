package se.underlag.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * All that is said to HSQLDB in its own words: how it keeps files, and the check that it does. With its defaults a kill
 * loses commits, tables live on the heap and writers lock whole tables.
 */
final class HsqldbSettings {

    /** The first part of the names of its files. */
    static final String NAME = "underlag";

    private static final Map<String, String> WANTED = Map.of(
            "hsqldb.write_delay", "false",
            "hsqldb.default_table_type", "CACHED",
            "hsqldb.tx", "MVCC");

    private HsqldbSettings() {}

    /**
     * The address of the database in a folder. Its own lock file is switched off: the data folder is locked by {@link
     * DataFolder}, and after a kill HSQLDB would wait ten seconds for an owner that is no more.
     */
    static String url(Path folder) {
        return "jdbc:hsqldb:file:" + folder.resolve(NAME).toAbsolutePath() + ";hsqldb.lock_file=false";
    }

    /** Executed at every start: in the address they would be ignored for a database that exists. */
    static void apply(JdbcTemplate jdbc) {
        jdbc.execute("SET FILES WRITE DELAY FALSE");
        jdbc.execute("SET DATABASE DEFAULT TABLE TYPE CACHED");
        jdbc.execute("SET DATABASE TRANSACTION CONTROL MVCC");
    }

    /** Looks whether the settings hold, for tables made earlier too. */
    static void check(JdbcTemplate jdbc) {
        WANTED.forEach((property, wanted) -> {
            String found = jdbc.queryForObject(
                    "SELECT property_value FROM information_schema.system_properties WHERE property_name = ?",
                    String.class,
                    property);
            if (!wanted.equalsIgnoreCase(found)) {
                throw new StoreFailure("HSQLDB has " + property + "=" + found + ", not " + wanted);
            }
        });
        List<String> onHeap = jdbc.queryForList(
                "SELECT table_name FROM information_schema.system_tables"
                        + " WHERE table_schem = 'PUBLIC' AND hsqldb_type <> 'CACHED'",
                String.class);
        if (!onHeap.isEmpty()) {
            throw new StoreFailure("tables that are not CACHED: " + onHeap);
        }
    }

    /** Writes everything to the files and ends the database, so that the next start has no log to go through. */
    static void shutDown(JdbcTemplate jdbc) {
        jdbc.execute("SHUTDOWN");
    }
}
