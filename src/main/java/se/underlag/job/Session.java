package se.underlag.job;

import org.springframework.context.ConfigurableApplicationContext;
import se.underlag.store.Backups;
import se.underlag.store.DataFolder;
import se.underlag.store.Database;
import se.underlag.store.StoreConfiguration;

/** The time during which a data folder is ours: an application context around it. */
final class Session implements AutoCloseable {

    private final DataFolder folder;
    private final ConfigurableApplicationContext context;
    private final boolean guest;
    private final Runnable afterwards;

    private Session(DataFolder folder, ConfigurableApplicationContext context, boolean guest, Runnable afterwards) {
        this.folder = folder;
        this.context = context;
        this.guest = guest;
        this.afterwards = afterwards;
    }

    static Session of(DataFolder folder, ConfigurableApplicationContext context) {
        return new Session(folder, context, false, () -> {});
    }

    /** The same session for somebody who comes in while it goes on, and whose leaving does not end it. */
    Session asGuest() {
        return new Session(folder, context, true, () -> {});
    }

    /** True for somebody who has come in while it goes on. */
    boolean isGuest() {
        return guest;
    }

    /** The same session on a folder of its own, which goes when it ends. */
    Session leaving(TemporaryFolder whole) {
        return new Session(folder, context, guest, whole::close);
    }

    DataFolder folder() {
        return folder;
    }

    Ledger ledger() {
        return context.getBean(Ledger.class);
    }

    Launcher launcher() {
        return context.getBean(Launcher.class);
    }

    Backups backups() {
        return context.getBean(Backups.class);
    }

    Recovery recovery() {
        return context.getBean(Recovery.class);
    }

    /** @throws se.underlag.store.StoreFailure when the store could not be closed; what was acknowledged is kept */
    @Override
    public void close() {
        if (guest) {
            return;
        }
        try {
            closeAll();
        } finally {
            afterwards.run();
        }
    }

    private void closeAll() {
        try (folder;
                context) {
            // Before the context does, which would keep its failure to itself; it may not have come to be.
            if (context.getBeanFactory().getSingleton(StoreConfiguration.DATABASE) instanceof Database database) {
                database.close();
            }
        }
    }
}
