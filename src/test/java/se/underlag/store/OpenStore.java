package se.underlag.store;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** A store opened in a folder as the application opens it. */
public final class OpenStore implements AutoCloseable {

    private final DataFolder folder;
    private final GenericApplicationContext context;

    private OpenStore(DataFolder folder, GenericApplicationContext context) {
        this.folder = folder;
        this.context = context;
    }

    public static OpenStore in(Path path, Clock clock) {
        try {
            DataFolder folder = DataFolder.take(path, clock);
            GenericApplicationContext context = new GenericApplicationContext();
            context.registerBean(DataFolder.class, () -> folder);
            context.registerBean(Clock.class, () -> clock);
            context.register(new StoreConfiguration());
            context.refresh();
            return new OpenStore(folder, context);
        } catch (DataFolderInUse e) {
            throw new AssertionError(e);
        }
    }

    public Deliveries deliveries() {
        return context.getBean(Deliveries.class);
    }

    Arrivals arrivals() {
        return context.getBean(Arrivals.class);
    }

    Backups backups() {
        return context.getBean(Backups.class);
    }

    Runs runs() {
        return context.getBean(Runs.class);
    }

    JdbcTemplate jdbc() {
        return new JdbcTemplate(database().dataSource());
    }

    /** Every row of every table of ours, and of Spring Batch's. */
    List<String> rows() {
        List<String> tables = jdbc().queryForList(
                        "SELECT table_name FROM information_schema.system_tables WHERE table_schem = 'PUBLIC' ORDER BY 1",
                        String.class);
        return tables.stream()
                .flatMap(table -> jdbc().queryForList("SELECT * FROM " + table).stream()
                        .map(row -> table + " " + row)
                        .sorted())
                .toList();
    }

    Database database() {
        return context.getBean(Database.class);
    }

    @Override
    public void close() {
        context.close();
        folder.close();
    }
}
