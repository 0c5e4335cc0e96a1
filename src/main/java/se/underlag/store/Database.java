package se.underlag.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The database of a data folder, opened with its settings checked and its schema up to date. HSQLDB works on a copy of the
 * latest {@link Generation}; when it is closed, the copy becomes the next. Whoever opens it holds the {@link DataFolder}.
 */
public final class Database implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);

    /** Two files at a time, each with its step's transaction and the store's own, and one for whoever asks. */
    private static final int CONNECTIONS = 5;

    private static final String USER = "SA";

    private final Generations generations;
    private final Generation generation;
    private final HikariDataSource pool;

    /**
     * A connection beside the pool, for ending the database when the pool is closed. A pool that is told of the end by its
     * own connection makes new ones at once, and the first of them opens the database again, behind our back.
     */
    private final SingleConnectionDataSource last;

    private final JdbcTemplate jdbc;
    private final EngineLog log;
    private final Keeping keeping;
    /** Its files are larger than what is in them. */
    private boolean isRoomy;

    private Database(Generations generations, Generation generation, HikariDataSource pool) {
        this.generations = generations;
        this.generation = generation;
        this.pool = pool;
        this.last = new SingleConnectionDataSource(HsqldbSettings.url(generations.open()), USER, "", true);
        this.jdbc = new JdbcTemplate(pool);
        this.log = new EngineLog(generations.open().resolve(HsqldbSettings.LOG));
        this.keeping = new Keeping(generation, log, EngineEvents.of(HsqldbSettings.name(new JdbcTemplate(last))));
    }

    /**
     * Opens the database in a folder, which is made where it is missing. What a kill left is brought in order first.
     *
     * @throws DamagedStore when something is not as it was left; nothing has been changed
     * @throws StoreFailure when it cannot be opened or written, or was written by a newer version
     */
    public static Database open(Path folder) {
        // Otherwise HSQLDB rearranges the logging of the whole process.
        System.setProperty("hsqldb.reconfig_logging", "false");
        try {
            Generations generations = new Generations(folder);
            Generation current = new LatestGeneration(folder, generations).upToDate();
            generations.copyToOpen(current);
            return opened(generations, current);
        } catch (IOException e) {
            throw new StoreFailure("the store cannot be written", folder, e);
        }
    }

    private static Database opened(Generations generations, Generation generation) {
        Path folder = generations.open();
        HikariConfig config = new HikariConfig();
        config.setPoolName("store");
        config.setDataSource(new CompiledOnce(new DriverManagerDataSource(HsqldbSettings.url(folder), USER, "")));
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        HikariDataSource pool;
        try {
            pool = new HikariDataSource(config);
        } catch (HikariPool.PoolInitializationException e) {
            throw new StoreFailure("the database cannot be opened", folder, e);
        }
        Database database = new Database(generations, generation, pool);
        try {
            HsqldbSettings.apply(database.jdbc);
            database.isRoomy = new Migrations(database.jdbc).apply();
            HsqldbSettings.check(database.jdbc);
            database.keeping.check();
            return database;
        } catch (DataAccessException | StoreFailure e) {
            database.abandon();
            if (e instanceof StoreFailure failure) {
                throw failure;
            }
            throw database.keeping.hasFailed()
                    ? new StoreFailure("the database cannot be written", folder, e)
                    : new StoreFailure("the database in " + folder + " cannot be used: " + e.getMessage(), e);
        }
    }

    /** Gives no connection any more as soon as something could not be written: what is seen might not be stored. */
    public DataSource dataSource() {
        return new DelegatingDataSource(pool) {
            @Override
            public Connection getConnection() throws SQLException {
                keeping.check();
                return super.getConnection();
            }
        };
    }

    /** What could not be written first: from then on nothing is stored any more until it is opened anew. */
    public Optional<StoreFailure> failure() {
        return keeping.failure();
    }

    Keeping keeping() {
        return keeping;
    }

    /**
     * Copies what is stored now into a folder of its own, while everything else goes on: the copy is a generation, made of
     * the one that was opened and what has been acknowledged since.
     *
     * @param folder becomes the folder of a store
     * @return how much is in it, as counted in the copy
     * @throws IOException when it cannot be written
     * @throws StoreFailure when there is not as much in the copy as in the database
     */
    Contents copyTo(Path folder) throws IOException {
        Keeping.Moment moment = keeping.moment(() -> Contents.of(jdbc));
        Generation copy = new Generation(folder, generation.number());
        Contents found = new Replay(new Generations(folder)).make(generation, moment.journal(), copy, Contents::of);
        if (!found.equals(moment.contents())) {
            throw new StoreFailure("the copy has " + found + ", the database " + moment.contents());
        }
        new Checksums(copy.folder()).check();
        return found;
    }

    /**
     * Closes it.
     *
     * @throws StoreFailure when it cannot be written to its end; all that was acknowledged is there at the next start
     */
    @Override
    public void close() {
        if (pool.isClosed()) {
            return;
        }
        if (keeping.hasFailed()) {
            abandon();
            return;
        }
        try {
            boolean used = !log.isEmpty();
            if (isRoomy) {
                new Migrations(jdbc).noteCompacted();
            }
            pool.close();
            JdbcTemplate ending = new JdbcTemplate(last);
            if (isRoomy) {
                HsqldbSettings.shutDownCompacted(ending);
            } else {
                HsqldbSettings.shutDown(ending);
            }
            keeping.check();
            if (!used) {
                Durable.delete(generations.open());
            } else if (HsqldbSettings.isClosed(generations.open())) {
                generations.seal(generations.open(), generation.next());
            } else {
                throw new StoreFailure("the database could not be closed", generations.open(), null);
            }
        } catch (IOException | DataAccessException e) {
            throw new StoreFailure("the database could not be closed", generations.open(), e);
        } finally {
            pool.close();
            last.destroy();
            keeping.close();
        }
    }

    /** Ends it as it is: what was acknowledged lies in the journal, and what could not be written is not wanted. */
    private void abandon() {
        try {
            pool.close();
            HsqldbSettings.abandon(new JdbcTemplate(last));
        } catch (DataAccessException e) {
            LOG.warn("the database did not end well", e);
        } finally {
            last.destroy();
            keeping.close();
        }
    }
}
