package se.underlag.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Brings the schema up to date by numbered scripts, each executed once; a new one is made of the one that says what all come
 * to. Databases commit what makes tables at once, so
 * a kill may leave a script half executed: it is then executed again from its top, and what already exists, or is dropped
 * already, is passed over. Hence the rule that each statement makes one thing.
 */
final class Migrations {

    /** Spring Batch's own tables, by the script in its jar. */
    private static final Migration BATCH = new Migration(1, "/org/springframework/batch/core/schema-hsqldb.sql");

    /** The tables as they are after all scripts. */
    private static final Migration WHOLE = new Migration(0, "/se/underlag/store/schema.sql");

    /** In order. A number is never used again and a script that was published never changed. */
    private static final List<Migration> ALL = List.of(
            BATCH,
            new Migration(2, "/se/underlag/store/V002__deliveries.sql"),
            new Migration(3, "/se/underlag/store/V003__arrivals.sql"),
            new Migration(6, "/se/underlag/store/V006__overlaid.sql"),
            new Migration(7, "/se/underlag/store/V007__rested.sql"),
            new Migration(10, "/se/underlag/store/V010__way_back.sql"),
            new Migration(11, "/se/underlag/store/V011__shares.sql"),
            new Migration(12, "/se/underlag/store/V012__stamps.sql"),
            new Migration(13, "/se/underlag/store/V013__returned.sql"),
            new Migration(14, "/se/underlag/store/V014__overwritten.sql"),
            // Noted before there is any block that earlier programs cannot read.
            new Migration(17, "/se/underlag/store/V017__series_in_blocks.sql"),
            new Migration(15, "/se/underlag/store/V015__blocks.sql"),
            new Migration(18, "/se/underlag/store/V018__shares_in_blocks.sql", Migrations::sharesIntoBlocks),
            new Migration(19, "/se/underlag/store/V019__fewer_rows.sql", Migrations::observationsIntoBlocks));

    /** A number like those, for what is done when a store is closed; a new store has it from its first table on. */
    private static final int COMPACTED = 16;

    /** "Exists already" in HSQLDB and in PostgreSQL. */
    private static final Set<String> EXISTS_ALREADY = Set.of("42504", "42P07", "42710", "42701");

    /** "There is no such thing", likewise. */
    private static final Set<String> GONE_ALREADY = Set.of("42501", "42704");

    private final JdbcTemplate jdbc;

    Migrations(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @return true where there is room that nothing is in any more: it is to be given back when the store is closed */
    boolean apply() {
        if (isNew()) {
            jdbc.execute("CREATE TABLE schema_version (version INTEGER PRIMARY KEY, script VARCHAR(200) NOT NULL)");
            noteCompacted();
            make();
        }
        List<Integer> applied = versions();
        int newest = Math.max(COMPACTED, ALL.get(ALL.size() - 1).version());
        applied.stream()
                .filter(version -> version > newest)
                .max(Integer::compare)
                .ifPresent(version -> {
                    throw new NewerStore(version, newest);
                });
        for (Migration migration : ALL) {
            if (!applied.contains(migration.version())) {
                migration.statements().forEach(this::executeOrPassOver);
                migration.then().accept(jdbc);
                note(List.of(migration));
            }
        }
        return !versions().contains(COMPACTED);
    }

    /** All at once; where that is broken off the numbered scripts go on from what is there. */
    private void make() {
        statementsOfNew().forEach(this::executeOrPassOver);
        note(ALL);
    }

    /** What makes the tables of a new store. */
    static List<String> statementsOfNew() {
        return Stream.of(BATCH, WHOLE)
                .flatMap(script -> script.statements().stream())
                .toList();
    }

    /** In one statement: some without the others would be a state that no script begins with. */
    private void note(List<Migration> done) {
        jdbc.update(
                "INSERT INTO schema_version (version, script) VALUES "
                        + String.join(", ", Collections.nCopies(done.size(), "(?, ?)")),
                done.stream()
                        .flatMap(migration -> Stream.of(migration.version(), migration.script()))
                        .toArray());
    }

    private List<Integer> versions() {
        return jdbc.queryForList("SELECT version FROM schema_version", Integer.class);
    }

    private static void sharesIntoBlocks(JdbcTemplate jdbc) {
        FormerShares former = new FormerShares(jdbc);
        if (former.areAny()) {
            // First, lest the room be forgotten where it is broken off.
            jdbc.update("DELETE FROM schema_version WHERE version = ?", COMPACTED);
        }
        former.intoBlocks();
    }

    private static void observationsIntoBlocks(JdbcTemplate jdbc) {
        new FormerObservations(jdbc).intoBlocks();
        new FormerBlocks(jdbc).dropEmpty();
    }

    /** It is being closed without the room that nothing is in. */
    void noteCompacted() {
        jdbc.update("INSERT INTO schema_version (version, script) VALUES (?, 'compacted')", COMPACTED);
    }

    /** Asked first: a start that changes nothing is to write nothing. */
    private boolean isNew() {
        return !new Tables(jdbc).has("schema_version");
    }

    private void executeOrPassOver(String statement) {
        try {
            jdbc.execute(statement);
        } catch (DataAccessException e) {
            boolean drops = statement.contains(" DROP CONSTRAINT ");
            if (!hasState(drops ? GONE_ALREADY : EXISTS_ALREADY, e.getCause())) {
                throw e;
            }
        }
    }

    private static boolean hasState(Set<String> states, @Nullable Throwable cause) {
        return cause instanceof SQLException sql && states.contains(sql.getSQLState());
    }

    /** @param then what no statement can do, after the script; it may be broken off and done again as well */
    private record Migration(int version, String script, Consumer<JdbcTemplate> then) {

        Migration(int version, String script) {
            this(version, script, jdbc -> {});
        }

        List<String> statements() {
            return Arrays.stream(text().split(";"))
                    .map(String::strip)
                    .filter(statement -> !statement.isEmpty())
                    .toList();
        }

        private String text() {
            try (InputStream in = Migrations.class.getResourceAsStream(script)) {
                if (in == null) {
                    throw new StoreFailure("no such script: " + script);
                }
                return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.strip().startsWith("--"))
                        .collect(Collectors.joining("\n"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
