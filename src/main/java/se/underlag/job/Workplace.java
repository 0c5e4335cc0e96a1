package se.underlag.job;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import se.underlag.intake.Inbox;
import se.underlag.intake.InboxContents;
import se.underlag.intake.Misplaced;
import se.underlag.intake.Pause;
import se.underlag.source.UnwritableFile;
import se.underlag.store.DataFolder;
import se.underlag.store.DataFolderInUse;
import se.underlag.store.OthersStore;
import se.underlag.store.StoreFailure;
import se.underlag.store.UnreadableStore;

/** Where runs are done: starts the application context around a data folder that is ours alone. */
public final class Workplace {

    private static final Logger LOG = LoggerFactory.getLogger(Workplace.class);

    private final Rooms rooms;
    private final Clock clock;
    private final Pause pause;
    private final Consumer<Path> taken;
    private Optional<Session> current = Optional.empty();

    /**
     * @param rooms the rooms before the jobs
     * @param clock says what time it is, for everything that is done here
     * @param pause lets time go by where a file may still be growing
     * @param taken told the data folder as soon as it is ours: from then on the technical log can be written there
     */
    public Workplace(Rooms rooms, Clock clock, Pause pause, Consumer<Path> taken) {
        this.rooms = rooms;
        this.clock = clock;
        this.pause = pause;
        this.taken = taken;
    }

    RunReport run(Act act, RunRequest request, Progress progress) throws UsageMistake, DataFolderInUse {
        request.checkFolders(act.imports());
        SoundDefinitions sound = SoundDefinitions.of(request.data());
        Tools tools = rooms.tools(request.jobs(), request.language(), sound);
        tools.importingFrom(request.jobs());
        Optional<RunReport> done = Optional.empty();
        Inbox inbox = new Inbox(request.inbox(), request.ours(), clock, pause);
        if (act.imports()) {
            inbox.readAhead();
        }
        try (Session session = enter(request.data(), act.command())) {
            sound.keep();
            Launcher launcher = session.launcher();
            List<ReturnedFile> returned = new ArrayList<>();
            if (act.imports()) {
                launcher.settle(request, tools);
            }
            if (!session.isGuest() && request.asKnownAt().isEmpty()) {
                // Also where only reports are made: no half that can be seen to be one is to be shown in them.
                returned.addAll(launcher.takeBack(tools));
            }
            done = Optional.of(launcher.launch(
                            act, request, tools, progress, contents(act, inbox, request, session.ledger()), () -> false)
                    .withReturned(returned));
            if (act.imports()) {
                returned.addAll(launcher.takeBack(tools));
                done = done.map(report -> launcher.withOutOfDate(report.withReturned(returned), tools.naming()));
            }
        } catch (StoreFailure e) {
            if (done.isEmpty()) {
                throw e;
            }
            // All of it is done and kept. What could not be closed is brought in order at the next start.
            LOG.error("the store could not be closed", e);
            return done.get().withFailure(Failures.sentence(e, request.language()));
        }
        return done.get();
    }

    /**
     * Takes a data folder. Whoever does so while it is ours already is a guest.
     *
     * @throws DataFolderInUse at once, when another process owns it
     */
    Session enter(Path data) throws DataFolderInUse {
        return enter(data, "");
    }

    /**
     * The same, saying what it is taken for to whoever comes meanwhile.
     *
     * @throws DataFolderInUse at once, when another process owns it
     */
    Session enter(Path data, String command) throws DataFolderInUse {
        if (current.isPresent() && isSame(current.get().folder().path(), data)) {
            return current.get().asGuest();
        }
        DataFolder folder = DataFolder.take(data, command, clock);
        Optional<Session> session = Optional.empty();
        try {
            taken.accept(data);
            session = Optional.of(Session.of(folder, start(folder)));
            session.get().recovery().recover();
            return session.get();
        } catch (RuntimeException | Error failure) {
            session.ifPresentOrElse(Session::close, folder::close);
            throw failure;
        }
    }

    /**
     * Takes a data folder to look into it and change nothing. Where another process owns it, or it may be read and not
     * written, that is done in a copy of what is stored at this moment.
     *
     * @throws DataFolderInUse when another process owns it and what is stored may not be read
     */
    Session enterToLook(Path data) throws DataFolderInUse {
        try {
            return enterToRead(data);
        } catch (DataFolderInUse inUse) {
            try {
                return copied(data);
            } catch (UnreadableStore notForUs) {
                LOG.warn("what is stored in {} cannot be read", data, notForUs);
                throw inUse;
            }
        }
    }

    /** The same, but not while another process owns it, which can be asked instead. */
    private Session enterToRead(Path data) throws DataFolderInUse {
        try {
            return enter(data);
        } catch (UnwritableFile notOurs) {
            return copied(data);
        }
    }

    private Session copied(Path data) throws DataFolderInUse {
        TemporaryFolder copy = TemporaryFolder.make();
        try {
            new OthersStore(data).copyTo(copy.path().resolve(DataFolder.STORE));
            DataFolder folder = DataFolder.take(copy.path(), clock);
            try {
                return Session.of(folder, start(folder)).leaving(copy);
            } catch (RuntimeException | Error failure) {
                folder.close();
                throw failure;
            }
        } catch (IOException failure) {
            copy.close();
            throw new UnwritableFile(copy.path().resolve(DataFolder.STORE), failure);
        } catch (RuntimeException | Error failure) {
            copy.close();
            throw failure;
        }
    }

    Clock clock() {
        return clock;
    }

    /** What is done with what is on record. */
    @FunctionalInterface
    interface Visit<T> {
        T with(Ledger ledger) throws UsageMistake;
    }

    /**
     * Looks into what is on record, or changes it, without a run.
     *
     * @throws UsageMistake when nothing was ever stored in the data folder
     */
    <T> T visit(Path data, Visit<T> act) throws UsageMistake, DataFolderInUse {
        if (!DataFolder.isUsed(data)) {
            throw new UsageMistake(UsageMistake.What.NO_DATA, List.of(data.toString()));
        }
        try (Session session = enter(data)) {
            return act.with(session.ledger());
        }
    }

    /**
     * Looks into what is on record and changes nothing: the right to read it is enough.
     *
     * @throws UsageMistake when nothing was ever stored in the data folder
     * @throws DataFolderInUse at once, when another process owns it
     */
    <T> T look(Path data, Visit<T> act) throws UsageMistake, DataFolderInUse {
        if (!DataFolder.isUsed(data)) {
            throw new UsageMistake(UsageMistake.What.NO_DATA, List.of(data.toString()));
        }
        try (Session session = enterToRead(data)) {
            return act.with(session.ledger());
        }
    }

    /** From now on others may come in as guests. */
    void stay(Session session) {
        current = Optional.of(session);
    }

    /** From now on nobody comes in as a guest. */
    void leave() {
        current = Optional.empty();
    }

    private static boolean isSame(Path one, Path other) {
        return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
    }

    private InboxContents contents(Act act, Inbox inbox, RunRequest request, Ledger ledger) {
        if (!act.imports()) {
            return InboxContents.NOTHING;
        }
        InboxContents contents = inbox.scan();
        // At the first look it is the clock that tells what has been left alone.
        Misplaced misplaced = new Misplaced(request.inbox(), clock, () -> Duration.ZERO);
        return contents.withWaiting(misplaced.look(ledger.contents()).all());
    }

    private ConfigurableApplicationContext start(DataFolder folder) {
        GenericApplicationContext context = new GenericApplicationContext();
        context.registerBean(DataFolder.class, () -> folder, bean -> bean.setDestroyMethodName(""));
        context.registerBean(Clock.class, () -> clock);
        context.register(new JobConfiguration(context));
        context.addBeanFactoryPostProcessor(Workplace::madeWhenAsked);
        context.registerShutdownHook();
        context.refresh();
        return context;
    }

    /** Most commands need few of them. */
    private static void madeWhenAsked(ConfigurableListableBeanFactory beans) {
        for (String name : beans.getBeanDefinitionNames()) {
            beans.getBeanDefinition(name).setLazyInit(true);
        }
    }
}
