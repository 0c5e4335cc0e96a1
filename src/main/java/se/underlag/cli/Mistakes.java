package se.underlag.cli;

import java.io.PrintStream;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;
import se.underlag.job.UsageMistake;
import se.underlag.series.CodeList;
import se.underlag.store.DataFolder;
import se.underlag.store.DataFolderInUse;

/** Tells what went wrong in a sentence, in the user's language and without a stack trace. */
final class Mistakes implements IParameterExceptionHandler, IExecutionExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Mistakes.class);

    private final Wording wording;
    private final PrintStream err;

    Mistakes(Wording wording, PrintStream err) {
        this.wording = wording;
        this.err = err;
    }

    @Override
    public int handleParseException(ParameterException mistake, String[] arguments) {
        err.println(inWords(mistake));
        err.println(wording.text(
                "usage.see", mistake.getCommandLine().getCommandSpec().qualifiedName()));
        return ExitCode.USAGE.number();
    }

    private String inWords(ParameterException mistake) {
        if (mistake instanceof UnmatchedArgumentException unmatched) {
            String first = unmatched.getUnmatched().get(0);
            boolean option = unmatched.isUnknownOption();
            return wording.text(option ? "usage.unknown-option" : "usage.unknown-argument", first)
                    + nearest(first, known(unmatched.getCommandLine(), option));
        }
        if (mistake instanceof MissingParameterException missing) {
            if (missing.getMissing().get(0) instanceof OptionSpec option) {
                return wording.text("usage.missing-value", option.longestName(), option.paramLabel());
            }
            return wording.text("usage.missing", names(missing.getMissing()));
        }
        ArgSpec argument = mistake.getArgSpec();
        if (argument != null && mistake.getValue() != null) {
            String option = names(List.of(argument));
            return wording.text("usage.wrong-value", mistake.getValue(), option, argument.paramLabel());
        }
        return argument == null
                ? wording.text("usage.other", mistake.getMessage())
                : wording.text("usage.missing-value", names(List.of(argument)), argument.paramLabel());
    }

    private String nearest(String text, List<String> known) {
        return CodeList.nearest(text, known)
                .map(name -> " " + wording.text("usage.nearest", name))
                .orElse("");
    }

    private static List<String> known(CommandLine command, boolean options) {
        return options
                ? command.getCommandSpec().options().stream()
                        .map(OptionSpec::longestName)
                        .toList()
                : List.copyOf(command.getSubcommands().keySet());
    }

    private static String names(List<ArgSpec> arguments) {
        return arguments.stream()
                .map(argument -> argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel())
                .collect(Collectors.joining(", "));
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine commandLine, ParseResult arguments) {
        if (failure instanceof UsageMistake mistake) {
            tell(mistake);
            return ExitCode.USAGE.number();
        }
        if (failure instanceof DataFolderInUse inUse) {
            DataFolder.Owner owner = inUse.owner();
            err.println(wording.text("data.in-use", inUse.folder(), owner.process(), owner.host(), since(owner)));
            return ExitCode.FAILED.number();
        }
        LOG.error("{} failed", commandLine.getCommandName(), failure);
        err.println(wording.text("failed", reason(failure)));
        if (commandLine.getCommand() instanceof ActCommand act) {
            err.println(wording.text("run.log", act.log()));
        }
        return ExitCode.FAILED.number();
    }

    private void tell(UsageMistake mistake) {
        if (mistake.what() == UsageMistake.What.DEFINITIONS) {
            int count = mistake.details().size();
            err.println(wording.text("usage.DEFINITIONS", wording.count("mistakes", count)));
            mistake.details().forEach(err::println);
        } else {
            err.println(
                    wording.text("usage." + mistake.what(), mistake.details().get(0)));
        }
    }

    private String since(DataFolder.Owner owner) {
        try {
            return wording.moment(Instant.parse(owner.since()));
        } catch (java.time.DateTimeException e) {
            return owner.since();
        }
    }

    private static String reason(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        String message = cause.getMessage();
        return message == null
                ? cause.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }
}
