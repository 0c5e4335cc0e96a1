package se.underlag.cli;

import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;
import se.underlag.job.Watch;
import se.underlag.store.DataFolderInUse;

/** Where the data folder is watched, has a command done by the watcher; everything else that goes wrong is told. */
final class AsErrand implements IExecutionExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(AsErrand.class);

    /** Has a command line done by whoever owns a data folder. */
    interface Caller {
        OptionalInt done(DataFolderInUse inUse, List<String> line) throws IOException;
    }

    private final IExecutionExceptionHandler otherwise;
    private final Caller caller;
    private final IntSupplier again;

    /**
     * @param otherwise tells what went wrong
     * @param caller has the command done
     * @param again does the command here, once the owner is no more
     */
    AsErrand(IExecutionExceptionHandler otherwise, Caller caller, IntSupplier again) {
        this.otherwise = otherwise;
        this.caller = caller;
        this.again = again;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult arguments)
            throws Exception {
        if (failure instanceof DataFolderInUse inUse
                && inUse.owner().command().equals(Watch.COMMAND)
                && Errands.canBe(command.getCommandName())) {
            try {
                OptionalInt exit = caller.done(inUse, Errands.of(arguments));
                return exit.isPresent() ? exit.getAsInt() : again.getAsInt();
            } catch (IOException e) {
                LOG.warn("the errand cannot be laid", e);
            }
        }
        return otherwise.handleExecutionException(failure, command, arguments);
    }
}
