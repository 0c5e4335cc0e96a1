package se.underlag.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The database of a data folder: opened with its settings checked and its schema up to date, closed so that the next
 * start is quick. What was committed survives a kill in between. Whoever opens it holds the {@link DataFolder}.
 */
public final class Database implements AutoCloseable {

    /** Two files at a time, each with its step's transaction and the store's own, and one for whoever asks. */
    private static final int CONNECTIONS = 5;

    private final HikariDataSource pool;
    private final JdbcTemplate jdbc;

    private Database(HikariDataSource pool) {
        this.pool = pool;
        this.jdbc = new JdbcTemplate(pool);
    }

    /**
     * Opens the database in a folder, which is made where it is missing.
     *
     * @throws StoreFailure when it cannot be opened, is damaged or was written by a newer version
     */
    public static Database open(Path folder) {
        // Otherwise HSQLDB rearranges the logging of the whole process.
        System.setProperty("hsqldb.reconfig_logging", "false");
        HalfMade.clearIn(folder);
        HikariConfig config = new HikariConfig();
        config.setPoolName("store");
        config.setJdbcUrl(HsqldbSettings.url(folder));
        config.setUsername("SA");
        config.setPassword("");
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        HikariDataSource pool;
        try {
            pool = new HikariDataSource(config);
        } catch (HikariPool.PoolInitializationException e) {
            throw new StoreFailure("the database in " + folder + " cannot be opened", e);
        }
        Database database = new Database(pool);
        try {
            HsqldbSettings.apply(database.jdbc);
            new Migrations(database.jdbc).apply();
            HsqldbSettings.check(database.jdbc);
            return database;
        } catch (DataAccessException | StoreFailure e) {
            pool.close();
            throw new StoreFailure("the database in " + folder + " cannot be used: " + e.getMessage(), e);
        }
    }

    public DataSource dataSource() {
        return pool;
    }

    @Override
    public void close() {
        if (!pool.isClosed()) {
            HsqldbSettings.shutDown(jdbc);
            pool.close();
        }
    }
}
